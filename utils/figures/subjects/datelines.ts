import type { Discourse } from './discourse';
import { kindOf } from './tokens';

/** 本报讯, 中新网8月20日电: who reports is nobody's owner. The index of what follows, or `line` itself. */
export function skipDateline({ items, text }: Discourse, line: number): number {
  const start = line > 0 ? (items.end[line - 1] as number) : 0;
  DATELINE.lastIndex = start;
  if (!DATELINE.test(text)) return line;
  let from = line;
  while (from < items.count && (items.start[from] as number) < DATELINE.lastIndex && items.kind[from] !== kindOf.line)
    from++;
  return from;
}

const DATELINE =
  /[【\s]*[^，。；：\n]{1,10}(?:报|网|社|台)(?:[^，。；：\n]{0,8}[0-9]{1,2}日)?[^，。；：\n]{0,4}?[讯电](?=[】\s（]|[0-9]|$)】?/y;

/** “我们去年产值3亿元。”北岭铝业董事长王岭说: the paragraph that begins with a quotation speaks of the firm of who says it. */
export function hearSpeaker(discourse: Discourse, line: number): void {
  const { items, text } = discourse;
  if (items.kind[line] !== kindOf.quoteOpen || discourse.heading !== null) return;
  let close = line + 1;
  while (close < items.count && items.kind[close] !== kindOf.quoteClose && items.kind[close] !== kindOf.line) close++;
  const speaker = items.phrase[close + 1];
  if (!speaker || speaker.class !== 'person' || speaker.ownerEnd === 0) return;
  if (!/我们|公司|企业/.test(text.slice(items.start[line], items.start[close]))) return;
  const firm = { ...speaker, end: speaker.ownerEnd, fullEnd: speaker.ownerEnd, class: 'org' as const };
  discourse.topic = discourse.org = firm;
}
