import 'fake-indexeddb/auto';
import { describeClippings } from './clippings.contract';

describeClippings('an IndexedDB in memory');
