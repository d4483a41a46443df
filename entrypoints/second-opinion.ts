import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { secondOpinion } from '../utils/article/second-opinion';

/** Injected into a page whose lines show no article, before it is read once more. */
export default defineUnlistedScript(() => {
  globalThis.yijianOpinion = secondOpinion;
});
