import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { libraryWords as words } from '../words';
import { type Drawing, DrawingView, toPng, toSvg } from './drawing';

interface Props {
  drawing: Drawing;
  /** What the drawing shows, as lines of a table that can be pasted into a sheet. */
  table(): string;
  onSays(says: string): void;
  /** What the drawing is made by. */
  children?: ComponentChildren;
}

/** A drawing with what it can be copied as: a picture, an SVG file, its table. */
export function DrawingBox({ drawing, table, onSays, children }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const copying = (copy: () => Promise<void>) => () =>
    copy().then(
      () => onSays(words.copied),
      (error) => {
        console.error(error);
        onSays(words.copyFailed);
      },
    );
  const copyText = (text: () => string) => copying(() => navigator.clipboard.writeText(text()));
  const copyPng = copying(async () => {
    const { fontFamily } = getComputedStyle(svg.current as SVGSVGElement);
    const blob = await toPng(drawing, fontFamily);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  });
  return (
    <>
      <p class="chart-controls">
        {children}
        <button type="button" onClick={copyPng}>
          {words.copyPng}
        </button>
        <button type="button" onClick={copyText(() => toSvg(svg.current as SVGSVGElement))}>
          {words.copySvg}
        </button>
        <button type="button" onClick={copyText(table)}>
          {words.copyTable}
        </button>
      </p>
      <div class="drawing-box">
        <DrawingView drawing={drawing} svg={svg} />
      </div>
    </>
  );
}
