/** What a sort compares (排序键): the value of an item, or, through `of`, that of the thing it belongs to. */
export interface SortColumn {
  values: ArrayLike<number>;
  /** Of each item, whose value it is: a figure's clipping. */
  of?: Uint32Array;
  descending: boolean;
}

/**
 * An array sorted only as far as it is looked at (按需排序): the first screen of two million rows needs one pass, not a full sort. Later
 * columns decide where earlier ones are equal; rows that are equal in all keep the order of their numbers.
 */
export class LazySort {
  /** Ends of the parts that are known to be in place, from the pivots of earlier looks. */
  private readonly settled: Set<number>;

  constructor(
    readonly items: Uint32Array,
    private readonly columns: readonly SortColumn[],
  ) {
    this.settled = new Set([0, items.length]);
  }

  /** The items from `from` to before `to`, in order. */
  slice(from: number, to: number): Uint32Array {
    const end = Math.min(to, this.items.length);
    let low = 0;
    let high = this.items.length;
    // The narrowest settled stretch around what is asked for.
    for (const place of this.settled) {
      if (place <= from && place > low) low = place;
      if (place >= end && place < high) high = place;
    }
    this.sortWithin(low, high, from, end);
    return this.items.slice(from, end);
  }

  private sortWithin(low: number, high: number, from: number, to: number): void {
    if (to <= low || from >= high) return;
    if (high - low <= 512) {
      this.items.subarray(low, high).sort((a, b) => this.compare(a, b));
      this.settled.add(low);
      this.settled.add(high);
      return;
    }
    const [left, right] = this.partition(low, high);
    this.settled.add(left);
    this.settled.add(right);
    this.sortWithin(low, left, from, to);
    this.sortWithin(right, high, from, to);
  }

  /** Moves what sorts before a middle item to its left; the stretch between the two ends returned is the item itself. */
  private partition(low: number, high: number): [number, number] {
    const { items } = this;
    const middle = (low + high) >> 1;
    const [a, b, c] = [items[low], items[middle], items[high - 1]] as [number, number, number];
    const pivot = [a, b, c].sort((x, y) => this.compare(x, y))[1] as number;
    let left = low;
    let right = high - 1;
    while (left <= right) {
      while (this.compare(items[left] as number, pivot) < 0) left++;
      while (this.compare(items[right] as number, pivot) > 0) right--;
      if (left > right) break;
      const kept = items[left] as number;
      items[left++] = items[right] as number;
      items[right--] = kept;
    }
    return [right + 1, left];
  }

  private compare(a: number, b: number): number {
    for (const column of this.columns) {
      const { values, of } = column;
      const x = values[of ? (of[a] as number) : a] as number;
      const y = values[of ? (of[b] as number) : b] as number;
      if (x === y) continue;
      // What has no value (NaN) comes last in both directions.
      if (Number.isNaN(x)) {
        if (Number.isNaN(y)) continue;
        return 1;
      }
      if (Number.isNaN(y)) return -1;
      return column.descending ? y - x : x - y;
    }
    return a - b;
  }
}
