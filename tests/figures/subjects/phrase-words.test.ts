import { describe, expect, test } from 'vitest';
import { type PhraseWordClass, phraseWords } from '../../../utils/figures/lexicon/phrases';
import { parseFigures } from '../../../utils/figures/parse';
import { findQuantities } from '../../../utils/figures/quantities/find';
import { phraseTableWithout } from '../../../utils/figures/subjects/phrase-words';
import { findSubjects } from '../../../utils/figures/subjects/subjects';

/** Per class a text that needs its words, and the subjects of the figures in it. */
const examples: Record<PhraseWordClass, [text: string, ...subjects: string[]]> = {
  projectHead: ['江宁镇引进了青禾储能电站,总投资18亿元。', '青禾储能电站'],
  facilityHead: ['云岭铜箔项目开工。\n二号厂房预计完成投资3亿元。', '云岭铜箔项目'],
  parkHead: ['云岭铜箔项目开工。东湖食品产业园实现税收2亿元。', '东湖食品产业园'],
  orgHead: ['云岭铜箔项目开工。海纳新材公司实现利润2亿元。', '海纳新材公司'],
  brandTail: ['云岭铜箔项目开工。天溪生物实现利润2亿元。', '天溪生物'],
  officeHead: ['记者从青石县商务局获悉,实际利用外资3亿美元。', '青石县商务局'],
  enterpriseHead: ['云岭铜箔项目开工。青石个体工商户实现利润1亿元。', '青石个体工商户'],
  sectorHead: ['云岭铜箔项目开工。电子信息产业实现产值300亿元。', '电子信息产业'],
  peopleHead: ['青石县产值8亿元,村民人均收入2万元。', '青石县', '村民'],
  placeHead: ['云岭铜箔项目开工。滨河县实现税收20亿元。', '滨河县'],
  wholePlace: ['云岭铜箔项目开工。全社会实现利润20亿元。', '全社会'],
  placeName: ['云岭铜箔项目开工。浙江实现税收20亿元。', '浙江'],
  phase: ['云岭铜箔项目分两步走,一期总投资8亿元。', '云岭铜箔项目一期'],
  noun: ['华为项目总投资20亿元。', '华为项目'],
  qualifier: ['青石县在建重点项目34个。', '青石县在建重点项目'],
  action: ['海纳集团投产云岭铜箔项目,总投资8亿元。', '云岭铜箔项目'],
  nominal: ['海纳集团收购云岭铜箔项目,总投资8亿元。', '云岭铜箔项目'],
  verb: ['青石县加快云岭铜箔项目建设,总投资8亿元。', '云岭铜箔项目'],
  adverb: ['云岭铜箔项目已经总投资8亿元。', '云岭铜箔项目'],
  preposition: ['在青石县云岭铜箔项目总投资8亿元。', '青石县云岭铜箔项目'],
  conjunction: ['云岭铜箔项目、甬江隔膜项目分别投资8亿元、9亿元。', '云岭铜箔项目', '甬江隔膜项目'],
  etc: ['云岭铜箔项目等总投资80亿元。', '云岭铜箔项目'],
  of: ['总投资18亿元的青禾盐穴储能电站开工。', '青禾盐穴储能电站'],
  aspect: ['青石县引进了云岭铜箔项目,总投资8亿元。', '云岭铜箔项目'],
  among: ['青石县完成投资90亿元,其中云岭铜箔项目完成投资8亿元。', '青石县', '云岭铜箔项目'],
  localizer: ['转让完成后海纳集团实现利润2亿元。', '海纳集团'],
  demonstrative: ['云岭铜箔项目开工建设。该项目总投资8亿元。', '云岭铜箔项目'],
  measure: ['甬江隔膜利润2亿元。', '甬江隔膜'],
  statistic: ['滨河县完成税收3亿元。云岭铜箔项目开工,固定资产投资增长8%。', '滨河县', '滨河县'],
  person: ['云岭铜箔项目开工。\n董事长王岭推进建设,总投资8亿元。', '云岭铜箔项目'],
  vague: ['云岭铜箔项目开工。\n各项工作推进顺利,总投资8亿元。', '云岭铜箔项目'],
};

/** The subjects of a text's figures, found without the words of a class where one is told. */
function subjectsOf(text: string, without?: PhraseWordClass): (string | null)[] {
  const kinds = new Map(findQuantities(text).map(({ start, kind }) => [start, kind]));
  const owned = parseFigures(text).map(({ start, end, measure }) => ({
    start,
    end,
    measure,
    kind: kinds.get(start) ?? '',
  }));
  const table = without === undefined ? undefined : phraseTableWithout(phraseWords[without].split(/\s+/));
  return findSubjects(text, owned, null, table).map((subject) => subject?.text ?? null);
}

describe.each(Object.keys(phraseWords) as PhraseWordClass[])('the phrase words %s', (name) => {
  const [text, ...subjects] = examples[name];
  test('find the subjects of their example', () => expect(subjectsOf(text)).toEqual(subjects));
  test('are needed by it', () => expect(subjectsOf(text, name)).not.toEqual(subjects));
});
