import type { FoundArticle } from '../article/find-article';
import { sampleArticle } from './sample-article';

const byline = '2025年03月28日 09:00 来源：亿剪示例 记者 林禾 责任编辑：青禾';

/** The sample as a page would give it away, with a byline and the address of a government: whoever completes and reads it is ready for an article. */
export const samplePage: FoundArticle = {
  url: 'https://www.example.gov.cn/news/1.html',
  title: sampleArticle.title,
  published: sampleArticle.published,
  text: sampleArticle.text,
  clues: {
    over: [],
    above: [{ text: byline, isByline: true, isLink: false, segments: [{ text: byline, hint: 'source' }] }],
    below: [],
    source: '',
    author: '',
    scriptSource: '',
    title: `${sampleArticle.title}_青禾市人民政府`,
  },
};
