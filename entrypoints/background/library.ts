import { Library } from '../../utils/library/store/database';

/**
 * The library of the worker, opened before the rest of the worker is evaluated: its first question comes with the click that woke it. What fails is
 * told, and tried again, by that question.
 */
export const library = new Library();
library.open().catch(() => {});
