export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A column of numbers that grows at its end; what was appended stays where it is. */
export class GrowingColumn {
  array: NumberArray;
  length = 0;

  constructor(type: { new (length: number): NumberArray }) {
    this.array = new type(64);
  }

  push(value: number): void {
    this.reserve(1);
    this.array[this.length++] = value;
  }

  /** Lengthens by so many zeros; returns where they begin. */
  extend(count: number): number {
    this.reserve(count);
    this.length += count;
    return this.length - count;
  }

  append(values: NumberArray, translate: ((value: number) => number) | null): void {
    const from = this.extend(values.length);
    if (!translate) this.array.set(values, from);
    else for (let i = 0; i < values.length; i++) this.array[from + i] = translate(values[i] as number);
  }

  view(): NumberArray {
    return this.array.subarray(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.array.length) return;
    const type = this.array.constructor as { new (length: number): NumberArray };
    const grown = new type(Math.max(this.array.length * 2, this.length + count));
    grown.set(this.array);
    this.array = grown;
  }
}
