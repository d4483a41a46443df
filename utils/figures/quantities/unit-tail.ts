import type { Amount } from './amount';
import { AFTER_HALF } from './characters';
import { add, decimal, scaled } from './decimal';
import { DIGIT } from './numeral-classes';
import { readNumeral } from './read-numeral';
import type { Tables, Unit } from './tables';
import { longestWord } from './words';

/** Reads what may follow the unit: 三元5角, 六斤八两, 两米半, 七成六, 亿元人民币/股, 台(套). */
export function readUnitTail(tables: Tables, text: string, amount: Amount, prefixName: string | undefined): void {
  const unit = amount.unit as Unit;
  const word = amount.unitWord;
  let at = amount.end;
  if (unit.kind === 'money') {
    if (word === '元' || word === '块' || word === '圆') at = minorMoney(tables, text, amount, -1, word === '块');
    else if (word === '角' || word === '毛') at = minorMoney(tables, text, amount, -2, true);
    const tail = text.charAt(at);
    if ((tail === '整' || tail === '正') && !'体个在规常好'.includes(text.charAt(at + 1) || '，')) at++;
    else if (text.charAt(at) === '钱' && word === '块') at++;
    const named = longestWord(tables.unitWords, text, at, (row) => row.kind === 'money' && row.name !== 'CNY');
    if (named && word === '元' && !prefixName) {
      amount.unitName = named.row.name;
      at = named.at;
    }
  } else if (word === '斤' || word === '公斤') {
    const next = readNumeral(text, at, tables.classes);
    if (next?.literal && text.charAt(next.end) === '两') {
      amount.low = add(amount.low, scaled({ mantissa: next.low.mantissa * 5, exponent: next.low.exponent }, -5));
      at = next.end + 1;
    }
  } else if (word === '成') {
    const next = text.charCodeAt(at);
    if (text.charAt(at) === '半') {
      amount.low = add(amount.low, decimal(5));
      at++;
    } else if (
      tables.classes.kind[next] === DIGIT &&
      !longestWord(tables.unitWords, text, at + 1, () => true) &&
      !tables.classes.kind[text.charCodeAt(at + 1)]
    ) {
      amount.low = add(amount.low, decimal(tables.classes.value[next] as number));
      at++;
    }
  } else if (
    text.charAt(at) === '半' &&
    unit.kind !== 'count' &&
    unit.kind !== 'share' &&
    !AFTER_HALF.includes(text.charAt(at + 1) || '，')
  ) {
    amount.low = add(amount.low, scaled(decimal(5 * unit.factor), unit.power - 1));
    at++;
  } else if (unit.kind === 'count' && text.charAt(at) === '（') {
    const inner = longestWord(tables.unitWords, text, at + 1, (row) => row.kind === 'count');
    if (inner && text.charAt(inner.at) === '）') {
      amount.unitName = `${unit.name}(${inner.row.name})`;
      at = inner.at + 1;
    }
  }
  if (text.charAt(at) === '/') {
    const per = longestWord(tables.unitWords, text, at + 1, () => true);
    if (per) at = per.at;
    else if (text.startsWith('小时', at + 1)) at += 3;
    else if (at + 1 < text.length && PER.includes(text.charAt(at + 1))) at += 2;
  }
  amount.end = at;
}

function minorMoney(tables: Tables, text: string, amount: Amount, firstPower: number, isSpoken: boolean): number {
  let at = amount.end;
  let power = firstPower;
  for (;;) {
    const from =
      tables.classes.value[text.charCodeAt(at)] === 0 &&
      tables.classes.kind[text.charCodeAt(at)] === DIGIT &&
      tables.classes.kind[text.charCodeAt(at + 1)] === DIGIT
        ? at + 1
        : at;
    const next = readNumeral(text, from, tables.classes);
    if (!next?.literal || next.junk) return at;
    const part = text.charAt(next.end);
    if ((part === '角' || part === '毛') && power === -1) power = -2;
    else if (part === '分' && text.charAt(next.end + 1) !== '之') power = -3;
    else {
      if (
        (isSpoken || power === -2) &&
        next.hanzi &&
        next.end === from + 1 &&
        !longestWord(tables.unitWords, text, next.end, () => true) &&
        !tables.classes.kind[text.charCodeAt(next.end)]
      ) {
        amount.low = add(amount.low, scaled(next.low, power));
        return next.end;
      }
      return at;
    }
    amount.low = add(amount.low, scaled(next.low, power + 1));
    at = next.end + 1;
    if (power === -3) return at;
  }
}

const PER = '年日月天时人dah户';
