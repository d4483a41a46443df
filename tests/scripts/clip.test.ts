import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'yijian-clip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the batch command as `npm run -s clip --` does. */
function clip(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/clip.ts', ...args], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(Boolean);
  return { readings: lines.map((line) => JSON.parse(line)), stderr, status };
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test('one reading a line, in the order of the files, named without folder and ending', () => {
  const { readings, status } = clip(file('b.txt', '总投资5亿元。'), 'assets/sample.html', file('a.txt', '没有数字。'));
  expect(readings.map(({ id }) => id)).toEqual(['b', 'sample', 'a']);
  expect(readings[0].figures).toMatchObject([{ quote: '5亿元', start: 3, end: 6, min: 5e8, unit: 'CNY' }]);
  expect(readings[1].article).toMatchObject({ title: '云溪市二十七个重大项目春季集中开工', source: '云溪日报' });
  expect(readings[2].figures).toEqual([]);
  expect(status).toBe(0);
});

test('a text is taken as it is, offsets included', () => {
  const text = '\uFEFF  总投资5亿元。\r\n\r\n';
  const { readings } = clip(file('odd.txt', text));
  expect(readings[0].article.text).toBe(text);
  expect(text.slice(readings[0].figures[0].start, readings[0].figures[0].end)).toBe('5亿元');
});

test('facts are used as if the page had told them', () => {
  const facts = file(
    'facts.jsonl',
    '{"id":"dated","url":"https://example.com/1","title":"标题","published":"2024-03-16"}\n',
  );
  const { readings } = clip(
    '--facts',
    facts,
    file('dated.txt', '去年总投资5亿元。'),
    file('other.txt', '总投资5亿元。'),
  );
  expect(readings[0].article).toMatchObject({ url: 'https://example.com/1', title: '标题', published: '2024-03-16' });
  expect(readings[0].figures[0].period).toEqual({ text: '去年', start: '2023-01-01', end: '2023-12-31' });
  expect(readings[1].article.published).toBeNull();
});

test('a file that cannot be read is a problem line and exit status 1; the others are still printed', () => {
  const list = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">云溪市第${i}个项目有了新进展</a></li>`).join(
    '',
  );
  const { readings, status } = clip(
    join(folder, 'missing.txt'),
    file('list.html', `<title>要闻</title><ul>${list}</ul>`),
    file('table.xyz', ''),
    file('good.txt', '总投资5亿元。'),
  );
  expect(readings.map(({ id, problem }) => [id, problem?.code])).toEqual([
    ['missing', 'unreadableFile'],
    ['list', 'listPage'],
    ['table', 'unknownFileType'],
    ['good', undefined],
  ]);
  expect(status).toBe(1);
});

test.each([[[]], [['--facts']], [['--nonsense', 'a.txt']]])(
  'a wrong command %j says how it is used and prints nothing',
  (args) => {
    const { readings, stderr, status } = clip(...args);
    expect(readings).toEqual([]);
    expect(stderr).toContain('npm run -s clip');
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  },
);
