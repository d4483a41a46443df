import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../utils/figures/quantities/find';
import { lexicon } from '../../../utils/figures/quantities/pack-tables';
import { type ExampleRow, isFound, tables, without } from './examples';

describe.each(tables)('the table %s', (table) => {
  const rows = lexicon[table] as unknown as readonly ExampleRow[];

  test.each(rows.map((row) => [row.words[0], row] as const))('%s: its examples are found', (_, row) => {
    for (const example of row.examples) expect(isFound(example, row, findQuantities) ? '' : example[0]).toBe('');
  });

  test.each(rows.map((row) => [row.words[0], row] as const))(
    '%s: without the row its examples are missed',
    (_, row) => {
      const finder = without(table, row);
      for (const example of row.examples) expect(isFound(example, row, finder.find) ? example[0] : '').toBe('');
    },
  );

  test.each(rows.map((row) => [row.words[0], row] as const))('%s: each word stands in an example', (_, row) => {
    const sentences = row.examples.map(([marked]) => marked.replace(/[[\]]/g, ''));
    for (const word of [...row.words, ...(row.before ?? [])])
      expect(sentences.some((sentence) => sentence.includes(word)) ? '' : word).toBe('');
  });
});
