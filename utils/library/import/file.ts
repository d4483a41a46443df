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
 * The entries of a file of ours, JSON or NDJSON, as the file has them, unchecked; of NDJSON with their lines. The first line tells which it is. Throws
 * `FileError` where it is neither, is cut off, or comes from a newer program.
 */
export async function* entriesOf(
  file: Blob,
  longest: number,
  onHead: (head: Record<string, unknown>) => void = () => {},
): AsyncGenerator<{ entry: unknown; line?: string; bytes: number }> {
  let isFirst = true;
  for await (const { line, bytes } of linesOf(file, longest)) {
    if (isFirst) {
      isFirst = false;
      const head = parsed(line);
      if (head === undefined) {
        yield* jsonEntries(file, onHead);
        return;
      }
      checkHead(head);
      onHead(head as Record<string, unknown>);
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
    yield { entry, line, bytes };
  }
  if (isFirst) throw new FileError({ code: 'notOurs', detail: '' });
}

async function* jsonEntries(
  file: Blob,
  onHead: (head: Record<string, unknown>) => void,
): AsyncGenerator<{ entry: unknown; bytes: number }> {
  if (file.size > LARGEST_JSON) throw new FileError({ code: 'fileTooBig', detail: String(file.size) });
  const text = await file.text();
  const whole = parsed(text);
  if (whole === undefined)
    throw new FileError({
      code: text.includes('"format": "yijian"') ? 'damagedFile' : 'notOurs',
      detail: text.slice(0, 80),
    });
  checkHead(whole);
  onHead(whole as Record<string, unknown>);
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

/** How a whole JSON file in one line begins, which may be longer than an entry. */
const HEAD = '{"format":"yijian"';

/** The lines of a file that are not blank, decoded as they come; a line longer than `longest` ends the reading. */
async function* linesOf(file: Blob, longest: number): AsyncGenerator<{ line: string; bytes: number }> {
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: false }))
    .getReader();
  // The line that has not ended yet, in the pieces it came in: joined once, so that a line of any length is read in linear time.
  let open: string[] = [];
  let length = 0;
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    const lines = value.split('\n');
    const last = lines.pop() as string;
    for (const end of lines) {
      const line = open.join('') + end;
      open = [];
      length = 0;
      if (line.trim() !== '') yield { line, bytes };
    }
    if (last === '') continue;
    open.push(last);
    length += last.length;
    if (length > longest && (length > LARGEST_JSON || !(open[0] as string).startsWith(HEAD))) {
      await reader.cancel();
      throw new FileError({ code: 'fileTooBig', detail: open.join('').slice(0, 80) });
    }
  }
  const rest = open.join('');
  if (rest.trim() !== '') yield { line: rest, bytes };
}
