import type { Passage } from '../draft';

/**
 * Whether a stage word tells of no project though it stands near one: what is only hurried or still to come (加快开工, 2017年6月底前建成), or a noun
 * (该项目的投产对…).
 */
export function isIdle(passage: Passage, w: number): boolean {
  const { text, words } = passage;
  const start = words.start[w] as number;
  const end = words.end[w] as number;
  const lead = text.slice(Math.max(0, start - 12), start);
  if (HURRIED.test(lead) || lead.endsWith('对')) return true;
  const next = text.charAt(end);
  return lead.endsWith('的') && '对将为使'.includes(next || '。');
}

const HURRIED =
  /(?:准备|前期)(?:各项)?工作(?:正在?|有序|全面|也)*$|(?:尽快|尽早|早日|即将进入|狠抓|抓|促|确保|保障|推动|力促)(?:项目|工程|其)?$|(?:加快|加速)(?:项目|工程)(?:全面|顺利)?$|[底月年](?:之|以)?前(?:全部|全面|完成)?$/;
