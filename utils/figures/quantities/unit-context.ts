import { isArabic, isLetter } from './characters';
import { toNumber } from './decimal';
import type { Numeral } from './numeral';
import type { Tables, Unit } from './tables';
import { longestWord } from './words';

/** Whether a word behind a numeral, its offsets `from` and `at`, is its unit here: 3人 is, 3人民币 and 三人行 are other words. */
export function isUnit(row: Unit, text: string, from: number, at: number, numeral: Numeral): boolean {
  const next = text.charAt(at);
  if (next !== '' && row.notBefore.includes(next)) return false;
  if (row.notBeforeWords.some((word) => text.startsWith(word, at))) return false;
  const last = text.charCodeAt(at - 1);
  if (isLetter(last) && (isLetter(text.charCodeAt(at)) || (last < 0x80 && isArabic(text.charCodeAt(at))))) return false;
  if (numeral.implied && !isImpliedUnit(row, text, at, numeral)) return false;
  switch (row.needs) {
    case 'minor':
      return isMinorMoney(text, at, numeral);
    case 'tenths':
      return toNumber(numeral.high ?? numeral.low) <= 10 && toNumber(numeral.low) > 0 && numeral.top === 0;
    case 'electricity':
      return numeral.top >= 4 || hasNear(text, numeral.start, at - 1, '电');
    case 'scale':
      return numeral.top >= 4 || (!numeral.hanzi && numeral.end - numeral.start > 1);
    case 'projects':
      return toNumber(numeral.low) <= 20 && isBeforeProjects(text, at);
    case 'spoken':
      return !isPieces(text, at, numeral);
    case 'pieces':
      return isPieces(text, at, numeral);
    case 'arabic':
      return !numeral.hanzi || numeral.top > 0;
  }
  // 三元锂电池 is no money, 三元 at the end of its clause is.
  if (
    isYuan(text, from, at) &&
    numeral.hanzi &&
    numeral.literal &&
    !(next !== '' && '整正'.includes(next) && !/[\u4e00-\u9fff]/.test(text.charAt(at + 1))) &&
    !'，。；、）角钱人零一二三四五六七八九壹贰叁肆伍陆柒捌玖'.includes(next || '。')
  )
    return false;
  // 一亩地补2.1万元: a price for each.
  if (row.kind === 'area' && numeral.hanzi && numeral.literal && isOne(numeral) && next === '地') return false;
  if (row.kind === 'count') return isCount(text, from, at, numeral);
  return true;
}

function isYuan(text: string, from: number, at: number): boolean {
  return at - from === 1 && text.charAt(from) === '元';
}

function isCount(text: string, from: number, at: number, numeral: Numeral): boolean {
  if (numeral.hanzi && numeral.literal && isOne(numeral) && !isCountedOne(text, numeral.start, at)) return false;
  const before = text.charAt(numeral.start - 1);
  if (before === '“' || before === '‘') {
    if (at - from === 1 && isClosedWithin(text, at, before === '“' ? '”' : '’')) return false;
  }
  if (before === '+' && isArabic(text.charCodeAt(numeral.start - 2))) return false;
  return text.charAt(at) !== '一' || text.charAt(at + 1) === '致';
}

function isImpliedUnit(row: Unit, text: string, at: number, numeral: Numeral): boolean {
  const before = text.charAt(numeral.start - 1);
  if (before === '每' || before === '单') return false;
  // （亿元） heads a column of a table, （亿元以上7个） does not.
  if ((before === '（' || before === '：') && !/^及?以上/.test(text.slice(at, at + 3))) return false;
  if (numeral.end - numeral.start > 1 || numeral.more) return true;
  // 万吨级码头
  if (row.kind !== 'money' && text.charAt(at) === '级' && text.charAt(at + 1) !== '别') return true;
  if (row.kind === 'money' && numeral.top >= 8) return true;
  return '超近过逾上破达满成足到约于及'.includes(before || ' ');
}

function isOne(numeral: Numeral): boolean {
  return !numeral.high && numeral.low.mantissa === 1 && numeral.low.exponent === 0;
}

/** 另外一个项目, 仅一家, 内资项目一个。: the one is counted; elsewhere 一个 is an article. */
function isCountedOne(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (
    before === '唯一' ||
    before.endsWith('另外') ||
    before.endsWith('另') ||
    before.endsWith('其中') ||
    before.endsWith('仅') ||
    before.endsWith('仅有') ||
    before.endsWith('只有')
  )
    return true;
  return (
    '，。；、）'.includes(text.charAt(end) || '。') &&
    text.charAt(end) !== '' &&
    !'，。；、（\n“'.includes(before.slice(-1) || '，') &&
    !'是了成第同这那每某任哪各上下'.includes(before.slice(-1))
  );
}

/** “三个代表”: a name in quotation marks. */
function isClosedWithin(text: string, at: number, mark: string): boolean {
  for (let i = at; i <= at + 10; i++) if (text.charAt(i) === mark) return true;
  return false;
}

function isBeforeProjects(text: string, at: number): boolean {
  for (let i = at; i < at + 10; i++) {
    const char = text.charAt(i);
    if (char === '' || '，。；、：的（“\n'.includes(char)) return false;
    if (char === '项' && text.charAt(i + 1) === '目') return true;
    if (char === '工' && text.charAt(i + 1) === '程') return true;
  }
  return false;
}

function hasNear(text: string, start: number, end: number, word: string): boolean {
  const from = Math.max(0, start - 14);
  for (let i = from; i < start; i++) if (text.charAt(i) === word) return true;
  return text.startsWith(word, end) || text.startsWith(word, end + 1);
}

/** 人民币壹角, 九毛九, 五角二分: elsewhere 角 is a corner (长三角). */
function isMinorMoney(text: string, at: number, numeral: Numeral): boolean {
  if (!numeral.literal) return false;
  if (!numeral.hanzi || text.startsWith('人民币', numeral.start - 3) || text.startsWith('人民币负', numeral.start - 4))
    return true;
  const next = text.charAt(at);
  return (
    '钱整正'.includes(next || ' ') ||
    (text.charAt(at - 1) === '毛' && '一二三四五六七八九'.includes(next || ' ')) ||
    text.charAt(at + 1) === '分'
  );
}

/** 50块太阳能板, 标砖2亿块: pieces. 门票50块, 五块六, 几十万块: money. */
function isPieces(text: string, at: number, numeral: Numeral): boolean {
  if (text.charAt(at - 1) === '钱' || hasMoneyBefore(text, numeral.start)) return false;
  if (!numeral.hanzi && numeral.top >= 4) return true;
  const next = text.charCodeAt(at);
  return next >= 0x4e00 && next <= 0x9fff && !AFTER_SPOKEN.includes(text.charAt(at));
}

const AFTER_SPOKEN = '一二三四五六七八九零两几半毛角分多余以左上下至到的和与及起整正';

export function isBareMoney(tables: Tables, text: string, numeral: Numeral): boolean {
  const end = Math.max(numeral.end, numeral.moreEnd);
  const next = text.charAt(end);
  if (numeral.implied && numeral.end - numeral.start === 1) return next === '级' && numeral.top >= 8;
  const isBoundary =
    next === '' || BOUNDARY.includes(next) || longestWord(tables.after, text, end, () => true) !== null;
  // 256兆 is data; 1.2兆 with money before it is not.
  if (text.charAt(numeral.end - 1) === '兆' && !hasMoneyBefore(text, numeral.start)) return false;
  if (numeral.top >= 8) {
    if (next === '级') return true;
    return isBoundary || (!numeral.implied && hasMoneyBefore(text, numeral.start)) || isBeforeMoneyNoun(text, end);
  }
  if (next === '级') return numeral.implied;
  if (isSpent(text, numeral.start, end)) return true;
  if (numeral.tail >= 4 && RIGHT_AFTER.some((word) => text.startsWith(word, end))) return true;
  return (
    isBoundary &&
    (hasMoneyBefore(text, numeral.start) ||
      /支出了?$|花了$/.test(text.slice(Math.max(0, numeral.start - 4), numeral.start)))
  );
}

/** 投资1000万实施改造, 投入500万购买: what is spent on what follows; what is put in may be trees and chickens. */
function isSpent(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  return SPENT.test(before)
    ? /[\u4e00-\u9fff]/.test(text.charAt(end))
    : PUT_IN.test(before) &&
        /^(?:建|新建|兴建|扩建|改造|打造|购|发起|用于|引进|在|实施|开展|进行|修|办)/.test(text.slice(end, end + 2));
}

const SPENT = /(?:投资|斥资|耗资|出资|筹资|集资|注资)了?(?:约|近|超过?|逾|达)?$/;
const PUT_IN = /投入了?(?:约|近|超过?|逾)?$/;

function isBeforeMoneyNoun(text: string, at: number): boolean {
  for (let i = at; i < at + 5; i++) if (AFTER_BARE.some((word) => text.startsWith(word, i))) return true;
  return false;
}

function hasMoneyBefore(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && i > start - 14; i--) {
    const char = text.charAt(i);
    if ('。；\n'.includes(char)) return false;
    if (MONEY_CUES.includes(char)) return true;
  }
  return false;
}

const BOUNDARY = '，。；：、（）！？”’\n ,;:)-—~至到的和与及/';

const AFTER_BARE = [
  '大关',
  '产业',
  '项目',
  '投资',
  '资金',
  '集群',
  '订单',
  '规模',
  '企业',
  '园区',
  '基金',
  '贷款',
  '俱乐部',
  '增长',
  '目标',
  '门槛',
  '元',
  '以',
  '工程',
  '工业',
  '城市',
  '县',
  '强',
  '产值',
  '营收',
  '税收',
  '融资',
];

/** 100万融资: right behind a bare 万 they make it money. */
const RIGHT_AFTER = ['融资', '贷款', '奖金', '补贴', '补助', '产值', '税收', '利税', '营收', '利润', '资金', '投资'];

const MONEY_CUES = '资金值收额税润款币入债价费利票';
