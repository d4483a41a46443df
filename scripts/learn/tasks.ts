import type { Task } from './learn';
import { periodTask } from './periods';

/** The choices of the parser that are learned. */
export const tasks: readonly Task[] = [periodTask];
