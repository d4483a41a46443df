import { useEffect, useRef } from 'preact/hooks';
import { places, type ViewPlace } from './view';

/** What the keys of the library page can do. Letters act only outside fields. */
export interface KeyActs {
  escape(target: HTMLElement): boolean;
  chooseAll(): void;
  undo(): void;
  /** Copies the rows in question; false where there are none. */
  copy(): boolean;
  /** Prepares the rows for paper; false where the browser is to print what it shows. */
  print(): boolean;
  go(at: ViewPlace): void;
  /** To another row, or, where a clipping is open, another figure. */
  step(by: number): void;
  move(by: number, isExtending: boolean): void;
  moveFar(by: 'first' | 'last'): void;
  open(): void;
  toggle(): void;
  confirm(): void;
  reject(): void;
  edit(): void;
  tag(): void;
  review(): void;
  discard(): void;
  /** Makes the chosen projects one. */
  merge(): void;
  search(): void;
  import(): void;
  export(): void;
  help(): void;
}

const PAGE = 15;

/**
 * Listens to the keys of the page. While a sheet is open, only Escape is heard, and in a review, what `reviewing` makes of a key.
 */
export function useKeys(
  acts: KeyActs,
  { hasSheet, reviewing }: { hasSheet: () => boolean; reviewing: ((key: string) => (() => void) | null) | null },
): void {
  /** The g of `g c`, until the letter after it. */
  const pending = useRef(false);
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (event.key === 'Escape') {
      if (acts.escape(target)) event.preventDefault();
      return;
    }
    if (isField(target) || (hasSheet() && !reviewing)) return;
    const hasCommand = event.ctrlKey || event.metaKey || event.altKey;
    const act = reviewing ? (hasCommand ? null : reviewing(event.key)) : actOf(event, target);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actOf = (event: KeyboardEvent, target: HTMLElement): (() => void) | null => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey) {
      if (key === 'a') return acts.chooseAll;
      if (key === 'z') return acts.undo;
      if (key === 'p' && acts.print()) return () => {};
      if (key === 'c' && getSelection()?.isCollapsed !== false && acts.copy()) return () => {};
      return null;
    }
    if (event.altKey) return null;
    if (pending.current) {
      pending.current = false;
      const at = { c: 'clippings', p: 'projects', d: 'figures', k: 'checks' }[key];
      const place = places.find(({ name }) => name === at);
      return place ? () => acts.go(place.name) : null;
    }
    const onButton = target.matches('button, a, summary, input');
    const byKey: Record<string, (() => void) | null> = {
      g: () => {
        pending.current = true;
      },
      j: () => acts.step(1),
      k: () => acts.step(-1),
      ArrowDown: () => acts.move(1, event.shiftKey),
      ArrowUp: () => acts.move(-1, event.shiftKey),
      PageDown: () => acts.move(PAGE, false),
      PageUp: () => acts.move(-PAGE, false),
      Home: () => acts.moveFar('first'),
      End: () => acts.moveFar('last'),
      Enter: onButton ? null : acts.open,
      ' ': onButton ? null : acts.toggle,
      y: acts.confirm,
      x: acts.reject,
      e: acts.edit,
      t: acts.tag,
      r: acts.review,
      '#': acts.discard,
      Delete: acts.discard,
      m: acts.merge,
      u: acts.undo,
      '/': acts.search,
      i: acts.import,
      o: acts.export,
      '?': acts.help,
    };
    return Object.hasOwn(byKey, key) ? (byKey[key] as (() => void) | null) : null;
  };
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

function isField(target: HTMLElement): boolean {
  return target.matches('input:not([type="checkbox"]), textarea, select');
}
