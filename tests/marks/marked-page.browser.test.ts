import { afterEach, describe, expect, test } from 'vitest';
import { MarkedPage, type MarksEvent } from '../../utils/marks/marked-page';
import { CURRENT, highlightName, type PageMark, POINTED } from '../../utils/marks/page-mark';

const events: MarksEvent[] = [];
const marked = new MarkedPage(document, (event) => events.push(event));

afterEach(() => {
  marked.clear();
  events.length = 0;
  document.body.innerHTML = '';
});

const text = '甲项目总投资46亿元,占地520亩。乙项目总投资3亿元,丙项目计划投资3亿元,同比增长8.5%。';

function aMark(quote: string, fields: Partial<PageMark> = {}): PageMark {
  const start = text.indexOf(quote, fields.start);
  return {
    key: quote,
    family: 'money',
    planned: false,
    heading: quote,
    lines: [],
    ...fields,
    start,
    end: start + quote.length,
  };
}

/** The words that stand under a highlight, each range as it reads now. */
function wordsUnder(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map(String);
}

describe('a mark that is pointed at', () => {
  const html = '<p>甲项目总投资46亿元,占地520亩。</p><p>乙项目总投资3亿元。</p>';

  test('beside the page stands out on it, until another or none is, and moves along with its words', async () => {
    document.body.innerHTML = html;
    marked.mark(text, [aMark('46亿元'), aMark('520亩')]);
    marked.point('46亿元');
    expect(wordsUnder(POINTED)).toEqual(['46亿元']);
    document.body.prepend('更新：');
    await Promise.resolve();
    expect(wordsUnder(POINTED)).toEqual(['46亿元']);
    marked.point('520亩');
    expect(wordsUnder(POINTED)).toEqual(['520亩']);
    marked.point(null);
    expect(wordsUnder(POINTED)).toEqual([]);
    marked.point('520亩');
    marked.clear();
    expect(CSS.highlights.size).toBe(0);
    // Pointing at it is no news to whoever pointed.
    expect(events).toEqual([]);
  });

  test('on the page is told once, and that it is left', async () => {
    document.body.innerHTML = html;
    marked.mark(text, [aMark('46亿元')]);
    const move = async (x: number, y: number) => {
      document.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 260));
    };
    const box = ([...(CSS.highlights.get(highlightName(aMark('46亿元'))) ?? [])][0] as Range).getBoundingClientRect();
    await move(box.x + box.width / 2, box.y + box.height / 2);
    await move(box.x + box.width / 2 + 1, box.y + box.height / 2);
    expect(wordsUnder(POINTED)).toEqual(['46亿元']);
    await move(box.x, box.bottom + 200);
    expect(wordsUnder(POINTED)).toEqual([]);
    expect(events).toEqual([
      { type: 'markPointed', key: '46亿元' },
      { type: 'markPointed', key: null },
    ]);
  });
});

describe('a figure shown on the page', () => {
  function shown(quote: string, html: string): string[] | null {
    document.body.innerHTML = html;
    const before = document.body.innerHTML;
    const start = text.indexOf(quote);
    const outcome = marked.show(text, { start, end: start + quote.length });
    expect(document.body.innerHTML).toBe(before);
    return outcome.ok ? wordsUnder(CURRENT) : null;
  }

  test('is marked where elements part its words, and the DOM stays as it was', () => {
    expect(shown('46亿元', '<p>甲项目总<b>投资</b><a href="#">46</a>亿<i>元</i>。</p>')).toEqual(['46亿元']);
  });

  test('is not marked where it is not rendered', () => {
    const html =
      '<p style="display:none">总投资46亿元。</p><script>总投资46亿元。</script><div style="display:contents"><p>总投资46亿元。</p></div>';
    expect(shown('46亿元', html)).toEqual(['46亿元']);
    expect([...(CSS.highlights.get(CURRENT) ?? [])].map((range) => (range as Range).getClientRects().length)).toEqual([
      1,
    ]);
  });

  test('is not marked where the page no longer holds its words', () => {
    expect(shown('46亿元', '<p>总投资446亿元。</p>')).toBeNull();
    expect(CSS.highlights.size).toBe(0);
  });

  test('is scrolled into view, in scrolling boxes and tall elements too', () => {
    const filler = '<br>云溪'.repeat(500);
    shown('46亿元', `<div style="height:200px;overflow:auto">${filler}总投资46亿元。${filler}</div>`);
    const [range] = [...(CSS.highlights.get(CURRENT) ?? [])] as Range[];
    const { top, bottom } = (range as Range).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });
});

describe('figures marked on the page', () => {
  const marks = [
    aMark('46亿元'),
    aMark('520亩', { family: 'physical' }),
    aMark('3亿元', { key: 'first' }),
    aMark('3亿元', { key: 'second', start: text.indexOf('计划'), planned: true }),
    aMark('8.5%', { family: 'change' }),
  ];

  test('are told apart by kind and by plan, each on its own words', () => {
    document.body.innerHTML = `<p>${text}</p>`;
    expect(marked.mark(text, marks)).toEqual({ standing: 5, missing: [] });
    expect(wordsUnder('yijian-money')).toEqual(['46亿元', '3亿元']);
    expect(wordsUnder('yijian-money-planned')).toEqual(['3亿元']);
    expect(wordsUnder(highlightName({ family: 'physical', planned: false }))).toEqual(['520亩']);
    expect(wordsUnder('yijian-change')).toEqual(['8.5%']);
  });

  test('that stand nowhere are named', () => {
    document.body.innerHTML = '<p>甲项目总投资46亿元。</p>';
    expect(marked.mark(text, marks).missing).toEqual(['520亩', 'first', 'second', '8.5%']);
  });

  test('leave nothing behind', () => {
    document.body.innerHTML = `<p>${text}</p>`;
    const before = document.documentElement.outerHTML;
    marked.mark(text, marks);
    marked.clear();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(CSS.highlights.size).toBe(0);
  });

  test('stay out of what is copied', () => {
    document.body.innerHTML = `<p>${text}</p>`;
    marked.mark(text, marks);
    getSelection()?.selectAllChildren(document.documentElement);
    expect(getSelection()?.toString().trim()).toBe(text);
  });

  test('are gone through by Alt and the arrows, round and round, and taken away by Esc', () => {
    document.body.innerHTML = `<p>${text}</p>`;
    marked.mark(text, marks);
    const press = (key: string) =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: key !== 'Escape' }));
    const current = () => wordsUnder(CURRENT)[0];
    const seen = [1, 2, 3, 4, 5, 6].map(() => {
      press('ArrowDown');
      return current();
    });
    expect(seen).toEqual(['46亿元', '520亩', '3亿元', '3亿元', '8.5%', '46亿元']);
    press('ArrowUp');
    expect(current()).toBe('8.5%');
    press('Escape');
    expect(CSS.highlights.size).toBe(0);
  });

  test('after twenty random harmless changes of the page still stand on the right words, or are withdrawn', async () => {
    document.body.innerHTML = [...text.matchAll(/[^。]+。/g)].map(([sentence]) => `<p>${sentence}</p>`).join('');
    marked.mark(text, marks);
    const random = seeded(20_251_122);
    const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)] as T;
    for (let i = 0; i < 20; i++) {
      const paragraph = pick(document.querySelectorAll('p'));
      const change = pick(['wrap', 'before', 'after', 'split', 'edit', 'style'] as const);
      if (change === 'before')
        paragraph.before(Object.assign(document.createElement('div'), { textContent: '广告 3亿元' }));
      else if (change === 'after') paragraph.after(document.createElement('hr'));
      else if (change === 'style') paragraph.style.color = 'red';
      else if (change === 'wrap') paragraph.innerHTML = `<span>${paragraph.innerHTML}</span>`;
      else {
        const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
        if (change === 'split' && words && words.length > 4) words.splitText(Math.floor(random() * words.length));
        if (change === 'edit' && words) words.insertData(0, '据了解,');
      }
      await new Promise((resolve) => setTimeout(resolve));
      for (const name of CSS.highlights.keys())
        for (const said of wordsUnder(name)) expect(['46亿元', '520亩', '3亿元', '8.5%']).toContain(said);
    }
    await expect.poll(() => [...CSS.highlights.keys()].flatMap(wordsUnder).length).toBeGreaterThanOrEqual(3);
    const planned = [...(CSS.highlights.get('yijian-money-planned') ?? [])] as Range[];
    for (const range of planned) {
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEnd(range.startContainer, range.startOffset);
      expect(before.toString().slice(-4)).toBe('计划投资');
    }
  });
});

/** A small seeded generator (mulberry32), so that a failure can be run again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
