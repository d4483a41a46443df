import { expect, test } from 'vitest';
import { FileCollector } from '../../utils/library/export/collector';
import type { ExportColumn } from '../../utils/library/export/columns';
import { csvLines } from '../../utils/library/export/csv';

test('a file is all its parts in their order, however long, with every letter whole', async () => {
  const collector = new FileCollector();
  const long = '总投资𠮷亿元'.repeat(700_000);
  const bytes = new Uint8Array(5_000_000).fill(0x41);
  const parts = ['\ufeff头', bytes.slice(0, 3), long, '', bytes, '尾'];
  for (const part of parts) collector.add(part);
  const blob = collector.blob('text/csv');
  expect(blob.type).toBe('text/csv');
  const whole = new Uint8Array(await blob.arrayBuffer());
  const expected = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  expect(Buffer.from(whole).equals(expected)).toBe(true);
});

test('half a pair of letters is written as every browser writes it', async () => {
  const collector = new FileCollector();
  collector.add('a\ud842b');
  expect(await collector.blob('').text()).toBe('a\ufffdb');
});

test('a cell that is alike for all rows of an owner is that of each owner', () => {
  const [one, other] = [{ name: '甲,乙' }, { name: '' }];
  const columns: ExportColumn<{ owner: { name: string }; n: number }>[] = [
    { name: 'a', zh: 'a', type: 'text', width: 1, isAlike: true, value: ({ owner }) => owner.name || null },
    { name: 'n', zh: 'n', type: 'number', width: 1, value: ({ n }) => n },
  ];
  const lineOf = csvLines(columns, ({ owner }) => owner);
  const rows = [one, one, other, one].map((owner, n) => lineOf({ owner, n }));
  expect(rows).toEqual(['"甲,乙",0\r\n', '"甲,乙",1\r\n', ',2\r\n', '"甲,乙",3\r\n']);
});
