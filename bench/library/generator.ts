import type { Figure } from '../../utils/figures/figure';
import { measures } from '../../utils/figures/lexicon/measures';
import { stages } from '../../utils/figures/lexicon/stages';
import type { Clipping } from '../../utils/library/clipping';
import { textHash } from '../../utils/library/saving/likeness';
import { aSeededRandom, type Random } from './random';

/** Figures of each clipping. */
export const FIGURES = 20;

/**
 * Made-up clippings of about a thousand characters with twenty figures each, the same for the same seed: words are drawn unevenly, as
 * in real texts, and every figure stands in its text. `rare` is in one text of two thousand, `common` in nine of ten.
 */
export async function makeClippings(from: number, count: number, seed: number): Promise<Clipping[]> {
  return Promise.all(
    Array.from({ length: count }, (_, n) => makeClipping(from + n, aSeededRandom(seed * 1_000_003 + from + n))),
  );
}

export const rare = '琉璃瓦';
export const common = '项目';

async function makeClipping(n: number, random: Random): Promise<Clipping> {
  const place = `${pick(random, provinces)}${pick(random, cities)}`;
  const company = `${pick(random, cities)}${pick(random, trades)}有限公司`;
  const name = `${pick(random, cities)}${pick(random, trades)}项目`;
  let text = `本报讯 ${place}${pick(random, openings)}。`;
  const figures: Figure[] = [];
  for (let i = 0; i < FIGURES; i++) {
    while (random() < 0.75) text += `${pick(random, phrases)},`;
    const measure = measureOf(pick(random, measureNames));
    const yi = Math.round(10 ** (random() * 3) * 10) / 10;
    const quote = `${yi}亿元`;
    text += `${measure.zh}`;
    const start = text.length;
    text += `${quote}。`;
    const value = Number(`${yi}e8`);
    figures.push({
      quote,
      start,
      end: start + quote.length,
      measure: measure.name,
      unit: 'CNY',
      bound: 'exact',
      min: value,
      max: value,
      subject: i % 3 === 0 ? place : name,
      stage: random() < 0.6 ? pickEven(random, stages).name : null,
      planned: random() < 0.3,
      period: null,
      basis: null,
      mentions: [{ start, end: start + quote.length }],
      reasons: [],
      confidence: 0.5 + random() / 2,
    });
  }
  while (text.length < 1000) text += `${pick(random, phrases)}。`;
  if (random() < 0.9) text += common;
  if (n % 2000 === 7) text += rare;
  const day = 1 + Math.floor(random() * 28);
  const month = 1 + Math.floor(random() * 12);
  const at = Date.UTC(2024, 0, 1) + n * 300_000;
  const capturedAt = new Date(at).toISOString();
  return {
    id: at.toString(36).padStart(9, '0') + n.toString(36).padStart(7, '0'),
    schema: 1,
    edits: { kept: [{ value: at, at, by: 'bench' }] },
    capture: {
      article: {
        url: `https://news${n % 97}.example/${n}.html`,
        title: `${place}${name}${pick(random, openings)}(${n})`,
        source: `${pick(random, cities)}日报`,
        author: null,
        published: `20${20 + Math.floor(random() * 6)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        place: { text: place, code: null },
        text,
      },
      figures,
      projects: [
        {
          name,
          investment: figures[0]?.min ?? null,
          currency: 'CNY',
          count: 1,
          stage: null,
          company,
          place,
          figures: [1, 2],
        },
      ],
      capturedAt,
      urlKey: `https://news${n % 97}.example/${n}.html`,
      textHash: await textHash(text),
      tool: 'bench',
    },
  };
}

/** Earlier words are likelier: the k-th about 1/k as often as the first. */
function pick(random: Random, words: readonly string[]): string {
  return words[Math.floor(words.length ** random()) - 1] ?? (words[0] as string);
}

function pickEven<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

const measureNames = measures.map(({ zh }) => zh);
const provinces = ['临江省', '东屿省', '北川省', '南麓省', '西洲省'];
const cities = combine(
  ['青石', '云岭', '白沙', '长桥', '金田', '松原', '石门', '江口', '丰泽', '明湖', '古渡', '新安'],
  ['湾', '山', '口', '港', '塘', '岗', '坪', '桥'],
);
const trades = [
  '光伏玻璃',
  '动力电池',
  '高端装备',
  '生物医药',
  '海上风电',
  '新型材料',
  '智能制造',
  '冷链物流',
  '食品加工',
  '半导体',
  '氢能',
  '港口',
];
const openings = [
  '重点项目集中签约',
  '召开投资推进会',
  '一季度工业运行平稳',
  '项目集中开工',
  '招商引资取得新进展',
  '产业园建成投产',
];
const phrases = combine(
  [
    '围绕主导产业',
    '坚持项目为王',
    '聚焦重点领域',
    '强化要素保障',
    '优化营商环境',
    '按照年度计划',
    '在现场看到',
    '据介绍',
    '下一步',
    '会议强调',
    '当前',
    '与此同时',
  ],
  [
    '全力推进建设',
    '加快补齐短板',
    '建立协调机制',
    '压实各方责任',
    '倒排工期推进',
    '做好跟踪服务',
    '形成产业集群',
    '提升服务效能',
    '确保早日见效',
    '各项工作有序开展',
  ],
);

function combine(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((a) => second.map((b) => a + b));
}

function measureOf(zh: string): (typeof measures)[number] {
  return measures.find((measure) => measure.zh === zh) ?? measures[0];
}
