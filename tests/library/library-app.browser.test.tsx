import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../assets/tokens.css';
import '../../components/library/library.css';
import { makeClippings } from '../../bench/library/generator';
import { LibraryApp } from '../../components/library/library-app';
import { speakLibrary } from '../../components/library/words';
import { currentClipping } from '../../utils/library/clipping';
import { discard, keepClipping, write } from '../../utils/library/clippings';
import { exportFile } from '../../utils/library/export/export';
import { XLSX_ROWS } from '../../utils/library/export/limits';
import { columnsFormat } from '../../utils/library/index/columns';
import { LibraryIndex } from '../../utils/library/index/library-index';
import { keepDraft } from '../../utils/library/saving/drafts';
import type { Library } from '../../utils/library/store/database';
import { getClipping, putClippings } from '../../utils/library/store/stored';
import { aLibrary, aReading, reader, text } from './builders';
import savedLibrary from './databases/v3.json';
import { type Dump, restore } from './dump';

describe('the library page', () => {
  let library: Library;
  let host: HTMLElement;

  beforeEach(async () => {
    await page.viewport(1280, 800);
    history.replaceState(null, '', '#/clippings');
    library = aLibrary();
    host = document.createElement('div');
    host.id = 'app';
    document.body.append(host);
  });
  afterEach(async () => {
    render(null, host);
    host.remove();
    await library.delete();
  });

  const keep = async (article = {}, now = 1000) => {
    const { id } = await keepDraft(library, aReading(article), reader);
    await keepClipping(library, id, now);
    return id;
  };
  const open = () => render(<LibraryApp library={library} tool="yijian test" />, host);
  const two = async () => [
    await keep({ title: '青石湾光伏玻璃项目签约', url: 'https://a.example/1' }, 1000),
    await keep(
      { title: '云岭港口二期开工', url: 'https://a.example/2', text: `${text}港口二期同日开工。`, place: null },
      2000,
    ),
  ];
  const rows = () => [...host.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => row.textContent ?? '');
  const inAMoment = <T,>(look: () => T) => vi.waitFor(look, { timeout: 30_000 });
  const current = async (id: string) => {
    const clipping = await getClipping(library, id);
    return clipping && currentClipping(clipping);
  };
  const flaws = async () => (await axe.run(host)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

  test('an empty library says what to do, and is accessible', async () => {
    open();
    await inAMoment(() => expect(host.textContent).toContain('资料库还是空的'));
    expect(await flaws()).toEqual([]);
  });

  test('o opens what goes out, i what comes in', async () => {
    await keep();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(1));
    await userEvent.keyboard('o');
    await expect.element(page.getByRole('dialog', { name: '导出' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await inAMoment(() => expect(host.querySelector('dialog')).toBeNull());
    await userEvent.keyboard('i');
    await expect.element(page.getByRole('dialog', { name: '导入' })).toBeVisible();
  });

  test('a library with nothing but trash says so, and leads there', async () => {
    const [older, newer] = await two();
    for (const id of [older, newer]) await discard(library, id as string, 3000);
    open();
    await inAMoment(() => expect(host.textContent).toContain('回收站里有 2 条'));
    expect(host.textContent).not.toContain('资料库还是空的');
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: '打开回收站' }));
    await inAMoment(() => expect(rows()).toHaveLength(2));
    expect(location.hash).toContain('shelf=trash');
  });

  test('a sample is loaded into an empty library, said to be one, and taken out again by one click', async () => {
    const readSample = async () => (await keepDraft(library, aReading({ title: '示例：一篇' }), reader)).id;
    const worker = { readSample, writeInWords: async () => null, readAnew: async () => null };
    render(<LibraryApp library={library} tool="yijian test" worker={worker} />, host);
    await inAMoment(() => expect(host.textContent).toContain('资料库还是空的'));
    await userEvent.click(page.getByRole('button', { name: '载入示例' }));
    await inAMoment(() => expect(rows()).toHaveLength(1));
    await inAMoment(() => expect(host.querySelector('.sample-notice')?.textContent).toContain('不是真实的数据'));
    const own = await keep({ title: '自己的一篇', url: 'https://a.example/own', text: `${text}自己的。` });
    await inAMoment(() => expect(rows()).toHaveLength(2));
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: '移除示例' }));
    await inAMoment(() => expect(rows()).toHaveLength(1));
    expect(rows()[0]).toContain('自己的一篇');
    expect(await library.rows.toCollection().primaryKeys()).toEqual([own]);
    await inAMoment(() => expect(host.querySelector('.sample-notice')).toBeNull());
  });

  test('in English, only what the articles say is Chinese', async () => {
    await speakLibrary('en-US');
    try {
      await two();
      open();
      await inAMoment(() => expect(host.textContent).toContain('2 clippings'));
      await inAMoment(() => expect(host.querySelector('.facet-group')?.textContent).toContain('To review'));
      for (const part of ['.library-bar .choice-buttons', '.library-unit', 'thead', '.library-foot'])
        expect(host.querySelector(part)?.textContent ?? '', part).not.toMatch(/\p{Script=Han}/u);
    } finally {
      await speakLibrary('zh-CN');
    }
  });

  test.each([375, 800])('at %i px nothing is beside the window, and a clipping opens over the list', async (width) => {
    await page.viewport(width, 720);
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const table = host.querySelector('.virtual-table') as HTMLElement;
    expect(overflow()).toBe(0);
    if (width < 600) expect(table.scrollWidth).toBeLessThanOrEqual(table.clientWidth);
    expect(table.clientHeight).toBeGreaterThan(150);
    expect(await flaws()).toEqual([]);
    await userEvent.keyboard('j{Enter}');
    await inAMoment(() => expect(host.querySelectorAll('.text-figure')).toHaveLength(3));
    expect(overflow()).toBe(0);
    expect(await flaws()).toEqual([]);
  });

  test('in a narrow window the facets are folded, and open by a click', async () => {
    await page.viewport(375, 720);
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const shown = () => host.querySelector('.facet-group')?.checkVisibility() ?? false;
    await inAMoment(() => expect(host.querySelector('.facet-group')).not.toBeNull());
    expect(shown()).toBe(false);
    await userEvent.click(page.getByText('筛选', { exact: true }));
    await inAMoment(() => expect(shown()).toBe(true));
    expect(await flaws()).toEqual([]);
  });

  test('what was chosen stays chosen when a clipping comes in above', async () => {
    const [older] = await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('jj ');
    await inAMoment(() => expect(host.querySelector('[aria-selected="true"]')?.textContent).toContain('光伏玻璃'));
    await keep({ title: '刚来的一篇', url: 'https://a.example/3', text: `${text}刚来的。` }, 3000);
    await inAMoment(() => expect(rows()).toHaveLength(3));
    expect([...host.querySelectorAll('[aria-selected="true"]')].map((row) => row.textContent)).toEqual([
      expect.stringContaining('光伏玻璃'),
    ]);
    await userEvent.keyboard('#');
    await inAMoment(async () => expect((await current(older as string))?.shelf).toBe('trash'));
    await inAMoment(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toContain('刚来的一篇');
  });

  test('what was taken out of the trash goes back into it by u', async () => {
    const [older] = await two();
    await write(library, older as string, 'deleted', 3000);
    history.replaceState(null, '', '#/clippings?shelf=trash');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(1));
    await userEvent.keyboard('j ');
    await userEvent.click(page.getByRole('button', { name: '恢复' }));
    await inAMoment(async () => expect((await current(older as string))?.shelf).toBe('kept'));
    await userEvent.keyboard('u');
    await inAMoment(async () => expect((await current(older as string))?.shelf).toBe('trash'));
  });

  test('Shift+click on a second column sorts by it where the first is equal', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.click(page.getByRole('button', { name: '数据', exact: true }).last());
    await userEvent.keyboard('{Shift>}');
    await userEvent.click(page.getByRole('button', { name: '地区' }));
    await userEvent.keyboard('{/Shift}');
    await inAMoment(() => expect(location.hash).toContain('sort=figures.down-place.down'));
    expect([...host.querySelectorAll('th sup')].map((one) => one.textContent)).toEqual(['2', '1']);
    expect(rows()[0]).toContain('光伏玻璃');
    expect(await flaws()).toEqual([]);
  });

  test('clippings are listed newest first', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toContain('云岭港口二期开工');
  });

  test('a clipping kept elsewhere appears by itself', async () => {
    open();
    await inAMoment(() => expect(host.textContent).toContain('资料库还是空的'));
    await two();
    await inAMoment(() => expect(rows()).toHaveLength(2));
  });

  test('by keyboard: open a clipping, see its figures marked, confirm one, undo', async () => {
    const [, newer] = await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('j{Enter}');
    await inAMoment(() => expect(host.querySelectorAll('.text-figure')).toHaveLength(3));
    expect([...host.querySelectorAll('.text-figure')].map((one) => one.textContent)).toEqual([
      '约12亿元',
      '300亩',
      '20万吨',
    ]);
    await userEvent.keyboard('jy');
    await inAMoment(async () => expect((await current(newer as string))?.figures[0]?.review).toBe('confirmed'));
    await userEvent.keyboard('u');
    await inAMoment(async () => expect((await current(newer as string))?.figures[0]?.review).toBe('unreviewed'));
    expect(await flaws()).toEqual([]);
  });

  test('a corrected measure is written beside the capture', async () => {
    const [, newer] = await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('j{Enter}');
    await inAMoment(() => expect(host.querySelectorAll('.figure-card')).toHaveLength(3));
    await userEvent.keyboard('je');
    await inAMoment(() => expect(host.querySelector('.figure-editor select')).not.toBeNull());
    await userEvent.selectOptions(host.querySelector('.figure-editor select') as HTMLElement, 'contracted_investment');
    await inAMoment(async () =>
      expect((await current(newer as string))?.figures[0]?.measure).toBe('contracted_investment'),
    );
    await inAMoment(() => expect(host.querySelector('.figure-card-parsed')?.textContent).toContain('总投资'));
    expect(await flaws()).toEqual([]);
  });

  test('a discarded clipping leaves the list and comes back with undo', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('j#');
    await inAMoment(() => expect(rows()).toHaveLength(1));
    await userEvent.click(page.getByRole('button', { name: '撤销' }));
    await inAMoment(() => expect(rows()).toHaveLength(2));
  });

  test('a search finds words of the text and marks them in titles', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('/');
    await userEvent.keyboard('港口');
    // A search goes on with every character typed.
    await inAMoment(() => expect(host.querySelector('td mark')?.textContent).toBe('港口'));
    expect(rows()).toHaveLength(1);
    expect(location.hash).toContain('q=');
  });

  test('a search nothing answers says so, and can be cleared', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.fill(page.getByRole('searchbox'), '没有这个词');
    await inAMoment(() => expect(host.textContent).toContain('没有符合'));
    await userEvent.click(page.getByRole('button', { name: '清除筛选' }).first());
    await inAMoment(() => expect(rows()).toHaveLength(2));
  });

  test('the view of figures has one row a figure and narrows by facet', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('gd');
    await inAMoment(() => expect(rows()).toHaveLength(6));
    await userEvent.click(page.getByRole('checkbox', { name: /^产能/ }));
    await inAMoment(() => expect(rows()).toHaveLength(2));
    expect(location.hash).toContain('measure=capacity');
    expect(await flaws()).toEqual([]);
  });

  test('figures sort by value, and sort the other way round when asked again', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('gd');
    await userEvent.click(page.getByRole('button', { name: '数值' }));
    await inAMoment(() => expect(rows()[0]).toContain('12亿元'));
    await userEvent.click(page.getByRole('button', { name: '数值' }));
    await inAMoment(() => expect(rows()[0]).toContain('300亩'));
  });

  test('chosen figures are confirmed together and undone together', async () => {
    const ids = await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('gd');
    await inAMoment(() => expect(rows()).toHaveLength(6));
    await inAMoment(() => expect(host.querySelectorAll('.skeleton')).toHaveLength(0));
    await userEvent.keyboard('{Control>}a{/Control}y');
    const confirmed = async () =>
      (await Promise.all(ids.map(current)))
        .flatMap((one) => one?.figures ?? [])
        .filter(({ review }) => review === 'confirmed').length;
    await inAMoment(async () => expect(await confirmed()).toBe(6));
    await userEvent.keyboard('u');
    await inAMoment(async () => expect(await confirmed()).toBe(0));
  });

  test('the sheet of keys opens and closes by key, and is accessible', async () => {
    open();
    await inAMoment(() => expect(host.textContent).toContain('资料库还是空的'));
    await userEvent.keyboard('?');
    await inAMoment(() => expect(host.querySelector('dialog[open]')).not.toBeNull());
    expect(await flaws()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await inAMoment(() => expect(host.querySelector('dialog[open]')).toBeNull());
  });

  test('the address of a view opens that view', async () => {
    await two();
    history.replaceState(null, '', '#/figures?measure=land_area&unit=yi');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await inAMoment(() => expect(rows()[0]).toContain('占地面积'));
  });

  test('the export dialog previews rows, is accessible, and hands over a file that is remembered', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const files: Blob[] = [];
    const hold = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:none';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await userEvent.click(page.getByRole('button', { name: '导出' }));
    await inAMoment(() => expect(host.querySelectorAll('.export-preview tbody tr')).toHaveLength(5));
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('radio', { name: 'CSV 表格' }));
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '导出' }));
    await inAMoment(() => expect(files).toHaveLength(1));
    expect((await (files[0] as Blob).text()).trimEnd().split('\r\n')).toHaveLength(7);
    await inAMoment(() => expect(host.querySelector('dialog')).toBeNull());
    expect(host.querySelector('.toast')?.textContent).toBe('已导出 2 条剪报的 6 项数据');
    expect((await library.facts.get('exportProfiles'))?.value).toMatchObject([{ format: 'csv' }]);
    hold.mockRestore();
    click.mockRestore();
  });

  test('a workbook that would not hold all figures is warned of before it is written', async () => {
    await putClippings(library, await makeClippings(0, 17, 1));
    const { columns } = await LibraryIndex.open(library);
    // Seventeen articles of some sixty thousand figures each, as the index would tell of them.
    const each = Math.floor(XLSX_ROWS / 17);
    const number = (await library.blocks.toCollection().primaryKeys())[0] ?? 1;
    const tell = async (all: number) => {
      columns.clipping.figures.fill(each);
      columns.clipping.figures[0] = all - 16 * each;
      await library.changes.clear();
      await library.blocks.put({ number, format: columnsFormat, columns });
    };
    const dialogText = () => host.querySelector('dialog')?.textContent;
    const openWorkbook = async () => {
      render(null, host);
      open();
      await inAMoment(() => expect(rows()).toHaveLength(17));
      await userEvent.click(page.getByRole('button', { name: '导出' }));
      await userEvent.click(page.getByRole('radio', { name: /Excel/ }));
    };
    await tell(XLSX_ROWS - 1);
    await openWorkbook();
    await inAMoment(() => expect(dialogText()).toContain('1,048,575 项里有'));
    expect(dialogText()).not.toContain('请缩小范围');
    await tell(XLSX_ROWS);
    await openWorkbook();
    await inAMoment(() => expect(dialogText()).toContain('请缩小范围，或改用 CSV、Parquet。'));
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('radio', { name: 'CSV 表格' }));
    await inAMoment(() => expect(dialogText()).not.toContain('请缩小范围'));
  });

  test('of a filter the export says at once how many figures nobody reviewed', async () => {
    await putClippings(library, await makeClippings(0, 300, 1));
    history.replaceState(null, '', '#/figures?planned=plan');
    open();
    const shown = () => /^([1-9][\d,]*) 项数据/.exec(host.querySelector('.library-status')?.textContent ?? '')?.[1];
    await inAMoment(() => expect(shown()).toBeDefined());
    await userEvent.keyboard('o');
    const said = () => page.getByRole('dialog').element().textContent;
    // What is shown grows while the library is read.
    await inAMoment(() => expect(said()).toContain(`当前筛选 ${shown()} 项数据`));
    expect(said()).toMatch(new RegExp(`${shown()} 项里有 [\\d,]+ 项未核`));
  });

  test('of figures only those that are chosen or filtered are exported, under the heads that were typed', async () => {
    await two();
    history.replaceState(null, '', '#/figures?measure=capacity');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const files: Blob[] = [];
    const hold = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:none';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await userEvent.keyboard('j ');
    await userEvent.click(page.getByRole('button', { name: '导出' }));
    const dialog = page.getByRole('dialog');
    await inAMoment(() => expect(host.querySelectorAll('.export-preview tbody tr')).toHaveLength(1));
    expect(dialog.element().textContent).toContain('选中的 1 项数据');
    await userEvent.click(dialog.getByRole('radio', { name: /^当前筛选/ }));
    await inAMoment(() => expect(host.querySelectorAll('.export-preview tbody tr')).toHaveLength(2));
    await inAMoment(() => expect(dialog.element().textContent).toContain('2 项里有 2 项未核'));
    await userEvent.click(dialog.getByRole('radio', { name: 'CSV 表格' }));
    await userEvent.click(page.getByText(/^列（/));
    // Told with every letter: what is drawn anew meanwhile takes nothing away that was typed.
    await userEvent.fill(dialog.getByRole('textbox', { name: '编号的表头' }), ' 我的 编号 ');
    await inAMoment(() => expect(host.querySelector('.export-preview th')?.textContent).toBe('我的 编号'));
    expect(await flaws()).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: '导出' }));
    await inAMoment(() => expect(files).toHaveLength(1));
    const lines = (await (files[0] as Blob).text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^我的 编号,/);
    expect(lines.slice(1).every((line) => line.includes(',产能,'))).toBe(true);
    hold.mockRestore();
    click.mockRestore();
  });

  test('a file is handed over although nothing of how it was made can be kept', async () => {
    await two();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const full = () => Promise.reject(new Error('QuotaExceededError')) as never;
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:none';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const unhandled = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
    addEventListener('unhandledrejection', unhandled);
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    vi.spyOn(library.facts, 'put').mockImplementation(full);
    await userEvent.keyboard('o');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '导出' }));
    await inAMoment(() => expect(host.querySelector('dialog')).toBeNull());
    expect(files).toHaveLength(1);
    expect(host.querySelector('.toast')?.textContent).toContain('已导出');
    expect(unhandled).not.toHaveBeenCalled();
    removeEventListener('unhandledrejection', unhandled);
    vi.restoreAllMocks();
  });

  test('a file is looked at before it is imported, and then it is there', async () => {
    const other = aLibrary();
    const { id } = await keepDraft(other, aReading({ title: '自另一台电脑' }), reader);
    await keepClipping(other, id, 3000);
    const about = {
      format: 'ndjson',
      ids: [id],
      columns: [],
      onlyReviewed: false,
      filter: null,
      tool: 't',
      now: reader.now,
    } as const;
    const file = new File([await exportFile(other, about)], 'a.ndjson');
    await other.delete();
    open();
    await inAMoment(() => expect(host.textContent).toContain('资料库还是空的'));
    await userEvent.click(page.getByRole('button', { name: '导入' }));
    await userEvent.upload(page.getByLabelText('选择文件'), file);
    await inAMoment(() => expect(host.querySelector('.import-summary')?.textContent).toContain('新的剪报1'));
    expect(rows()).toHaveLength(0);
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: '导入 1 条' }));
    await inAMoment(() => expect(rows()[0]).toContain('自另一台电脑'));
  });

  test('a file that is none of ours is said to be so', async () => {
    open();
    await inAMoment(() => expect(host.textContent).toContain('资料库还是空的'));
    await userEvent.click(page.getByRole('button', { name: '导入' }));
    await userEvent.upload(page.getByLabelText('选择文件'), new File(['{}'], 'b.json'));
    await inAMoment(() => expect(host.querySelector('[role="alert"]')?.textContent).toContain('不是亿剪导出的文件'));
  });

  test('one click makes a backup, and the reminder is gone', async () => {
    await two();
    open();
    const files: Blob[] = [];
    const hold = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:none';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await inAMoment(() => expect(host.textContent).toContain('还没有备份过'));
    await userEvent.click(page.getByRole('button', { name: '备份到文件' }));
    await inAMoment(() => expect(host.textContent).toContain('上次备份'));
    expect((await (files[0] as Blob).text()).trimEnd().split('\n')).toHaveLength(3);
    hold.mockRestore();
    click.mockRestore();
  });

  test('chosen rows are copied as a table', async () => {
    await two();
    history.replaceState(null, '', '#/figures');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(6));
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}');
    await inAMoment(() => expect(copied.mock.lastCall?.[0].trimEnd().split('\r\n')).toHaveLength(7));
    copied.mockRestore();
  });

  test('a review goes through every unreviewed figure by key, and u goes back', async () => {
    const ids = await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('r');
    const left = () => host.querySelector('.review-mode')?.textContent;
    await inAMoment(() => expect(left()).toContain('还剩 6 项'));
    await inAMoment(() => expect(host.querySelector('.review-mode mark')?.textContent).toBe('约12亿元'));
    expect(await flaws()).toEqual([]);
    await userEvent.keyboard('y');
    await inAMoment(() => expect(host.querySelector('.review-mode mark')?.textContent).toBe('300亩'));
    await userEvent.keyboard('x');
    await inAMoment(() => expect(left()).toContain('还剩 4 项'));
    await inAMoment(async () =>
      expect((await current(ids[1] as string))?.figures.map((one) => one.review)).toEqual([
        'confirmed',
        'rejected',
        'unreviewed',
      ]),
    );
    await userEvent.keyboard('u');
    await inAMoment(async () => expect((await current(ids[1] as string))?.figures[1]?.review).toBe('unreviewed'));
    await inAMoment(() => expect(left()).toContain('还剩 5 项'));
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    await inAMoment(() => expect(left()).toContain('都核对过了'));
    await userEvent.keyboard('{Escape}');
    await inAMoment(() => expect(host.querySelector('dialog')).toBeNull());
  });

  test('a review of sorted figures follows the table, and takes back only its own decisions', async () => {
    await two();
    history.replaceState(null, '', '#/figures?sort=value.up&measure=land_area&measure=capacity');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(4));
    const order = [...host.querySelectorAll('.cell-value')].map((cell) => cell.textContent);
    await userEvent.keyboard('r');
    const mark = () => host.querySelector('.review-mode mark')?.textContent;
    for (const value of order) {
      await inAMoment(() => expect(mark()).toBe(value));
      await userEvent.keyboard('{ArrowRight}');
    }
    await userEvent.keyboard('u');
    await inAMoment(() => expect(host.textContent).toContain('没有可以撤销的操作'));
  });

  test('source, date and place of a clipping are corrected beside it, and a date that is none is not written', async () => {
    const [, newer] = await two();
    history.replaceState(null, '', `#/clippings?open=${newer}`);
    open();
    await inAMoment(() => expect(host.querySelectorAll('.figure-card')).toHaveLength(3));
    await userEvent.click(page.getByRole('button', { name: '改出处' }));
    await userEvent.fill(page.getByLabelText('发布（2025-03-28）'), '去年');
    await userEvent.keyboard('{Tab}');
    await inAMoment(() => expect(host.querySelector('.clipping-facts [aria-invalid]')).not.toBeNull());
    await userEvent.fill(page.getByLabelText('发布（2025-03-28）'), '2024-12-31');
    await userEvent.keyboard('{Tab}');
    await inAMoment(async () => expect((await current(newer as string))?.published).toBe('2024-12-31'));
    await userEvent.fill(page.getByRole('textbox', { name: '地区' }), '云岭市');
    await userEvent.keyboard('{Tab}');
    await inAMoment(async () =>
      expect((await current(newer as string))?.place).toEqual({ text: '云岭市', code: null }),
    );
    expect(await flaws()).toEqual([]);
    await inAMoment(() => expect(rows()[0]).toContain('云岭市'));
  });

  test('of very many rows the first two thousand are put on paper, which is said there', async () => {
    await putClippings(library, await makeClippings(0, 120, 3));
    history.replaceState(null, '', '#/figures');
    open();
    await inAMoment(() => expect(host.querySelector('.library-status')?.textContent).toContain('2,400 项数据'));
    const printed: (string | number | undefined)[] = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      const sheet = host.querySelector('.print-sheet');
      printed.push(sheet?.querySelectorAll('tbody tr').length, sheet?.querySelector('h2')?.textContent);
      dispatchEvent(new Event('afterprint'));
    });
    await userEvent.keyboard('{Control>}p{/Control}');
    await inAMoment(() => expect(printed).toEqual([2000, '2,400 项数据，印出前 2,000 行']));
    print.mockRestore();
  });

  test('Ctrl+P puts every row on paper, not only those in sight', async () => {
    await putClippings(library, await makeClippings(0, 20, 3));
    history.replaceState(null, '', '#/figures');
    open();
    await inAMoment(() => expect(host.querySelector('.library-status')?.textContent).toContain('400 项数据'));
    let printed = 0;
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed = host.querySelectorAll('.print-sheet tbody tr').length;
      dispatchEvent(new Event('afterprint'));
    });
    await userEvent.keyboard('{Control>}p{/Control}');
    await inAMoment(() => expect(print).toHaveBeenCalledOnce());
    expect(printed).toBe(400);
    await inAMoment(() => expect(host.querySelector('.print-sheet')).toBeNull());
    print.mockRestore();
  });

  test('projects that the browser will not copy are said not to be, and a name that no project has is not merged', async () => {
    await two();
    history.replaceState(null, '', '#/projects');
    open();
    const toast = () => host.querySelector('.toast')?.textContent;
    await inAMoment(() => expect(rows().length).toBeGreaterThan(0));
    const refused = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await userEvent.keyboard('j{Control>}c{/Control}');
    await inAMoment(() => expect(toast()).toBe('没有复制成功：浏览器不允许写剪贴板'));
    refused.mockRestore();
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByLabelText('与另一项目合并'), '没有这个项目');
    await userEvent.keyboard('{Enter}');
    await inAMoment(() => expect(toast()).toBe('没有叫“没有这个项目”的另一个项目'));
    expect(host.querySelector('dialog')).toBeNull();
  });

  test('Ctrl+P puts the projects on paper, or those that are chosen, without what a hand would press', async () => {
    await putClippings(library, await makeClippings(0, 90, 3));
    history.replaceState(null, '', '#/projects');
    open();
    const counted = () => Number(/\d+/.exec(host.querySelector('.library-status')?.textContent ?? '')?.[0]);
    await inAMoment(() => expect(counted()).toBeGreaterThan(60));
    const printed: number[] = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed.push(host.querySelectorAll('.print-sheet tbody tr').length);
      dispatchEvent(new Event('afterprint'));
    });
    await userEvent.keyboard('{Control>}p{/Control}');
    await inAMoment(() => expect(printed).toEqual([counted()]));
    await inAMoment(() => expect(host.querySelector('.print-sheet')).toBeNull());
    await userEvent.keyboard('j j ');
    await userEvent.keyboard('{Control>}p{/Control}');
    await inAMoment(() => expect(printed).toEqual([counted(), 2]));
    print.mockRestore();
  });

  test('the ledger and the findings are not worked out anew when they are opened again', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const show = async (name: string, isThere: () => boolean) => {
      await userEvent.click(page.getByRole('button', { name, exact: true }));
      await inAMoment(() => expect(isThere()).toBe(true));
    };
    const both = async () => {
      await show('项目', () => rows().length === 1);
      await show('核算', () => host.querySelector('.checks-list') !== null);
      await show('剪报', () => rows().length === 2);
    };
    await both();
    const reading = [vi.spyOn(library.figures, 'bulkGet'), vi.spyOn(library.texts, 'bulkGet')];
    await both();
    for (const read of reading) {
      expect(read).not.toHaveBeenCalled();
      read.mockRestore();
    }
    await keep({ title: '第三篇', url: 'https://a.example/3', text: `${text}第三篇。` }, 3000);
    await show('项目', () => rows()[0]?.includes('3') ?? false);
  });

  test('at 320 pixels the rows have more than half the window', async () => {
    await two();
    await page.viewport(320, 640);
    try {
      for (const view of ['clippings', 'figures', 'projects']) {
        history.replaceState(null, '', `#/${view}`);
        open();
        await inAMoment(() => expect(rows().length).toBeGreaterThan(0));
        const { height } = (host.querySelector('.virtual-table') as HTMLElement).getBoundingClientRect();
        expect([view, height > 340]).toEqual([view, true]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
        expect(await flaws()).toEqual([]);
      }
    } finally {
      await page.viewport(1280, 800);
    }
  });

  test('an example of a search is added to it by a click', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.click(page.getByText('检索式'));
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: '>10亿' }));
    await inAMoment(() => expect(page.getByRole('searchbox').element()).toHaveProperty('value', '>10亿'));
    await inAMoment(() => expect(rows()).toHaveLength(2));
  });

  test('the ledger suggests that two articles speak of one project, takes yes by key, and u takes it back', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('gp');
    await inAMoment(() => expect(rows()).toHaveLength(1));
    const isSuggested = () => host.querySelector('tbody .chip-button') !== null;
    expect(isSuggested()).toBe(true);
    await userEvent.keyboard('jy');
    await inAMoment(() => expect(isSuggested()).toBe(false));
    await userEvent.keyboard('u');
    await inAMoment(() => expect(isSuggested()).toBe(true));
    await userEvent.keyboard('{Enter}');
    await inAMoment(() => expect(host.querySelector('.timeline')?.textContent).toContain('2025-03-16'));
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByText('画成时间线'));
    await inAMoment(() => expect(host.querySelector('.clipping-detail svg')?.textContent).toContain('总投资 约12亿元'));
    await userEvent.click(page.getByRole('button', { name: '不是同一项目' }).first());
    await inAMoment(() => expect(rows()).toHaveLength(2));
    // Chosen by key, looked at side by side, made one again, and that taken back.
    await userEvent.keyboard('{Escape}{Control>}a{/Control}m');
    await inAMoment(() => expect(host.querySelector('dialog .merge-table')?.textContent).toContain('12亿元'));
    expect(await flaws()).toEqual([]);
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '合并为一个项目' }));
    await inAMoment(() => expect(rows()).toHaveLength(1));
    await userEvent.click(page.getByRole('button', { name: '撤销' }));
    await inAMoment(() => expect(rows()).toHaveLength(2));
  });

  test('projects sort by a column and narrow by stage, which the address holds; no key reaches the clippings behind them', async () => {
    const ids = await two();
    await keep(
      {
        title: '另一个项目',
        url: 'https://a.example/4',
        text: '临川储能电站项目由禾源能源有限公司建设，总投资3亿元，近日签约。',
      },
      4000,
    );
    history.replaceState(null, '', '#/projects');
    open();
    await inAMoment(() => expect(rows().length).toBeGreaterThan(0));
    await userEvent.click(page.getByRole('button', { name: '总投资' }));
    await inAMoment(() => expect(location.hash).toContain('order=investment.down'));
    await userEvent.keyboard('{Control>}a{/Control}#x{Escape}');
    expect((await Promise.all(ids.map(current))).map((one) => one?.shelf)).toEqual(['kept', 'kept']);
    const before = rows().length;
    const stage = host.querySelector<HTMLInputElement>('.facet-group input') as HTMLInputElement;
    await userEvent.click(stage);
    await inAMoment(() => expect(location.hash).toContain('stage='));
    await inAMoment(() => expect(rows().length).toBeLessThanOrEqual(before));
    expect(await flaws()).toEqual([]);
  });

  test('what does not agree is gathered in one place, leads to where it stands, and can be settled and taken back', async () => {
    const ids = await two();
    const figures = (await current(ids[0] as string))?.figures ?? [];
    for (const field of ['min', 'max'] as const)
      await write(library, ids[0] as string, `figures/${figures[0]?.key}/${field}`, 1_500_000_000);
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('gk');
    await inAMoment(() => expect(host.querySelector('.finding')?.textContent).toMatch(/总投资.*≠/));
    expect(location.hash).toContain('checks');
    expect(await flaws()).toEqual([]);
    await userEvent.keyboard('j{Enter}');
    await inAMoment(() => expect(host.querySelector('.clipping-detail .figure-card-body')).not.toBeNull());
    await userEvent.keyboard('{Escape}');
    await userEvent.click(page.getByRole('button', { name: '看过，没问题' }));
    await inAMoment(() => expect(host.querySelector('.finding')).toBeNull());
    expect(host.querySelector('.library-status')?.textContent).toContain('没有对不上的');
    await userEvent.keyboard('u');
    await inAMoment(() => expect(host.querySelector('.finding')).not.toBeNull());
  });

  test('chosen figures of one measure have a sum that says what it left out', async () => {
    await two();
    history.replaceState(null, '', '#/figures?measure=total_investment');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('{Control>}a{/Control}');
    await inAMoment(() =>
      expect(host.querySelector('.sum-line')?.textContent).toContain('总投资合计 12亿元（1 项相加）'),
    );
    expect(host.querySelector('.sum-line')?.textContent).toMatch(/未计入.重复 1/);
    expect(await flaws()).toEqual([]);
  });

  test('a sum is never of fewer figures than are chosen, also while a key makes the choice larger', async () => {
    await putClippings(library, await makeClippings(0, 120, 3));
    history.replaceState(null, '', '#/figures?measure=total_investment');
    open();
    await inAMoment(() => expect(host.querySelector('.facet-group')).not.toBeNull());
    const sumsUp = () => {
      const says = (part: string) => host.querySelector(`.library-bulk ${part}`)?.textContent ?? '';
      const chosen = Number(/选中 (\d+)/.exec(says('span'))?.[1] ?? 0);
      const added = /（(\d+) 项相加/.exec(says('.sum-line'))?.[1];
      const leftOut = [...says('.sum-line summary').matchAll(/\d+/g)].map(Number);
      return { chosen, added: added && leftOut.reduce((sum, n) => sum + n, Number(added)) };
    };
    const seen: ReturnType<typeof sumsUp>[] = [];
    const watch = new MutationObserver(() => seen.push(sumsUp()));
    watch.observe(host, { childList: true, subtree: true, characterData: true });
    await userEvent.keyboard('{Home}{Shift>}{ArrowDown>300}{/Shift}');
    await inAMoment(() => expect(sumsUp()).toEqual({ chosen: 301, added: 301 }));
    watch.disconnect();
    expect(seen.filter(({ chosen, added }) => chosen > 100 && added !== undefined && added !== chosen)).toEqual([]);
  });

  test('chosen clippings are tagged together, and the tag is a facet', async () => {
    const ids = await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    // Where all rows are not known yet, both keys wait for them.
    await userEvent.keyboard('{Control>}a{/Control}t');
    await inAMoment(() => expect(document.activeElement?.id).toBe('tag-input'));
    await userEvent.keyboard('光伏{Enter}');
    await inAMoment(async () =>
      expect((await Promise.all(ids.map(current))).map((one) => one?.tags)).toEqual([['光伏'], ['光伏']]),
    );
    await inAMoment(() => expect(host.querySelector('.facet-panel')?.textContent).toContain('光伏2'));
  });

  test('an act on thousands says how far it is, and stopped, has changed nothing', async () => {
    const clippings = await makeClippings(0, 3000, 3);
    await putClippings(library, clippings);
    open();
    await inAMoment(() => expect(host.querySelector('.library-status')?.textContent).toContain('3,000 条剪报'));
    // The first rows stand before the rest are known.
    await inAMoment(() => expect(host.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount')).toBe('3001'));
    const progress = () => host.querySelector<HTMLProgressElement>('.toast progress');
    const seen: number[] = [];
    // Stopped as soon as it is seen, or it might be done.
    const watch = new MutationObserver(() => {
      const bar = progress();
      if (!bar) return;
      seen.push(bar.max);
      if (seen.length === 1) host.querySelector<HTMLButtonElement>('.toast button')?.click();
    });
    watch.observe(host, { childList: true, subtree: true });
    // Where all rows are not known yet, both keys wait for them.
    await userEvent.keyboard('{Control>}a{/Control}t');
    await inAMoment(() => expect(document.activeElement?.id).toBe('tag-input'));
    await userEvent.keyboard('光伏{Enter}');
    await inAMoment(() => expect(host.querySelector('.toast')?.textContent).toContain('没有改动'));
    watch.disconnect();
    expect(seen[0]).toBe(3000);
    expect(progress()).toBeNull();
    const tagged = await library.rows.filter(({ tags }) => tags.includes('光伏')).count();
    expect(tagged).toBe(0);
  });

  test('of more rows than can be chosen the first are, which is said, and they are summed', {
    timeout: 60_000,
  }, async () => {
    await putClippings(library, await makeClippings(0, 5100, 1));
    history.replaceState(null, '', '#/figures');
    open();
    const toolbar = () => host.querySelector('.library-bulk')?.textContent;
    await inAMoment(() => expect(host.querySelector('.facet-group')).not.toBeNull());
    await userEvent.keyboard('{Control>}a{/Control}');
    await inAMoment(() => expect(toolbar()).toMatch(/^选中前 100,000 条，共 10\d,\d{3} 条/));
    await vi.waitFor(() => expect(toolbar()).toContain('分别合计'), { timeout: 30_000 });
    await userEvent.keyboard('{Escape}j ');
    await inAMoment(() => expect(toolbar()).toMatch(/^选中 1 条/));
  });

  test('of very many rows the first ten thousand are copied, which is said', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await putClippings(library, await makeClippings(0, 600, 3));
    open();
    await inAMoment(() => expect(host.querySelector('.library-status')?.textContent).toContain('600 条剪报'));
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}');
    await inAMoment(() => expect(host.querySelector('.toast')?.textContent).toContain('已复制前 10,000 行'));
    expect(copied.mock.calls[0]?.[0].trimEnd().split('\r\n')).toHaveLength(10_001);
    copied.mockRestore();
  });

  test('an older library says how far its upgrade is, and then shows what is in it', async () => {
    const saved = savedLibrary as unknown as Dump;
    const stores = saved.stores.map((store) => {
      const [first] = store.records as { id: string }[];
      const isClipping = ['rows', 'texts', 'figures', 'edits'].includes(store.name);
      const copies = Array.from({ length: 3000 }, (_, n) => ({ ...first, id: `copy-${n}` }));
      return isClipping ? { ...store, records: [...store.records, ...copies] } : store;
    });
    await restore([library.name, { ...saved, stores }]);
    const seen: string[] = [];
    const watch = new MutationObserver(() => {
      const notice = host.querySelector('.library-upgrading');
      if (notice) seen.push(`${notice.textContent} ${host.querySelector('.library-status') ? 'with rows' : ''}`);
    });
    watch.observe(host, { childList: true, subtree: true, characterData: true });
    open();
    await inAMoment(() => expect(rows().length).toBeGreaterThan(10));
    watch.disconnect();
    expect(seen[0]).toMatch(/^正在升级资料库新版要/);
    expect(seen.findLast((says) => says.includes('/'))).toMatch(/正在升级资料库 [\d,]+ \/ 6,003.*不会丢失数据/);
    expect(seen.join()).not.toContain('with rows');
    expect(host.querySelector('.library-upgrading')).toBeNull();
  });

  test('a hidden column stays hidden', async () => {
    await two();
    open();
    await inAMoment(() => expect(host.querySelectorAll('th')).toHaveLength(10));
    await userEvent.click(page.getByText('显示的列'));
    await userEvent.click(page.getByRole('checkbox', { name: '地区' }));
    await inAMoment(() => expect(host.querySelectorAll('th')).toHaveLength(9));
    render(null, host);
    open();
    await inAMoment(() => expect(host.querySelectorAll('th')).toHaveLength(9));
  });

  test('a column is made wider by key, keeps its width, and Enter gives the first width back', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const width = () => host.querySelector<HTMLElement>('th[data-column="source"]')?.offsetWidth;
    expect(width()).toBe(124);
    (page.getByRole('separator', { name: '来源的列宽' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await inAMoment(() => expect(width()).toBe(156));
    await inAMoment(async () =>
      expect((await library.facts.get('columns'))?.value).toMatchObject({ widths: { source: 156 } }),
    );
    render(null, host);
    open();
    await inAMoment(() => expect(width()).toBe(156));
    (page.getByRole('separator', { name: '来源的列宽' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await inAMoment(() => expect(width()).toBe(124));
  });

  const status = () => host.querySelector('.library-status')?.textContent ?? '';
  test.each([
    ['as soon as the first rows stand', '#/clippings', () => rows().some((row) => row.includes('项目'))],
    ['while a search goes on', '#/clippings?q=项目', () => rows().length > 0 && status().includes('正在查找')],
  ])('Ctrl+A, pressed %s, chooses all rows', async (_, address, isTime) => {
    await putClippings(library, await makeClippings(0, 1200, 3));
    history.replaceState(null, '', address);
    let isPressed = false;
    const watch = new MutationObserver(() => {
      if (isPressed || !isTime()) return;
      isPressed = true;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
    });
    watch.observe(host, { childList: true, subtree: true, characterData: true });
    open();
    const chosen = () => host.querySelector('.library-bulk')?.textContent ?? '';
    await inAMoment(() => expect(chosen()).toContain('选中'));
    await inAMoment(() => expect(status()).not.toContain('正在查找'));
    watch.disconnect();
    expect(isPressed).toBe(true);
    const all = Number(/^[\d,]+/.exec(status())?.[0].replace(',', ''));
    expect(all).toBeGreaterThan(100);
    expect(chosen()).toContain(`选中 ${all.toLocaleString('zh-CN')} 条`);
  });

  test('Ctrl+C right after Ctrl+A, before all rows are known, copies all of them', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await putClippings(library, await makeClippings(0, 600, 3));
    const left = ['a', 'c'];
    const watch = new MutationObserver(() => {
      const isTime =
        left[0] === 'a' ? rows().some((row) => row.includes('项目')) : host.textContent?.includes('正在全选');
      if (isTime && left.length > 0)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: left.shift(), ctrlKey: true, bubbles: true }));
    });
    watch.observe(host, { childList: true, subtree: true, characterData: true });
    open();
    await inAMoment(() => expect(copied).toHaveBeenCalled());
    watch.disconnect();
    expect(left).toEqual([]);
    expect(copied.mock.calls[0]?.[0].trimEnd().split('\r\n').length).toBeGreaterThan(600);
    copied.mockRestore();
  });

  test('the box in the head chooses all rows, and none', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.click(page.getByRole('checkbox', { name: '全选' }));
    await inAMoment(() => expect(host.querySelector('.library-bulk')?.textContent).toContain('选中 2 条'));
    await userEvent.click(page.getByRole('checkbox', { name: '全选' }));
    await inAMoment(() => expect(host.querySelector('.library-bulk')).toBeNull());
  });

  test('ten thousand rows pass through the same few elements, and those where it rests are read', async () => {
    const clippings = await makeClippings(0, 500, 3);
    await putClippings(library, clippings);
    history.replaceState(null, '', '#/figures');
    open();
    await inAMoment(() => expect(host.querySelector('.library-status')?.textContent).toContain('10,000 项数据'));
    const table = host.querySelector('.virtual-table') as HTMLElement;
    const elements = () => [...host.querySelectorAll('tbody tr')];
    await inAMoment(() => expect(host.querySelector('tbody .skeleton')).toBeNull());
    const first = new Set(elements());
    expect(first.size).toBeLessThan(60);
    for (let at = 0; at <= 10_000; at += 250) {
      table.scrollTop = at * 36;
      await new Promise(requestAnimationFrame);
    }
    await inAMoment(() => expect(rows().at(-1)).not.toBe(''));
    await inAMoment(() => expect(host.querySelector('tbody .skeleton')).toBeNull());
    expect(host.querySelector('tbody tr:last-child')?.getAttribute('aria-rowindex')).toBe('10001');
    expect(elements().filter((element) => !first.has(element))).toEqual([]);
    await userEvent.click(page.getByRole('checkbox', { name: '全选' }));
    await inAMoment(() => expect(host.querySelector('.library-bulk')?.textContent).toContain('分别合计'));
  });

  test('a toast goes by itself', async () => {
    await two();
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.keyboard('u');
    const toast = () => host.querySelector('.toast')?.textContent;
    await inAMoment(() => expect(toast()).toContain('没有可以撤销的操作'));
    await inAMoment(() => expect(toast()).toBe(''));
  });

  test('figures of one measure are drawn as sums, with the table behind', async () => {
    await two();
    history.replaceState(null, '', '#/figures?measure=total_investment');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.click(page.getByRole('button', { name: '图表' }));
    const chart = () => host.querySelector('.chart svg')?.textContent;
    await inAMoment(() => expect(chart()).toContain('总投资合计（亿元），按月份'));
    expect(chart()).toContain('2025-03 1212032025');
    expect(chart()).toMatch(/未计入.重复 1/);
    await userEvent.click(page.getByText('图中的数'));
    expect(host.querySelector('.chart tbody')?.textContent).toBe('2025-0321,200,000,000');
    expect(await flaws()).toEqual([]);
    const copied = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await userEvent.click(page.getByRole('button', { name: '复制 PNG' }));
    await inAMoment(() => expect(copied).toHaveBeenCalledOnce());
    const [item] = copied.mock.lastCall?.[0] ?? [];
    const picture = await createImageBitmap((await item?.getType('image/png')) as Blob);
    expect(picture.width).toBeGreaterThan(600);
    copied.mockRestore();
    const texts = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(page.getByRole('button', { name: '复制 SVG' }));
    await inAMoment(() => expect(texts.mock.lastCall?.[0]).toMatch(/^<svg [^>]*xmlns=.*总投资合计/));
    await userEvent.click(page.getByRole('button', { name: '复制数表' }));
    await inAMoment(() =>
      expect(texts.mock.lastCall?.[0]).toBe('月份\t数据项数\t总投资合计（元）\r\n2025-03\t2\t1200000000\r\n'),
    );
    texts.mockRestore();
  });

  test('of figures of several measures the chart counts, and sums the one that is asked for', async () => {
    await two();
    history.replaceState(null, '', '#/figures');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(6));
    await userEvent.click(page.getByRole('button', { name: '图表' }));
    const chart = () => host.querySelector('.chart svg')?.textContent;
    await inAMoment(() => expect(chart()).toContain('数据项数，按月份'));
    await userEvent.selectOptions(host.querySelectorAll('.chart select')[1] as HTMLElement, '占地面积合计（亩） · 2');
    await inAMoment(() => expect(chart()).toContain('占地面积合计（亩），按月份'));
    await userEvent.selectOptions(host.querySelectorAll('.chart select')[0] as HTMLElement, '地区');
    await inAMoment(() => expect(chart()).toContain('按地区'));
    expect(await flaws()).toEqual([]);
  });

  test('the whole table is shown in 亿, in 万 or as written, which the address holds', async () => {
    await keep({ url: 'https://a.example/wan' }, 1000);
    history.replaceState(null, '', '#/figures?measure=total_investment&measure=land_area');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    const values = () => [...host.querySelectorAll('td[data-column="value"]')].map((cell) => cell.textContent);
    await inAMoment(() => expect(values()).toEqual(['约12亿元', '300亩']));
    const choose = (says: string) =>
      userEvent.selectOptions(host.querySelector('.library-unit select') as HTMLElement, says);
    await choose('万');
    await inAMoment(() => expect(values()).toEqual(['≈120,000万元', '300亩']));
    expect(location.hash).toContain('unit=wan');
    render(null, host);
    open();
    await inAMoment(() => expect(values()).toEqual(['≈120,000万元', '300亩']));
    await choose('亿');
    await inAMoment(() => expect(values()).toEqual(['≈12亿元', '300亩']));
    expect(location.hash).toContain('unit=yi');
  });

  test('a view that was given a name comes back by it', async () => {
    await two();
    history.replaceState(null, '', '#/figures?measure=capacity');
    open();
    await inAMoment(() => expect(rows()).toHaveLength(2));
    await userEvent.click(page.getByText('保存的视图'));
    await userEvent.fill(page.getByLabelText('给当前视图起名…'), '产能');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}gc');
    await inAMoment(() => expect(location.hash).toContain('clippings'));
    await userEvent.click(page.getByText('保存的视图'));
    await userEvent.click(page.getByRole('button', { name: '产能', exact: true }));
    await inAMoment(() => expect(location.hash).toBe('#/figures?measure=capacity'));
    expect(await flaws()).toEqual([]);
  });

  test('what was edited, when, is told beside the clipping', async () => {
    const [, newer] = await two();
    await write(library, newer as string, 'note', '口径待查');
    history.replaceState(null, '', `#/clippings?open=${newer}`);
    open();
    await inAMoment(() => expect(host.querySelector('.edit-history')?.textContent).toContain('口径待查'));
  });
});
