/** One write (一次改动) to one field: what it says, when, by which copy of the library. Writes are kept for ever. */
export interface Write {
  value: Json;
  /** Milliseconds since 1970, later than every write of this field that the writer had seen. */
  at: number;
  /** The copy (本机资料库的标识) that wrote it. */
  by: string;
  /** Names of earlier writes that this one takes back; `value` then says nothing. */
  undoes?: string[];
}

/** Every write to every edited field of one thing, by field path; the writes of a field in the order of `at`, then `by`. */
export type Edits = Record<string, Write[]>;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A write's name, the same in every copy. */
export function nameOf(write: Write): string {
  return `${write.at}@${write.by}`;
}

/**
 * What an edited field says now: the latest write that no other takes back; undefined where none is left, and the field is as captured.
 * Being unreviewed (未核) is the absence of a review, so it is taken back to and never written: it cannot beat a confirmation
 * of another copy that nobody has taken back.
 */
export function currentValue(writes: readonly Write[] | undefined): Json | undefined {
  if (!writes) return undefined;
  const undone = new Set(writes.flatMap((write) => write.undoes ?? []));
  return writes.findLast((write) => !write.undoes && !undone.has(nameOf(write)))?.value;
}

/** The edits with one more write. `at` moves past every write the field has, so that a clock that jumps back loses nothing. */
export function withWrite(edits: Edits, path: string, value: Json, at: number, by: string): Edits {
  return withField(edits, path, { value, at: laterThan(edits[path], at), by });
}

/** The edits with a field back to what it was before a write, or, without a name, back to what was captured. */
export function withUndo(edits: Edits, path: string, at: number, by: string, name?: string): Edits {
  const undoes = name ? [name] : (edits[path] ?? []).filter((write) => !write.undoes).map(nameOf);
  if (undoes.length === 0) return edits;
  return withField(edits, path, { value: null, at: laterThan(edits[path], at), by, undoes });
}

/**
 * What two copies know together: the union of their writes. It does not matter which copy comes first, how often they meet or in
 * which order, and no write is lost; which one a field shows is `currentValue`'s answer.
 */
export function joinEdits(a: Edits, b: Edits): Edits {
  const joined: Edits = {};
  for (const path of new Set([...Object.keys(a), ...Object.keys(b)]))
    joined[path] = union(ownField(a, path), ownField(b, path));
  return joined;
}

function withField(edits: Edits, path: string, write: Write): Edits {
  return { ...edits, [path]: union(ownField(edits, path), [write]) };
}

function ownField(edits: Edits, path: string): readonly Write[] {
  return Object.hasOwn(edits, path) ? (edits[path] as Write[]) : [];
}

function union(a: readonly Write[], b: readonly Write[]): Write[] {
  const byName = new Map<string, Write>();
  for (const write of [...a, ...b]) {
    const name = nameOf(write);
    const other = byName.get(name);
    // Two different writes of one name come only from a damaged file; the same one must win everywhere.
    if (!other || JSON.stringify(write) > JSON.stringify(other)) byName.set(name, write);
  }
  return [...byName.values()].sort((x, y) => x.at - y.at || (x.by < y.by ? -1 : x.by > y.by ? 1 : 0));
}

function laterThan(writes: readonly Write[] | undefined, now: number): number {
  return Math.max(now, (writes?.at(-1)?.at ?? 0) + 1);
}
