import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LetterTable } from '../../utils/library/letters';

const compared = (text: string) => text.normalize('NFKC').toLowerCase();
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

test('a text looked up letter by letter is the text rewritten whole', () => {
  const lower = new LetterTable(compared);
  const letters = new LetterTable(
    (text) => text.normalize('NFKC'),
    (letter) => !/[\p{L}\p{N}]/u.test(letter),
  );
  const own = fc.constantFrom(
    ...'总投资４７４亿元…㎡½℃（ＡＢ）,。\n\u0301\u00e9\u0130\u03a3\u1112\u1161\u11ab\ud83d\ude00\u3000\u309bﬁ㈱\u0000\uffff',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: own, maxLength: 40 })), (text) => {
      expect(lower.text(text)).toBe(compared(text));
      expect(letters.text(text)).toBe(bare(text));
    }),
    { numRuns: 500 },
  );
});

test('a long text is looked up in pieces', () => {
  const text = '总投资㎡'.repeat(9000);
  expect(new LetterTable(compared).text(text)).toBe(compared(text));
});
