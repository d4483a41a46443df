import type { Draft, Passage } from '../draft';
import { tellListAbove } from './above';
import { inheritFromArticle } from './article';
import { countedOf, projectsOf } from './bearers';
import { tellElsewhere } from './elsewhere';
import { AllEvidence, type Evidence } from './evidence';
import { inheritFromGroup } from './group';
import { inheritFromHeading, inheritFromOpener } from './headed';
import { tellNear } from './near';
import { beginWithPhase, shareWithSubject, underWay } from './project';
import { findToldWords } from './told';

/** What is known of a passage's figures when their stages are chosen. */
export interface Scene {
  passage: Passage;
  drafts: readonly Draft[];
  /** What speaks for stages, by the index of the figure. */
  evidence: readonly (readonly Evidence[])[];
  /** Subjects that are projects, and those that are counted groups. */
  projects: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

/**
 * Gathers what speaks for the stages of figures. Those that no word of their own clause tells have for now what the rules say in this order:
 * of the heading, of the same project in another sentence (项目正在安装设备), of the group in whose list they stand (集中签约5个项目:A项目,
 * 总投资3亿元;…), of the event that the article is about.
 */
export function gatherEvidence(passage: Passage, drafts: readonly Draft[]): Scene {
  const projects = projectsOf(drafts);
  const groups = countedOf(passage, drafts);
  const evidence = new AllEvidence(drafts);
  const told = findToldWords(passage, drafts);
  inheritFromHeading(passage, drafts, evidence);
  inheritFromOpener(passage, drafts, evidence);
  tellElsewhere(passage, drafts, projects, groups, told, evidence);
  inheritFromGroup(passage, drafts, evidence);
  tellListAbove(passage, drafts, evidence);
  underWay(passage, drafts, projects, groups, told, evidence);
  shareWithSubject(drafts, projects, evidence);
  beginWithPhase(drafts, evidence);
  inheritFromArticle(passage, drafts, evidence);
  tellNear(drafts, told, evidence);
  return { passage, drafts, evidence: evidence.of, projects, groups };
}
