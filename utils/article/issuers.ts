import type { Clue } from './clues';
import { bylineNoise, noName } from './lexicon/labels';

/** The source that a field of the page's head names; null where it is no name. */
export function sourceInHead(field: string): string | null {
  const value = field.replace(/^来源[：:]\s*/, '').replace(/\s+原创稿$/, '');
  return value.length > 1 &&
    value.length < 30 &&
    !/^\d+$/.test(value) &&
    !bylineNoise.test(value) &&
    !noName.test(value)
    ? value
    : null;
}

/** Stories open with the name of who sent them: 「新华社北京2月29日电」「滨江网3月1日讯」「（中央社記者…台北21日電）」「[滨江财讯]」. */
export function agencyOf(opening: string): string | null {
  const start = opening.slice(0, 60);
  return (
    /^[\s（(【]*(新华社|中新社|中央社|法新社|路透社|美联社)[^。，]{0,24}[电電讯訊]/.exec(start)?.[1] ??
    /^[（(【[\s]*([\u4e00-\u9fff]{1,8}?(?:网|網|社|报|報))[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日(?:电|電|讯|訊|消息)/.exec(
      start,
    )?.[1] ??
    /^[[【]([\u4e00-\u9fff]{2,8}(?:讯|网|社|报))[\]】]/.exec(start)?.[1] ??
    null
  );
}

/** 「（中社記者某某新竹8日電）」 */
export function correspondentOf(opening: string): string | null {
  return (
    /^[（(【[\s]*([\u4e00-\u9fff]{2,8}?(?:社|报|報|网|網))(?:记者|記者)[^。，]{2,20}[电電讯訊]/.exec(opening)?.[1] ??
    null
  );
}

/** 「本文由滨江发布制作」 */
export function producerIn(below: readonly Clue[]): string | null {
  for (const line of below) {
    const match = /本文由\s*([^，。,\s]{2,20}?)(?:制作|出品|供稿|授权|原创|提供)/.exec(line.text);
    if (match) return match[1] as string;
  }
  return null;
}

/** An official paper ends with the office that issued it, in brackets: 「（滨江市统计局）」. */
export function officeOf(ending: string): string | null {
  return /^[（(]([\u4e00-\u9fff]{3,18}(?:局|委|厅|部|院|办公室|委员会|政府|中心))[)）]$/.exec(ending)?.[1] ?? null;
}

/** A newspaper's own site names no source: the paper stands in the page's title. */
export function paperOf(title: string): string | null {
  const names = title.split(/\s*[-_|｜－—]+\s*/);
  return names.length > 1
    ? (names
        .map((name) => name.replace(/(?:多媒体)?(?:数字报|數位報|电子版|电子报|数字版)(?:平台|纸)?$/, ''))
        .find((name) => PAPER.test(name)) ?? null)
    : null;
}

const PAPER =
  /^(?:[\u4e00-\u9fff]{1,8}(?:報|(?:[日晚晨早时商快导]|都市|青年|经济|法治|法制|工人|农民|科技|建设|金融|证券)报)|[\u4e00-\u9fff]{1,4}(?:通訊社|通讯社))$/;
