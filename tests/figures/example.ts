import type { Figure } from '../../utils/figures/figure';
import { compileLexicon, type Tables, tables } from '../../utils/figures/lexicon-tables';
import { parseFigures } from '../../utils/figures/parse';
import type { Lexicon } from '../../utils/figures/senses';

/** An example of a table: a sentence whose bracketed quotes (`总投资[5亿元]`) are figures that must come out right. */
export function readExample(example: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of example.split(/(\[[^\]]*\])/)) {
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length + part.length - 2 });
    text += part.startsWith('[') ? part.slice(1, -1) : part;
  }
  return { text, spans };
}

/** Per bracketed quote the figure found at it, undefined where there is none. */
export function figuresOf(example: string, lexicon?: Lexicon): (Figure | undefined)[] {
  const { text, spans } = readExample(example);
  const figures = parseFigures(text, { title: null, published: '2024-03-16' }, lexicon);
  return spans.map(({ start, end }) => figures.find((figure) => figure.start < end && figure.end > start));
}

/** The program's lexicon without one row. */
export function lexiconWithout(table: keyof Tables, row: unknown): Lexicon {
  return compileLexicon({ ...tables, [table]: tables[table].filter((other) => other !== row) });
}
