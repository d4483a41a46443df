import type { Task } from './learn';
import { periodTask } from './periods';
import { stageTask } from './stages';
import { subjectTask } from './subjects';

/** The choices of the parser that are learned. */
export const tasks: readonly Task[] = [periodTask, stageTask, subjectTask];
