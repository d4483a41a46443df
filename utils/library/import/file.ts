/** Why a file cannot be imported at all. */
export interface FileProblem {
  code: 'notOurs' | 'newerFile' | 'damagedFile' | 'fileTooBig';
  detail: string;
}

export class FileError extends Error {
  override name = 'FileError';
  constructor(readonly problem: FileProblem) {
    super(`${problem.code} ${problem.detail}`);
  }
}

/** A JSON file is read as one text, which a browser limits to half a gigabyte; NDJSON has no limit. */
const LARGEST_JSON = 400_000_000;

/**
 * The entries of a file of ours, JSON or NDJSON, as the file has them, unchecked. The first line tells which it is. Throws
 * `FileError` where it is neither, is cut off, or comes from a newer program.
 */
export async function* entriesOf(file: Blob, longest: number): AsyncGenerator<{ entry: unknown; bytes: number }> {
  let isFirst = true;
  for await (const { line, bytes } of linesOf(file, longest)) {
    if (isFirst) {
      isFirst = false;
      const head = parsed(line);
      if (head === undefined) {
        yield* jsonEntries(file);
        return;
      }
      checkHead(head);
      const { clippings } = head as { clippings?: unknown };
      // A whole JSON file may stand in one line.
      if (Array.isArray(clippings)) {
        for (const entry of clippings) yield { entry, bytes };
        return;
      }
      continue;
    }
    const entry = parsed(line);
    if (entry === undefined) throw new FileError({ code: 'damagedFile', detail: line.slice(0, 80) });
    yield { entry, bytes };
  }
  if (isFirst) throw new FileError({ code: 'notOurs', detail: '' });
}

async function* jsonEntries(file: Blob): AsyncGenerator<{ entry: unknown; bytes: number }> {
  if (file.size > LARGEST_JSON) throw new FileError({ code: 'fileTooBig', detail: String(file.size) });
  const text = await file.text();
  const whole = parsed(text);
  if (whole === undefined)
    throw new FileError({
      code: text.includes('"format": "yijian"') ? 'damagedFile' : 'notOurs',
      detail: text.slice(0, 80),
    });
  checkHead(whole);
  const { clippings } = whole as { clippings?: unknown };
  if (!Array.isArray(clippings)) throw new FileError({ code: 'damagedFile', detail: 'clippings' });
  for (const [n, entry] of clippings.entries()) yield { entry, bytes: Math.round((file.size * n) / clippings.length) };
}

function checkHead(head: unknown): void {
  const { format, schema } = (head ?? {}) as { format?: unknown; schema?: unknown };
  if (format !== 'yijian' || typeof schema !== 'number')
    throw new FileError({ code: 'notOurs', detail: String(format) });
  if (schema > 1) throw new FileError({ code: 'newerFile', detail: String(schema) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The lines of a file that are not blank, decoded as they come; a line longer than `longest` ends the reading. */
async function* linesOf(file: Blob, longest: number): AsyncGenerator<{ line: string; bytes: number }> {
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: false }))
    .getReader();
  let rest = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    const pieces = (rest + value).split('\n');
    rest = pieces.pop() as string;
    if (rest.length > longest && !rest.startsWith('{"format":"yijian"')) {
      await reader.cancel();
      throw new FileError({ code: 'fileTooBig', detail: rest.slice(0, 80) });
    }
    for (const line of pieces) if (line.trim() !== '') yield { line, bytes };
  }
  if (rest.trim() !== '') yield { line: rest, bytes };
}
