/** What a key does in the list of figures. The table is also the sheet of keys that `?` shows. */
export const keys = [
  { action: 'next', keys: ['ArrowDown', 'j'] },
  { action: 'previous', keys: ['ArrowUp', 'k'] },
  { action: 'fold', keys: ['ArrowLeft'] },
  { action: 'unfold', keys: ['ArrowRight'] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'open', keys: ['Enter'] },
  { action: 'tick', keys: [' '] },
  { action: 'confirm', keys: ['y'] },
  { action: 'reject', keys: ['x'] },
  { action: 'measure', keys: ['m'] },
  { action: 'plan', keys: ['p'] },
  { action: 'nextDoubtful', keys: ['n'] },
  { action: 'previousDoubtful', keys: ['N'] },
  { action: 'confirmSure', keys: ['Y'] },
  { action: 'locate', keys: ['g'] },
  { action: 'cite', keys: ['c'] },
  { action: 'link', keys: ['l'] },
  { action: 'copyAll', keys: ['C'] },
  { action: 'byProject', keys: ['1'] },
  { action: 'byMeasure', keys: ['2'] },
  { action: 'inText', keys: ['3'] },
  { action: 'filter', keys: ['/'] },
  { action: 'undo', keys: ['u', 'Ctrl+z'] },
  { action: 'save', keys: ['Ctrl+s', 'Ctrl+Enter'] },
  { action: 'library', keys: ['o'] },
  { action: 'marks', keys: ['h'] },
  { action: 'help', keys: ['?'] },
  { action: 'close', keys: ['Escape'] },
] as const;

export type Action = (typeof keys)[number]['action'];

/**
 * The action of a key press, null for none. Letters act only outside fields, and nothing acts while an input method composes;
 * Ctrl and ⌘ are one.
 */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.isComposing || event.altKey) return null;
  const controlled = event.ctrlKey || event.metaKey;
  const name = controlled ? `Ctrl+${event.key}` : event.key;
  const row = keys.find((row) => (row.keys as readonly string[]).includes(name));
  if (!row) return null;
  if (!controlled && row.action !== 'close' && isField(event.target)) return null;
  return row.action;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea, [contenteditable]')
  );
}
