import type { Draft, Passage } from '../draft';
import { annual } from './annual';
import { costPart } from './costPart';
import { foreign } from './foreign';
import { pulled } from './pulled';
import type { Rule } from './rule';
import { threshold } from './threshold';

/** The rules in the order in which they are applied. */
export const rules: readonly Rule[] = [threshold, annual, costPart, foreign, pulled];

/** Applies rules, all of them unless told, in place. */
export function applyRules(passage: Passage, drafts: readonly Draft[], applied = rules): void {
  for (const rule of applied) rule.apply(passage, drafts);
}
