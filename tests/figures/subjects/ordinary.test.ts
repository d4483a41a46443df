import { describe, expect, test } from 'vitest';
import { ordinaryWords } from '../../../utils/figures/lexicon/ordinary';
import { phraseWords } from '../../../utils/figures/lexicon/phrases';
import { parseFigures } from '../../../utils/figures/parse';
import { kindOf } from '../../../utils/figures/subjects/kinds';
import { phraseTableWithout } from '../../../utils/figures/subjects/phrase-words';
import { findTokens } from '../../../utils/figures/subjects/tokens';

const listed = (tables: object) => [
  ...new Set(
    Object.values(tables)
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  ),
];
const phrases = new Set(listed(phraseWords));
const withoutOrdinary = phraseTableWithout(listed(ordinaryWords).filter((word) => !phrases.has(word)));

describe.each(Object.keys(ordinaryWords) as (keyof typeof ordinaryWords)[])('the ordinary words %s', (name) => {
  const words = listed({ [name]: ordinaryWords[name] });

  test('are one word each', () => expect(words.filter((word) => findTokens(word, []).count !== 1)).toEqual([]));

  test('would each be cut by a boundary in it', () => {
    const isCut = (word: string) => {
      const { count, kind } = findTokens(word, [], withoutOrdinary);
      return count > 1 && kind.subarray(0, count).includes(kindOf.content);
    };
    expect(words.filter((word) => !isCut(word))).toEqual([]);
  });
});

describe('a name goes on past a boundary in an ordinary word', () => {
  test.each([
    ['云溪国际陆港位于青禾区,规划岸线1600米,总投资12亿元。', '云溪国际陆港'],
    ['一季度青禾区社区工厂完成投资2亿元。', '青禾区社区工厂'],
  ])('%s', (text, subject) => expect(parseFigures(text).at(-1)?.subject).toBe(subject));
});
