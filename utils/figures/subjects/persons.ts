import { SAYS } from './cues';
import type { Discourse } from './discourse';
import { isWord } from './neighbours';
import type { Phrase } from './phrase';

/** 秘书长李朴 … 李朴介绍: who was once called with an office, or speaks, is a person wherever the name stands alone. */
export function readPersons(discourse: Discourse): void {
  const { items, text } = discourse;
  const persons = new Set<string>();
  for (let i = 0; i < items.count; i++) {
    const phrase = items.phrase[i];
    if (!phrase) continue;
    if (phrase.class === 'person') {
      const named = NAMED.exec(text.slice(phrase.start, phrase.fullEnd));
      if (named !== null) persons.add(named[1] as string);
    } else if (isShort(phrase) && isWord(discourse, i + 1, SAYS) && SURNAME.test(text[phrase.start] as string))
      persons.add(text.slice(phrase.start, phrase.end));
  }
  if (persons.size === 0) return;
  for (const phrase of items.phrase)
    if (phrase !== null && isShort(phrase) && persons.has(text.slice(phrase.start, phrase.end).replace(/还$/, '')))
      phrase.class = 'person';
}

const isShort = ({ class: class_, start, end }: Phrase) => class_ === 'name' && end - start <= 4;

/** A name behind its office. */
const NAMED = /(?:[长记任席理事裁家师])([\u4e00-\u9fff]{2,3})$/;

/** 百家姓: the commonest. */
const SURNAME =
  /[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/;
