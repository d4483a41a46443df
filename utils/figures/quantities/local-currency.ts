import type { Amount } from './amount';
import { NEWLINE } from './characters';

/** Which money a plain 元 of a text is (本地货币). Amounts are asked for and told in reading order, so that the text is read once. */
export class LocalCurrency {
  /** 新台币 named in this paragraph: a plain 元 behind it is the same currency. */
  private named: { currency: string; seen: number } | null = null;
  private readonly isTaiwan: boolean;
  private readonly isHongKong: boolean;
  /** 800亿元（港币，下同）: where this is said, and of which currency. */
  private readonly declared: { currency: string; from: number } | null;
  private readonly treasuries: readonly Treasury[];
  private next = 0;

  constructor(private readonly text: string) {
    this.isHongKong = isOfHongKong(text);
    this.isTaiwan = !text.includes('人民币') && isOfTaiwan(text);
    this.declared = declaredIn(text);
    this.treasuries = treasuriesIn(text);
  }

  /** The currency of an amount in 元, where it is not renminbi. */
  of(amount: Amount): string | null {
    const named = this.namedBefore(amount.start);
    if (!isPlainYuan(this.text, amount)) return null;
    if (this.declared !== null && amount.end >= this.declared.from) return this.declared.currency;
    return named ?? (this.isTaiwan ? 'TWD' : this.isHongKong ? 'HKD' : this.ofTreasury(amount.start));
  }

  /** An amount was told in a currency by its name. */
  name(currency: string, end: number): void {
    if (NAMED.includes(currency)) this.named = { currency, seen: end };
  }

  private namedBefore(start: number): string | null {
    if (!this.named) return null;
    for (; this.named.seen < start; this.named.seen++)
      if (this.text.charCodeAt(this.named.seen) === NEWLINE) {
        this.named = null;
        return null;
      }
    return this.named.currency;
  }

  private ofTreasury(start: number): string | null {
    while (this.next < this.treasuries.length && (this.treasuries[this.next] as Treasury).from <= start) this.next++;
    const last = this.treasuries[this.next - 1];
    return last !== undefined && start < last.to ? last.currency : null;
  }
}

const NAMED = ['TWD'];

/** Whether a text is of Taiwan, so that every plain 元 is of there: 新台币 beside one of its offices and parks, or two of these without a word of the mainland. */
function isOfTaiwan(text: string): boolean {
  if (/新?台币/.test(text)) return TAIWAN.test(text) || TAIWAN_ALONE.test(text);
  return new Set(text.match(new RegExp(TAIWAN_ALONE, 'g'))).size > 1 && !MAINLAND.test(text);
}

const TAIWAN = /财政部国|证交所|竹科|中科管理局|南科|科管局|工研院|县长|市议会/;
const TAIWAN_ALONE =
  /经济部|行政院|立法院|国发会|国科会|投审会|投资台湾|台商回台|本国员工|本国就业|产创条例|新竹科学园区|中部科学园区|南部科学园区|双北|六都|全台(?!州)|台股|台塑|台电|台积电|鸿海|三大法人|上市柜|外资法人|金管会|柜买中心|彰滨工业区|[今昨明]（\d{1,2}）日|民国\d{3}年/;
const MAINLAND = /人民币|全省|省委|市委|县委|国务院|发改委|发展改革|招商引资|大陆投资建|我省|我市|我县/;

/** Whether a text is of Hong Kong, so that a plain 元 is of there: 港元 beside two of its offices and places, without a word of the mainland. */
function isOfHongKong(text: string): boolean {
  return /港[元币]/.test(text) && !MAINLAND.test(text) && new Set(text.match(new RegExp(HONG_KONG, 'g'))).size > 1;
}

const HONG_KONG =
  /特区政府|财政司|贸发局|北部都会区|河套|立法会|行政长官|施政报告|港交所|本港|机管局|港铁|引进重点企业办公室|金管局|发展局局长|创科局/;

/** （港币，下同）: from the amount before it on, every plain 元 is of that currency. */
function declaredIn(text: string): { currency: string; from: number } | null {
  const found = DECLARED.exec(text);
  const currency = found === null ? undefined : CURRENCIES[found[1] as string];
  return found === null || currency === undefined ? null : { currency, from: found.index };
}

const DECLARED = /（(?:单位：?)?(港币|港元|新台币|美元|澳门币|澳门元|日元|欧元)，?(?:下同|以下同)）/;
const CURRENCIES: Readonly<Record<string, string>> = {
  港币: 'HKD',
  港元: 'HKD',
  新台币: 'TWD',
  美元: 'USD',
  澳门币: 'MOP',
  澳门元: 'MOP',
  日元: 'JPY',
  欧元: 'EUR',
};

/** 香港特区政府预留200亿元: behind the treasury of a place, to the end of its paragraph, a plain 元 is of that place. */
interface Treasury {
  from: number;
  to: number;
  currency: string;
}

/** The first treasury of each paragraph that names one. */
function treasuriesIn(text: string): Treasury[] {
  const found: Treasury[] = [];
  if (!PLACES.test(text)) return found;
  let to = 0;
  for (const { 0: place, index } of text.matchAll(new RegExp(PLACES, 'g'))) {
    if (index < to) continue;
    const end = text.indexOf('\n', index);
    to = end < 0 ? text.length : end;
    found.push({ from: index + place.length, to, currency: place.startsWith('澳') ? 'MOP' : 'HKD' });
  }
  return found;
}

const PLACES =
  /(?:香港|澳门)(?:特区|特别行政区)政府|港府|财政司|(?:香港)?机管局|香港(?:机场管理局|立法会|金管局|科学园|数码港)/;

/** 元 alone, neither 人民币 nor what another currency comes to. */
function isPlainYuan(text: string, { unitWord, start, end }: Amount): boolean {
  return (
    unitWord === '元' &&
    !text.startsWith('人民币', end - 3) &&
    !text.startsWith('人民币', start) &&
    !text.startsWith('合', start - 1)
  );
}
