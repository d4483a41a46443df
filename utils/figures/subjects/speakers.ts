import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import type { Phrase } from './phrase';

/** 「我们年产连接器3000万只。」恒达电子总经理说: the firm of who is named right behind the quotation that the item stands in; null for none. */
export function firmOfSpeaker(discourse: Discourse, at: number): Phrase | null {
  const { items } = discourse;
  for (let i = at + 1; i < items.count && i < at + SPEECH && items.kind[i] !== kindOf.line; i++) {
    if (items.kind[i] === kindOf.quoteOpen) return null;
    const person = items.kind[i - 1] === kindOf.quoteClose ? items.phrase[i] : null;
    if (person?.class === 'person') return firmOf(discourse, person);
  }
  return null;
}

/** Items that a quotation may go on for. */
const SPEECH = 120;

/** 恒达电子 of 恒达电子总经理王某. */
export const firmOf = (discourse: Discourse, person: Phrase) => named(discourse, person, OF_FIRM, 'org');

const OF_FIRM =
  /^(?![该此本这我])(?!.*(?:[省市县区镇乡村局委办府院]|银行|协会|大学|项目)(?:党委|党组)?(?:副?书记|副?主任|副?局长|负责人))([^，。；、“”‘’（）]{3,20}?)(?:党委|行政|执行|常务|法定代表|销售|生产|项目|副)*(?:书记|董事长|总?经理|总裁|总监|创始人|负责人|厂长|代表人|法人)/;

/** 县医院新院区项目负责人介绍: the project that the speaker is of. */
export const projectOf = (discourse: Discourse, person: Phrase) => named(discourse, person, OF_PROJECT, 'project');

const OF_PROJECT =
  /^(?![该此本这])([^，。；、“”‘’（）]{3,24}(?:项目|工程))(?:的|相关|有关|建设|施工|现场|技术|指挥部)*(?:负责人|总?经理|工程师|主任|指挥长?)/;

/** Whom a person speaks for: what the pattern finds at the beginning of the person's words. */
function named({ text }: Discourse, person: Phrase, pattern: RegExp, class_: 'org' | 'project'): Phrase | null {
  const name = pattern.exec(text.slice(person.start, person.end))?.[1];
  if (name === undefined) return null;
  const end = person.start + name.length;
  return { ...person, end, fullEnd: end, class: class_, bare: false, pointing: false, meant: null };
}
