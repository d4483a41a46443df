import type { Draft, Passage } from '../draft';
import { tellListAbove } from './above';
import { inheritFromArticle } from './article';
import { countedOf, projectsOf } from './bearers';
import { tellElsewhere } from './elsewhere';
import { inheritFromGroup } from './group';
import { inheritFromHeading } from './headed';
import { beginWithPhase, shareWithSubject, underWay } from './project';
import { shareWithThresholds } from './threshold';

/**
 * Gives figures the stage that the article states elsewhere: of the group in whose list they stand (集中签约5个项目:A项目,总投资
 * 3亿元;…), or of the same project in another sentence (项目正在安装设备). What the figure's own clause says stays.
 */
export function spreadStages(passage: Passage, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return;
  const projects = projectsOf(drafts);
  const groups = countedOf(passage, drafts);
  inheritFromHeading(passage, drafts);
  tellElsewhere(passage, drafts, projects, groups);
  inheritFromGroup(passage, drafts);
  tellListAbove(passage, drafts);
  underWay(drafts, projects, groups);
  shareWithSubject(drafts, projects);
  beginWithPhase(drafts);
  inheritFromArticle(passage, drafts);
  shareWithThresholds(drafts);
}
