import { Plain } from '../text/plain';
import {
  AMOUNT,
  besideMerged,
  type Cell,
  type Columns,
  headOf,
  isNumber,
  isSecondHead,
  spannedHead,
  UNIT_OF_ALL,
  wordsOf,
} from './table-heads';

/**
 * Tells the rows of data tables (数据表) as the sentences that they stand for: under the heads 项目名称, 建设单位 and 总投资（万元） the row 「青禾水厂⇥水务集团⇥12000」 is read
 * as 「青禾水厂（水务集团），总投资12000万元」. Words that a head lends lead back to the head, a unit to the end of its cell, so that a figure's quote is its cell.
 * A text without such tables comes back as it is.
 */
export function tellRows(origin: string, plain: Plain): Plain {
  if (!origin.includes('\t')) return plain;
  const edits = editsOf(origin);
  return edits.length === 0 ? plain : new Rewritten(plain, edits).plain();
}

/** Between two verbatim offsets stands this instead; each character with the verbatim span that it is from. */
interface Edit {
  start: number;
  end: number;
  codes: { char: string; start: number; end: number }[];
}

function editsOf(origin: string): Edit[] {
  const edits: Edit[] = [];
  let columns: Columns | null = null;
  /** The rows of the table so far that hold no number. */
  let heads: Cell[][] = [];
  let unitOfAll = '';
  let at = 0;
  for (const line of origin.split('\n')) {
    const cells = cellsOf(line, at);
    at += line.length + 1;
    if (cells.length < 2) {
      columns = null;
      heads = [];
      if (line.trim() !== '') unitOfAll = UNIT_OF_ALL.exec(line)?.[1] ?? '';
      continue;
    }
    let own: Columns | null = columns;
    const isSecond = heads.length === 1 && isSecondHead(cells);
    if (columns === null || isSecond || cells.length !== columns.length) {
      if (!cells.some(({ text }) => isNumber(text))) {
        heads.push(cells);
        columns = isSecond ? columns : headOf(cells, unitOfAll);
        continue;
      }
      const spanned = heads.length < 2 ? null : spannedHead(heads.at(-2), heads.at(-1), cells, unitOfAll);
      if (spanned !== null) {
        columns = spanned;
        // 「总投资⇥2024年计划」 heads columns, not a section on plans.
        for (const head of heads)
          edits.push({ start: (head[0] as Cell).start, end: (head.at(-1) as Cell).end, codes: [] });
      }
      // Tried at the first row of data alone: a long table stays linear.
      heads = [];
      own = spanned ?? besideMerged(cells, columns);
      if (own === null) columns = null;
    }
    if (own !== null && !cells.some(({ text }) => SUM.test(text))) edits.push(...rowEdits(cells, own));
  }
  return edits;
}

function cellsOf(line: string, at: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const part of line.split('\t')) {
    const text = part.trim();
    const start = at + from + part.indexOf(text);
    cells.push({ start, end: start + text.length, text });
    from += part.length + 1;
  }
  return cells;
}

/** What is put between the cells of a row, and behind its numbers. */
function rowEdits(cells: readonly Cell[], columns: Columns): Edit[] {
  const edits: Edit[] = [];
  let named = false;
  /** The name's own cell ends here, -1 where something stands behind it: 青石区开工项目12个. */
  let name = -1;
  cells.forEach((cell, c) => {
    const column = columns[c] ?? null;
    const before = cells[c - 1];
    const gap = before === undefined ? cell.start : before.end;
    const numbered = isNumber(cell.text);
    const measured = numbered || AMOUNT.test(cell.text);
    if (cell.text === '' || (numbered && (column === null || column.unit === ''))) return;
    if (!named) {
      // What stands before the name is its number in the list.
      edits.push({ start: cells[0]?.start as number, end: cell.start, codes: [] });
      named = !measured;
      name = cell.end;
      return;
    }
    if (measured && column !== null) {
      edits.push({
        start: gap,
        end: cell.start,
        codes: [...(gap === name ? [] : put('，', cell.start)), ...column.labels.flatMap(lent)],
      });
      if (numbered) edits.push({ start: cell.end, end: cell.end, codes: put(column.unit, cell.end) });
    } else if (column !== null && WHO.test(wordsOf(column))) {
      edits.push({ start: gap, end: cell.start, codes: put('（', cell.start) });
      edits.push({ start: cell.end, end: cell.end, codes: put('）', cell.end) });
    } else edits.push({ start: gap, end: cell.start, codes: put('，', cell.start) });
  });
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

const put = (text: string, at: number) => [...text].map((char) => ({ char, start: at, end: at }));
const lent = ({ text, start }: Cell) => [...text].map((char, i) => ({ char, start: start + i, end: start + i + 1 }));

/** A row of sums is of nobody: its figures are those of the rows above. */
const SUM = /^(?:合计|总计|小计|共计|汇总)[：:]?$/;
/** A column of those who build, lead and answer: an aside of the row. */
const WHO = /单位|业主|公司|企业|部门|责任|领导|联系|负责|地[点址区]|所在|位置|乡镇|备注/;

/** A plain text with edits at verbatim offsets, which are in order and do not overlap. */
class Rewritten {
  private readonly codes: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(plain: Plain, edits: readonly Edit[]) {
    let e = 0;
    const { text } = plain;
    for (let i = 0; i <= text.length; i++) {
      const start = i < text.length ? plain.originStart(i) : Number.POSITIVE_INFINITY;
      for (; e < edits.length && (edits[e] as Edit).start <= start; e++)
        for (const { char, start, end } of (edits[e] as Edit).codes) this.put(char, start, end);
      const last = edits[e - 1];
      if (i < text.length && !(last !== undefined && start < last.end))
        this.put(text.charAt(i), start, plain.originEnd(i + 1));
    }
  }

  private put(char: string, start: number, end: number): void {
    this.codes.push(char);
    this.starts.push(start);
    this.ends.push(end);
  }

  plain(): Plain {
    return new Plain(this.codes.join(''), Int32Array.from(this.starts), Int32Array.from(this.ends));
  }
}
