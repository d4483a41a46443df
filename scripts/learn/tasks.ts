import type { Task } from './learn';

/** The choices of the parser that are learned. */
export const tasks: readonly Task[] = [];
