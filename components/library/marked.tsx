import { folded } from '../../utils/library/index/signature';

/** A text with every place of the words marked. Letters of any case and width are alike. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const spans = placesOf(text, words);
  if (spans.length === 0) return <>{text}</>;
  const parts = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

function placesOf(text: string, words: readonly string[]): [number, number][] {
  if (words.length === 0) return [];
  // Folding letter by letter keeps the offsets; a letter that folds to several is left as it is.
  const letters = Array.from({ length: text.length }, (_, i) => {
    const letter = folded(text[i] as string);
    return letter.length === 1 ? letter : text[i];
  }).join('');
  const spans: [number, number][] = [];
  for (const word of words.map(folded).filter((one) => one !== ''))
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length))
      spans.push([at, at + word.length]);
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return spans.filter(([start], n) => n === 0 || start >= Math.max(...spans.slice(0, n).map(([, end]) => end)));
}
