import { describeClippings } from './clippings.contract';

describeClippings('the IndexedDB of Chromium');
