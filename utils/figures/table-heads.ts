/** A cell of a table, with its place in the text. */
export interface Cell {
  start: number;
  end: number;
  text: string;
}

/** What the head of a column says of its numbers. */
export interface Column {
  /** The words of the head without its unit; of a head over two rows those of both, in the order in which they are read. */
  labels: readonly Cell[];
  unit: string;
}

export type Columns = readonly (Column | null)[];

/** The columns of a table by its heads; null where none of them says what its numbers are. */
export function headOf(cells: readonly Cell[], unitOfAll: string): Columns | null {
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

export const wordsOf = ({ labels }: Column) => labels.map(({ text }) => text).join('');

/**
 * The columns of a head of two rows: 「项目⇥投资（万元）⇥进度」 over 「总投资⇥本年完成」, which stand under 投资 alone. Which of the first row's heads are
 * divided shows in the first row of data; null where none of them fits it.
 */
export function spannedHead(
  first: readonly Cell[] | undefined,
  second: readonly Cell[] | undefined,
  cells: readonly Cell[],
  unitOfAll: string,
): Columns | null {
  if (first === undefined || second === undefined || first.length > WIDEST) return null;
  for (let divided = 1; divided <= MOST_DIVIDED; divided++) {
    const span = second.length / divided;
    if (span < 2 || !Number.isInteger(span) || first.length - divided + second.length !== cells.length) continue;
    /** The columns of the heads from the i-th on, `left` of them divided, over the cells from `at` on. */
    const columnsFrom = (i: number, at: number, left: number): Columns | null => {
      const head = first[i];
      if (head === undefined) return left === 0 ? [] : null;
      if (left > 0 && !SHARE.test(head.text) && cells.slice(at, at + span).every(({ text }) => isAmount(text))) {
        const from = (divided - left) * span;
        const below = second.slice(from, from + span).map((cell) => underHead(head, cell, unitOfAll));
        const rest = below.every((column, k) => fits(cells, at + k, column))
          ? columnsFrom(i + 1, at + span, left - 1)
          : null;
        if (rest !== null) return [...below, ...rest];
      }
      const column = columnOf(head, unitOfAll);
      const rest = fits(cells, at, column) ? columnsFrom(i + 1, at + 1, left) : null;
      return rest && [column, ...rest];
    };
    const columns = columnsFrom(0, 0, divided);
    if (columns !== null && isUnder(cells, columns)) return columns;
  }
  return null;
}

/** A growth or a share has nothing below it. */
const SHARE = /增[速长幅]|占比|比重|[%％]/;
/** How many heads of a first row are divided in the second at the most. */
const MOST_DIVIDED = 4;
/** The longest first row that is tried. */
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

/** A row that lacks its first cell, since that of a row above goes on beside it (merged cells); null where the row is none. */
export function besideMerged(cells: readonly Cell[], columns: Columns | null): Columns | null {
  if (columns === null || cells.length !== columns.length - 1) return null;
  const rest = columns.slice(1);
  return isUnder(cells, rest) ? rest : null;
}

/** Whether a row stands under columns: some of its numbers, and nothing but numbers, under those that have a unit. */
const isUnder = (cells: readonly Cell[], columns: Columns) =>
  columns.every((column, c) => fits(cells, c, column)) &&
  cells.some(({ text }, c) => isNumber(text) && (columns[c]?.unit ?? '') !== '');

/** Whether a cell may stand under a column. The number of the row in the list, its first cell, needs no unit. */
function fits(cells: readonly Cell[], c: number, column: Column | null): boolean {
  const { text } = cells[c] as Cell;
  return (column?.unit ?? '') === '' ? c === 0 || !isNumber(text) : isAmount(text);
}

const isAmount = (text: string) => text === '' || isNumber(text) || AMOUNT.test(text) || NOTHING.test(text);

const NOTHING = /^[-—–/／\\]+$/;

/** A second row of heads may be as long as the first: 总量, 增长（%） and nothing else. */
export const isSecondHead = (cells: readonly Cell[]) =>
  cells.length > 2 && cells.every(({ text }) => SECOND.test(text));

export const isNumber = (text: string) => /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(text);

const UNITS =
  '亿元|万元|千元|元|亿美元|万美元|美元|亿欧元|万欧元|万港元|%|％|亩|万亩|公顷|平方公里|万平方米|平方米|㎡|公里|千米|米|万吨|吨|万千瓦|千瓦|兆瓦|MW|GW|GWh|MWh|万千瓦时|亿千瓦时|万立方米|立方米|个|家|户|人|万人|项|台|套|万台|万套|万辆|辆|万件';
/** 总投资（万元）, 总投资/亿元, 总投资:万元 */
const UNIT = new RegExp(`[（(/:：]\\s*(?:单位[：:]?\\s*)?(${UNITS})\\s*[）)]?$`);
/** 单位：万元, above a table. */
export const UNIT_OF_ALL = new RegExp(`单位[：:]\\s*(${UNITS})`);
const MONEY = /投资|资金|金额|总额|产值|收入|税|利润|贷款|完成|概算|预算|估算|下达|到位/;
const MEASURED = new RegExp(`${MONEY.source}|面积|占地|产能|装机`);
/** A cell that says its unit itself: 1.2亿元. */
export const AMOUNT = new RegExp(`^[约近超]?\\d[\\d,]*(?:\\.\\d+)?(?:${UNITS})$`);
/** What tells of its head and nothing of its own. */
const OF_HEAD = /^(?:总量|总额|绝对[额量值]|数量|金额|数额|累计|增长|增速|同比|同比增长|增幅|占比|比重|完成|目标|任务)/;
/** What stands in a second row of heads. */
const SECOND = new RegExp(`${OF_HEAD.source}|${MONEY.source}|${UNIT.source}`);
