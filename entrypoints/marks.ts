import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markFigure } from '../utils/marks/mark';
import { failure } from '../utils/text/outcome';
import type { Span } from '../utils/text/span';

declare global {
  /** What the worker asks of this script, left in the extension's own world of the page, which the page cannot see. */
  var yijianQuestion: { text: string; span: Span } | undefined;
}

/** Injected when a figure is chosen: marks its words on the page and returns whether it could. */
export default defineUnlistedScript(() => {
  const question = globalThis.yijianQuestion;
  return question ? markFigure(document, question.text, question.span) : failure({ code: 'notLocated' as const });
});
