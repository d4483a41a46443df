import type { Article } from '../../utils/article/article';
import type { Figure } from '../../utils/figures/figure';
import { Library } from '../../utils/library/store/database';
import type { Project } from '../../utils/projects/project';
import type { Reading } from '../../utils/reading/reading';

export function aFigure(fields: Partial<Figure> = {}): Figure {
  const { quote = '12亿元', start = 6 } = fields;
  const end = start + quote.length;
  return {
    quote,
    start,
    end,
    measure: 'total_investment',
    unit: 'CNY',
    bound: 'exact',
    min: 1_200_000_000,
    max: 1_200_000_000,
    subject: '青石湾光伏玻璃项目',
    stage: 'signed',
    planned: false,
    period: null,
    basis: null,
    mentions: [{ start, end }],
    reasons: [],
    confidence: 0.9,
    ...fields,
  };
}

export function aProject(fields: Partial<Project> = {}): Project {
  return {
    name: '青石湾光伏玻璃项目',
    investment: 1_200_000_000,
    currency: 'CNY',
    count: 1,
    stage: 'signed',
    company: null,
    place: null,
    figures: [0],
    ...fields,
  };
}

export const text =
  '项目总投资约12亿元,占地300亩,昨日在青石湾经济开发区签约。项目由临江玻璃有限公司建设,建成后年产光伏玻璃20万吨。';

/** A reading of a made-up article; every figure stands in its text. */
export function aReading(article: Partial<Article> = {}, more: Partial<Omit<Reading, 'article'>> = {}): Reading {
  const body = article.text ?? text;
  const at = (quote: string) => body.indexOf(quote);
  return {
    article: {
      url: 'https://news.qingshiwan.example/a/1.html',
      title: '青石湾光伏玻璃项目签约',
      source: '青石湾日报',
      author: null,
      published: '2025-03-16',
      place: { text: '临江省青石湾市', code: null },
      text: body,
      ...article,
    },
    figures: [
      aFigure({ quote: '约12亿元', start: at('约12亿元'), bound: 'about' }),
      aFigure({ quote: '300亩', start: at('300亩'), measure: 'land_area', unit: 'mu', min: 300, max: 300 }),
      aFigure({
        quote: '20万吨',
        start: at('20万吨'),
        measure: 'capacity',
        unit: 't',
        min: 2e5,
        max: 2e5,
        planned: true,
      }),
    ],
    projects: [aProject({ figures: [0, 1, 2] })],
    ...more,
  };
}

export const reader = { now: new Date('2026-01-31T09:05:00+08:00'), tool: 'yijian 0.1.0' };

let opened = 0;

/** A library of its own, empty; the test erases it with `delete()`. */
export function aLibrary(): Library {
  return new Library(`library-${Date.now()}-${opened++}`);
}
