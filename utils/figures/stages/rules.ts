/** The rules that tell a figure's stage. Weights are learned for each by its number in this list. */
export const stageRules = [
  // What its own clause tells (own.ts), or what was decided with the plans.
  'stageInside',
  'stageBefore',
  'stageAfter',
  'clauseBefore',
  'carried',
  'rateName',
  'afterwards',
  // Stage words around it, and in the name of its subject.
  'clauseWordBefore',
  'clauseWordAfter',
  'sentenceWordBefore',
  'sentenceWordAfter',
  'sentencePrevious',
  'sentenceNext',
  // What the article tells elsewhere.
  'heading',
  'toldElsewhere',
  'group',
  'listAbove',
  'underWay',
  'sameProject',
  'firstPhase',
  'article',
  // What other figures have.
  'figureBefore',
  'countBefore',
  'measureBefore',
] as const;

export type StageRule = (typeof stageRules)[number];
