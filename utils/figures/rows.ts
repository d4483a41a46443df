import { Plain } from '../text/plain';

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

interface Cell {
  start: number;
  end: number;
  text: string;
}

interface Column {
  /** The words of the head without its unit; of a head over two rows those of both, in the order in which they are read. */
  labels: readonly Cell[];
  unit: string;
}

type Columns = readonly (Column | null)[];

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
    // A second row of heads may be as long as the first.
    const isSecond = heads.length === 1 && cells.length > 2 && cells.every(({ text }) => SECOND.test(text));
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

/** The columns of a table by its heads; null where none of them says what its numbers are. */
function headOf(cells: readonly Cell[], unitOfAll: string): Columns | null {
  const columns = cells.map((cell) => columnOf(cell, unitOfAll));
  return columns.some((column) => column !== null && (column.unit !== '' || MEASURED.test(wordsOf(column))))
    ? columns
    : null;
}

function columnOf({ start, text }: Cell, unitOfAll: string): Column | null {
  const own = UNIT.exec(text);
  const unit = own?.[1] ?? (MONEY.test(text) ? unitOfAll : '');
  const words = own === null ? text : text.slice(0, own.index).trimEnd();
  return words === '' ? null : { labels: [{ start, end: start + words.length, text: words }], unit };
}

const wordsOf = ({ labels }: Column) => labels.map(({ text }) => text).join('');

/**
 * The columns of a head of two rows: 「项目⇥投资（万元）⇥进度」 over 「总投资⇥本年完成」, which stand under 投资 alone. Which of the first row's heads are
 * divided shows in the first row of data; null where none of them fits it.
 */
function spannedHead(
  first: readonly Cell[] | undefined,
  second: readonly Cell[] | undefined,
  cells: readonly Cell[],
  unitOfAll: string,
): Columns | null {
  if (first === undefined || second === undefined || first.length > WIDEST) return null;
  for (let divided = 1; divided <= MOST_DIVIDED; divided++) {
    const span = second.length / divided;
    if (span < 2 || !Number.isInteger(span) || first.length - divided + second.length !== cells.length) continue;
    // Each set of as many heads, as the bits of a number.
    for (let set = 1; set < 1 << first.length; set++) {
      const isDivided = (i: number) => ((set >> i) & 1) === 1;
      const heads = first.filter((_, i) => isDivided(i));
      if (heads.length !== divided || heads.some(({ text }) => SHARE.test(text))) continue;
      let next = 0;
      let seen = 0;
      /** What stands under the divided heads: nothing but amounts. */
      const amounts: Cell[] = [];
      const columns = first.flatMap((head, i) => {
        if (!isDivided(i)) return [columnOf(head, unitOfAll)];
        next += span;
        amounts.push(...cells.slice(i + next - span - seen, i + next - seen));
        seen++;
        return second.slice(next - span, next).map((below) => underHead(head, below, unitOfAll));
      });
      if (amounts.every(({ text }) => isAmount(text)) && isUnder(cells, columns)) return columns;
    }
  }
  return null;
}

/** A growth or a share has nothing below it. */
const SHARE = /增[速长幅]|占比|比重|[%％]/;
/** How many heads of a first row are divided in the second at the most. */
const MOST_DIVIDED = 4;
/** The longest first row that is tried: its sets are as many as two to the power of its heads. */
const WIDEST = 10;

/** 本年完成 under 投资（万元） is 本年完成投资 in 万元, 增长（%） under 工业投资 is 工业投资增长 in %. */
function underHead(head: Cell, below: Cell, unitOfAll: string): Column | null {
  const over = columnOf(head, unitOfAll);
  const own = columnOf(below, unitOfAll);
  if (own === null || over === null) return own ?? over;
  const words = wordsOf(own);
  const unit = own.unit === '' ? over.unit : own.unit;
  if (OF_HEAD.test(words)) return { labels: [...over.labels, ...own.labels], unit };
  return { labels: MONEY.test(words) ? own.labels : [...own.labels, ...over.labels], unit };
}

/** What tells of its head and nothing of its own. */
const OF_HEAD = /^(?:总量|总额|绝对[额量值]|数量|金额|数额|累计|增长|增速|同比|同比增长|增幅|占比|比重|完成|目标|任务)/;

/** A row that lacks its first cell, since that of a row above goes on beside it (merged cells); null where the row is none. */
function besideMerged(cells: readonly Cell[], columns: Columns | null): Columns | null {
  if (columns === null || cells.length !== columns.length - 1) return null;
  const rest = columns.slice(1);
  return isUnder(cells, rest) ? rest : null;
}

/** Whether the numbers of a row, and nothing else of it, stand under columns that have a unit. */
function isUnder(cells: readonly Cell[], columns: Columns): boolean {
  let numbers = 0;
  for (let c = 0; c < cells.length; c++) {
    const { text } = cells[c] as Cell;
    const hasUnit = (columns[c]?.unit ?? '') !== '';
    if (isNumber(text) && hasUnit) numbers++;
    // The number of the row in the list stands under a head without a unit.
    else if (isNumber(text) ? c > 0 : hasUnit && !isAmount(text)) return false;
  }
  return numbers > 0;
}

const isAmount = (text: string) => text === '' || isNumber(text) || AMOUNT.test(text) || NOTHING.test(text);

const NOTHING = /^[-—–/／\\]+$/;

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

const isNumber = (text: string) => /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(text);

const put = (text: string, at: number) => [...text].map((char) => ({ char, start: at, end: at }));
const lent = ({ text, start }: Cell) => [...text].map((char, i) => ({ char, start: start + i, end: start + i + 1 }));

const UNITS =
  '亿元|万元|千元|元|亿美元|万美元|美元|亿欧元|万欧元|万港元|%|％|亩|万亩|公顷|平方公里|万平方米|平方米|㎡|公里|千米|米|万吨|吨|万千瓦|千瓦|兆瓦|MW|GW|GWh|MWh|万千瓦时|亿千瓦时|万立方米|立方米|个|家|户|人|万人|项|台|套|万台|万套|万辆|辆|万件';
/** 总投资（万元）, 总投资/亿元, 总投资:万元 */
const UNIT = new RegExp(`[（(/:：]\\s*(?:单位[：:]?\\s*)?(${UNITS})\\s*[）)]?$`);
/** 单位：万元, above a table. */
const UNIT_OF_ALL = new RegExp(`单位[：:]\\s*(${UNITS})`);
const MONEY = /投资|资金|金额|总额|产值|收入|税|利润|贷款|完成|概算|预算|估算|下达|到位/;
const MEASURED = new RegExp(`${MONEY.source}|面积|占地|产能|装机`);
/** What stands in a second row of heads. */
const SECOND = new RegExp(`${OF_HEAD.source}|${MONEY.source}|${UNIT.source}`);
/** A cell that says its unit itself: 1.2亿元. */
const AMOUNT = new RegExp(`^[约近超]?\\d[\\d,]*(?:\\.\\d+)?(?:${UNITS})$`);
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
