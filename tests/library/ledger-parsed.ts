import type { Article } from '../../utils/article/article';
import type { Clipping } from '../../utils/library/clipping';
import { makeLedger, pairKey } from '../../utils/library/ledger/ledger';
import type { Mention } from '../../utils/library/ledger/mention';
import { mentionsOf } from '../../utils/library/ledger/mention';
import { currentFigures } from '../../utils/library/reviewed-figure';
import { sentenceMarks, textHash } from '../../utils/library/saving/likeness';
import { PARSER } from '../../utils/reading/parser-version';
import { read } from '../../utils/reading/read';
import { type Told, told } from './ledger-articles';
import { secondSet, type WrittenArticle } from './ledger-second';

/** The facts of the first set as an article would write them, a way of writing for each in turn. */
const ways: readonly ((telling: Told) => string)[] = [
  ({ name, company, place, sum }) =>
    `${place}日前举行重大项目集中签约仪式。${name}${company ? `由${company}投资建设，` : ''}总投资${sum}亿元，占地300亩。`,
  ({ name, company, place, sum }) =>
    `记者近日在${place}看到，${company ? `${company}投资的` : ''}${name}正在加紧施工。项目总投资${sum}亿元，预计明年投产。`,
  ({ name, company, place, sum }) =>
    `${name}近日在${place}开工建设。该项目总投资${sum}亿元${company ? `，建设单位为${company}` : ''}，达产后预计年产值10亿元。`,
  ({ name, company, place, sum }) =>
    `总投资${sum}亿元的${name}在${place}顺利推进${company ? `，项目由${company}实施` : ''}，目前已完成投资1.2亿元。`,
];

const papers = ['云岭日报', '南礁新闻', '长桥发布', '临江晚报', '石门观察'];

/** The first set's 40 articles: what one article tells of several projects stands in paragraphs of one text. */
export const firstSet: readonly WrittenArticle[] = [...new Set(told.map(({ article }) => article))].map((article) => {
  const some = told.filter((one) => one.article === article);
  return {
    published: some[0]?.date ?? '',
    source: papers[article % papers.length] as string,
    text: some.map((one, n) => (ways[(article + n) % ways.length] as (telling: Told) => string)(one)).join('\n'),
    tells: Object.fromEntries(some.map(({ project, name }) => [project, name])),
  };
});

/** The first set as clippings: forty articles about twelve projects, as the parser reads them. */
export async function firstClippings(): Promise<Clipping[]> {
  return Promise.all(
    firstSet.map(async ({ text, source, published, tells }, n) => {
      const at = Date.parse(`${published}T08:00:00Z`) + n;
      const title = `${Object.values(tells).join('、')}传来新进展`;
      const article = { url: null, title, source, author: null, published, place: null, text };
      return {
        id: at.toString(36).padStart(9, '0') + n.toString(36).padStart(7, '0'),
        schema: 1 as const,
        edits: { kept: [{ value: at, at, by: 'test' }] },
        capture: {
          ...read(article),
          article,
          capturedAt: new Date(at).toISOString(),
          urlKey: '',
          textHash: await textHash(text),
          tool: 'test',
          parser: PARSER,
        },
      };
    }),
  );
}

export interface Measured {
  /** Of the merges suggested, how many are right, and of those there are, how many were suggested; from 0 to 1. */
  precision: number;
  recall: number;
  wrong: string[];
  missed: string[];
  /** Tellings of a project of which the parser made no project. */
  unseen: string[];
}

/** Reads a set with the program's own parser, gathers its ledger, and compares that with the truth. */
export async function measureLedger(set: readonly WrittenArticle[]): Promise<Measured> {
  const mentions: Mention[] = [];
  const truth = new Map<string, string>();
  const unseen: string[] = [];
  set.forEach(({ published, source, text, tells }, n) => {
    const id = `article-${n}`;
    const article: Article = { url: null, title: null, source, author: null, published, place: null, text };
    const { figures, projects } = read(article);
    const row = { id, place: '', published, source, title: id, textHash: id, marks: sentenceMarks(text) };
    const own = mentionsOf(row, projects, currentFigures(figures, {}));
    mentions.push(...own);
    for (const [project, word] of Object.entries(tells)) {
      const mention = own.find(({ id: one, name, count }) => count === 1 && !truth.has(one) && isCalled(name, word));
      if (mention) truth.set(mention.id, project);
      else unseen.push(`${n}: ${word} | ${own.map(({ name }) => name).join(' ')}`);
    }
  });
  const nameOf = new Map(mentions.map(({ id, name }) => [id, `${id} ${name}`]));
  const both = (a: string, b: string) => `${nameOf.get(a) ?? a} + ${nameOf.get(b) ?? b}`;
  const joined = (await makeLedger(mentions, new Map())).flatMap(({ mentions: members }) =>
    pairs(members.map(({ id }) => id)),
  );
  const isRight = ([a, b]: readonly [string, string]) => truth.has(a) && truth.get(a) === truth.get(b);
  const keys = new Set(joined.map(([a, b]) => pairKey(a, b)));
  const known = [...truth.keys()];
  const found = pairs(known).filter(isRight);
  const missed = found.filter(([a, b]) => !keys.has(pairKey(a, b)));
  // A telling that the parser did not see could not be gathered either: its pairs are missed.
  const tellings = new Map<string, number>();
  for (const { tells } of set)
    for (const project of Object.keys(tells)) tellings.set(project, (tellings.get(project) ?? 0) + 1);
  const all = [...tellings.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return {
    precision: joined.length === 0 ? 1 : joined.filter(isRight).length / joined.length,
    recall: (found.length - missed.length) / all,
    wrong: joined.filter((pair) => !isRight(pair)).map(([a, b]) => both(a, b)),
    missed: missed.map(([a, b]) => both(a, b)),
    unseen,
  };
}

export const parsedSets = { firstSet, secondSet };

/** A name holds the word, or most of it: the parser may cut a name short, and the truth is about which project is meant. */
function isCalled(name: string, word: string): boolean {
  if (name.includes(word) || (name.length >= 4 && word.includes(name))) return true;
  const pairsOf = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const own = new Set(pairsOf(name));
  const shared = pairsOf(word).filter((pair) => own.has(pair)).length;
  return shared >= 2 && shared / (word.length - 1) >= 0.5;
}

function pairs(list: readonly string[]): [string, string][] {
  return list.flatMap((a, n) => list.slice(n + 1).map((b): [string, string] => [a, b]));
}
