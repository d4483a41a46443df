import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clipping } from '../../utils/library/clipping';
import { keepClipping, write } from '../../utils/library/clippings';
import { figureColumns, figureItems } from '../../utils/library/export/columns';
import { csvLine, safeCell, tsvLine } from '../../utils/library/export/csv';
import { type ExportRequest, exportFile, fileName } from '../../utils/library/export/export';
import { fromExported, toExported, toExportFile } from '../../utils/library/export/json';
import { TooManyRowsError } from '../../utils/library/export/limits';
import { toMarkdown } from '../../utils/library/export/markdown';
import { projectColumns } from '../../utils/library/export/projects';
import { toXlsx } from '../../utils/library/export/xlsx';
import { keepDraft } from '../../utils/library/saving/drafts';
import type { Library } from '../../utils/library/store/database';
import { getClipping } from '../../utils/library/store/stored';
import { aFigure, aLibrary, aReading, reader, text } from './builders';

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

describe('an exported file', () => {
  let library: Library;
  let ids: string[];
  let clippings: Clipping[];

  beforeEach(async () => {
    library = aLibrary();
    ids = [];
    for (const [n, title] of ['青石湾,光伏"玻璃"项目签约', '=HYPERLINK("http://x")'].entries()) {
      const reading = aReading(
        { title, url: `https://a.example/?id=${n}`, text: `${text}第${n}篇` },
        n === 1
          ? {
              figures: [
                aFigure({ quote: '-8.9%', measure: 'growth', unit: '%', min: -8.9, max: -8.9, subject: '=1+1' }),
              ],
              projects: [],
            }
          : {},
      );
      const { id } = await keepDraft(library, reading, reader);
      await keepClipping(library, id, 1000 + n);
      ids.push(id);
    }
    await write(library, ids[0] as string, `figures/${text.indexOf('300亩')}-${text.indexOf('300亩') + 4}/min`, 301);
    clippings = (await Promise.all(ids.map((id) => getClipping(library, id)))) as Clipping[];
  });
  afterEach(() => library.delete());

  const ask = (format: ExportRequest['format'], more: Partial<ExportRequest> = {}): ExportRequest => ({
    format,
    ids,
    columns: [],
    onlyReviewed: false,
    filter: null,
    tool: 'yijian 0.1.0',
    now: reader.now,
    ...more,
  });
  const bytes = async (format: ExportRequest['format'], more = {}) =>
    new Uint8Array(await (await exportFile(library, ask(format, more))).arrayBuffer());
  const written = async (format: ExportRequest['format'], more = {}) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytes(format, more));
  /** Every cell as the table of figures has it: the truth that each file is compared with. */
  const cells = () => figureItems(clippings).map((item) => figureColumns.map(({ value }) => value(item)));

  test('a complete file names its format, its schema and every term it uses', () => {
    const file = toExportFile(clippings, { now: reader.now, tool: 'yijian 0.1.0' });
    expect(file).toMatchObject({ format: 'yijian', schema: 1, definitions: { measures: { gdp: '地区生产总值' } } });
    expect(file.clippings[0]).toMatchObject({
      shelf: 'kept',
      figures: [{ review: 'unreviewed' }, { review: 'corrected', min: 301, parsed: { min: 300 } }, {}],
    });
  });

  test('a complete file is what its published schema says, and a spoilt one is not', async () => {
    const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('docs/export.schema.json', 'utf8')));
    const file = JSON.parse(await written('json'));
    expect(file.projects).not.toEqual([]);
    expect(isValid(file), JSON.stringify(isValid.errors)).toBe(true);
    expect(isValid({ ...file, projects: [{ ...file.projects[0], mentions: null }] })).toBe(false);
    file.clippings[0].figures[0].min = '12';
    expect(isValid(file)).toBe(false);
  });

  test('a clipping comes back from the file as it went in', () => {
    for (const clipping of clippings)
      expect(fromExported(JSON.parse(JSON.stringify(toExported(clipping))))).toEqual(clipping);
  });

  test('the JSON written in parts is the whole file', async () => {
    const about = { now: reader.now, tool: 'yijian 0.1.0' };
    const { projects: _, ...file } = JSON.parse(await written('json'));
    expect(file).toEqual(JSON.parse(JSON.stringify(toExportFile(clippings, about))));
  });

  test('NDJSON has a head and one clipping a line', async () => {
    const lines = (await written('ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0].format).toBe('yijian');
    expect(fromExported(lines[2])).toEqual(clippings[1]);
  });

  test('CSV begins with the mark of UTF-8, ends its lines with CRLF and runs no formula', async () => {
    const csv = await written('csv');
    expect(csv.startsWith('\ufeff编号,发布日期')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
    expect(csv).toContain('"青石湾,光伏""玻璃""项目签约"');
    expect(csv).toContain(',-8.9,');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  test.each(['=1', '+1', '-1', '@x', '\t=1', '\uff1d1', '\uff0b1'])('the cell %j cannot run', (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
  });

  test('a number is a number, whatever its sign; a line break stays in its cell', () => {
    expect(csvLine([-8.9, null, 'a\nb'])).toBe('-8.9,,"a\nb"\r\n');
    expect(tsvLine([1, 'a\tb', '-x'])).toBe("1\ta b\t'-x\r\n");
  });

  test('a workbook has four sheets with real numbers and dates, equal to the table cell by cell', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'yijian-')), 'a.xlsx');
    writeFileSync(path, await bytes('xlsx'));
    const sheets = await readXlsxFile(path);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['数据', '项目', '来源', '口径']);
    const [head, ...rows] = sheets[0]?.data ?? [];
    expect(head).toEqual(figureColumns.map(({ zh }) => zh));
    const day = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);
    expect(rows.map((row) => row.map(day))).toEqual(cells());
    expect(rows[0]?.[1]).toBeInstanceOf(Date);
  });

  test('what XML would read otherwise stays in its cell, and what XML forbids is left out', async () => {
    const title = ' a & <b>]]> "c"\n二  行 \u{1f600} ';
    await write(library, ids[0] as string, 'title', `${title}\u0007\ud800`);
    const path = join(mkdtempSync(join(tmpdir(), 'yijian-')), 'a.xlsx');
    writeFileSync(path, await bytes('xlsx', { columns: ['title'] }));
    expect((await readXlsxFile(path, { trim: false }))[0]?.data[1]).toEqual([`${title}\ufffd`]);
  });

  test('every part of the workbook has the checksum and the size that its directory tells', async () => {
    const file = await bytes('xlsx');
    const view = new DataView(file.buffer);
    const parts = Object.entries(unzipSync(file));
    let at = view.getUint32(file.length - 6, true);
    for (const [name, part] of parts) {
      expect([view.getUint32(at + 16, true), view.getUint32(at + 24, true)], name).toEqual([crc32(part), part.length]);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    }
    expect(parts.map(([name]) => name)).toContain('xl/worksheets/sheet3.xml');
  });

  test('a workbook of more rows than a sheet holds is refused', async () => {
    const asked = { now: reader.now, tool: 'test', mostRows: 3 };
    const figures = async function* () {
      yield clippings;
    };
    await expect(
      toXlsx(
        figures(),
        async () => [],
        figureColumns,
        asked,
        () => {},
      ),
    ).rejects.toBeInstanceOf(TooManyRowsError);
  });

  /** A file as LibreOffice reads it: opened there, saved as a workbook, and that read. */
  const throughLibreOffice = async (name: string, content: Uint8Array, ...options: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'yijian-'));
    const [from, to] = [join(folder, name), join(folder, 'opened')];
    writeFileSync(from, content);
    execFileSync(
      soffice as string,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        ...options,
        '--convert-to',
        'xlsx',
        '--outdir',
        to,
        from,
      ],
      { stdio: 'ignore' },
    );
    return readXlsxFile(join(to, name.replace(/\w+$/, 'xlsx')));
  };
  const day = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell);

  test.skipIf(!soffice)(
    'LibreOffice opens the workbook: the same sheets, the same cells',
    { timeout: 120_000 },
    async () => {
      const sheets = await throughLibreOffice('a.xlsx', await bytes('xlsx'));
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['数据', '项目', '来源', '口径']);
      const [head, ...rows] = sheets[0]?.data ?? [];
      expect(head).toEqual(figureColumns.map(({ zh }) => zh));
      expect(rows[0]?.[1]).toBeInstanceOf(Date);
      expect(rows.map((row) => row.map(day))).toEqual(cells());
    },
  );

  test.skipIf(!soffice)(
    'LibreOffice opens the CSV: the same cells, and no text that it would run',
    { timeout: 120_000 },
    async () => {
      const asWritten = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';
      const [head, ...rows] = (await throughLibreOffice('a.csv', await bytes('csv'), asWritten))[0]?.data ?? [];
      expect(head).toEqual(figureColumns.map(({ zh }) => zh));
      const safe = (cell: string | number | null) => (typeof cell === 'string' ? safeCell(cell) : cell);
      expect(rows.map((row) => row.map(day))).toEqual(cells().map((row) => row.map(safe)));
    },
  );

  test('Parquet is read back equal, dates as dates', async () => {
    const file = (await bytes('parquet')).buffer;
    const rows = await parquetReadObjects({ file });
    const day = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null));
    expect(rows.map((row) => figureColumns.map(({ name }) => day(row[name])))).toEqual(cells());
  });

  test('the ledger of what is exported is in JSON, in the workbook and in a table of its own', async () => {
    const { projects } = JSON.parse(await written('json'));
    expect(projects).toMatchObject([
      { name: '青石湾光伏玻璃项目', isConfirmed: true, independent: 1, stage: 'signed', disagrees: [] },
    ]);
    expect(projects[0].mentions).toEqual([`${ids[0]}#0`]);
    const path = join(mkdtempSync(join(tmpdir(), 'yijian-')), 'a.xlsx');
    writeFileSync(path, await bytes('xlsx'));
    const [head, row] = (await readXlsxFile(path))[1]?.data ?? [];
    expect(head).toEqual(projectColumns.map(({ zh }) => zh));
    expect(row?.slice(0, 4)).toEqual(['青石湾光伏玻璃项目', null, 1.2e9, 1.2e9]);
    const lines = (await written('projects')).trimEnd().split('\r\n');
    expect(lines[0]).toBe(`\ufeff${projectColumns.map(({ zh }) => zh).join(',')}`);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('青石湾光伏玻璃项目,,1200000000,1200000000,CNY');
  });

  test('a clipping whose records are damaged is counted, and the others are written', async () => {
    await library.figures.update(clippings[0]?.id as string, { figures: 'x' } as never);
    let unreadable = 0;
    const onUnreadable = (count: number) => {
      unreadable += count;
    };
    const file = await exportFile(library, ask('ndjson'), { onUnreadable });
    expect((await file.text()).trimEnd().split('\n')).toHaveLength(2);
    expect(unreadable).toBe(1);
  });

  test('columns can be chosen and ordered', async () => {
    expect((await written('csv', { columns: ['max', 'measure'] })).split('\r\n').slice(0, 2)).toEqual([
      '\ufeff数值上限,指标',
      '1200000000,总投资',
    ]);
  });

  test('columns can be called by other names', async () => {
    const heads = { max: '金额（元）', measure: 'measure' };
    expect((await written('csv', { columns: ['max', 'measure'], heads })).split('\r\n')[0]).toBe(
      '\ufeff金额（元）,measure',
    );
  });

  test('of a clipping only the figures named are written', async () => {
    const figures = new Map([[clippings[0]?.id as string, new Set([1])]]);
    const lines = (await written('csv', { columns: ['measure', 'quote'], figures })).trimEnd().split('\r\n');
    const second = clippings[0]?.capture.figures[1];
    expect(lines).toEqual(['\ufeff指标,原文', expect.stringContaining(`,${second?.quote}`)]);
  });

  test('unreviewed figures can be left out', async () => {
    const lines = (await written('csv', { onlyReviewed: true })).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('300亩');
  });

  test('text of a page is text in Markdown', () => {
    const [first] = clippings as [Clipping];
    const hostile = {
      ...first,
      capture: { ...first.capture, article: { ...first.capture.article, title: '<script>x</script> [a](b)' } },
    };
    expect(toMarkdown(hostile)).toContain('\\<script\\>x\\</script\\> \\[a\\](b)');
    expect(toMarkdown(first)).toContain('| 总投资 | 约12亿元 |');
    const [figure, ...others] = first.capture.figures;
    const cell = { ...first.capture, figures: [{ ...figure, quote: '12,000', min: 1.2e8, max: 1.2e8 }, ...others] };
    expect(toMarkdown({ ...first, capture: cell } as Clipping)).toContain('| 12,000（120,000,000 CNY） |');
  });

  test('a workbook is stopped between two clippings, whatever is in memory already', async () => {
    const stop = new AbortController();
    const batch = new Array(200).fill(clippings[0]);
    let asked = 0;
    const batches = (async function* () {
      for (; asked < 5000; asked++) yield batch;
    })();
    setTimeout(() => stop.abort());
    const about = { now: reader.now, tool: 'test', signal: stop.signal };
    await expect(
      toXlsx(
        batches,
        async () => [],
        figureColumns,
        about,
        () => {},
      ),
    ).rejects.toThrow('abort');
    expect(asked).toBeLessThan(500);
  });

  test('a stopped export rejects', async () => {
    await expect(exportFile(library, ask('ndjson'), { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  test('a file is named by day and number', () =>
    expect(fileName('xlsx', 120, new Date(2026, 0, 31, 9))).toBe('投资数据_2026-01-31_120条.xlsx'));
});
