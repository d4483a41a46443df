import type { Draft } from '../draft';
import type { AllEvidence } from './evidence';
import type { StageRule } from './rules';
import type { ToldWord } from './told';

/** The stage words around each figure: in its clause, its sentence, and the nearest of the sentences beside. */
export function tellNear(drafts: readonly Draft[], told: readonly ToldWord[], evidence: AllEvidence): void {
  let first = 0;
  drafts.forEach((draft, i) => {
    while (first < told.length && (told[first] as ToldWord).start < draft.quantity.start) first++;
    look(draft, told, first - 1, -1, (word, rule) => evidence.hint(i, word.stage, rule, word.start, word.end, word));
    look(draft, told, first, 1, (word, rule) => evidence.hint(i, word.stage, rule, word.start, word.end, word));
  });
}

/** Two words of the clause, two of the rest of the sentence, and one of the sentence beside, going forward or back (`step`) from a word. */
function look(
  draft: Draft,
  told: readonly ToldWord[],
  from: number,
  step: 1 | -1,
  give: (word: ToldWord, rule: StageRule) => void,
): void {
  let clause = 0;
  let sentence = 0;
  for (let k = from; k >= 0 && k < told.length && Math.abs(k - from) < REACH; k += step) {
    const word = told[k] as ToldWord;
    if (word.manner === 'mixed' || (step > 0 && word.start < draft.quantity.end)) continue;
    if (word.clause === draft.clause) {
      if (clause++ < MOST) give(word, step < 0 ? 'clauseWordBefore' : 'clauseWordAfter');
    } else if (word.sentence === draft.sentence) {
      if (sentence++ < MOST) give(word, step < 0 ? 'sentenceWordBefore' : 'sentenceWordAfter');
    } else {
      if (word.paragraph === draft.paragraph && word.sentence === draft.sentence + step)
        give(word, step < 0 ? 'sentencePrevious' : 'sentenceNext');
      return;
    }
  }
}

const REACH = 8;
const MOST = 2;
