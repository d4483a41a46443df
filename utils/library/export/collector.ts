/** Bytes that are in the page's memory before they become a blob. */
const CHUNK = 4_000_000;

/**
 * Gathers a file. Texts become UTF-8 as they come, in one buffer that is used again, and leave as blobs of some megabytes, which the browser
 * keeps outside the page, on disk where they are many.
 */
export class FileCollector {
  private readonly buffer = new Uint8Array(CHUNK);
  private length = 0;
  private readonly blobs: Blob[] = [];

  add(part: string | Uint8Array<ArrayBuffer>): void {
    if (typeof part === 'string') this.addText(part);
    else this.addBytes(part);
  }

  /** The file so far. */
  blob(type: string): Blob {
    this.settle();
    return new Blob(this.blobs, { type });
  }

  private addText(text: string): void {
    for (let left = text; left !== ''; ) {
      const { read, written } = encoder.encodeInto(left, this.buffer.subarray(this.length));
      this.length += written;
      left = left.slice(read);
      if (left !== '') this.settle();
    }
  }

  private addBytes(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.length + bytes.length > CHUNK) this.settle();
    if (bytes.length > CHUNK) {
      this.blobs.push(new Blob([bytes]));
    } else {
      this.buffer.set(bytes, this.length);
      this.length += bytes.length;
    }
  }

  private settle(): void {
    if (this.length > 0) this.blobs.push(new Blob([this.buffer.subarray(0, this.length)]));
    this.length = 0;
  }
}

const encoder = new TextEncoder();
