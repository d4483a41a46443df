import type { RefObject } from 'preact';

/** What a drawing is made of. Places are in pixels from the upper left corner; a text stands on its baseline. */
export type Shape =
  | {
      is: 'text';
      x: number;
      y: number;
      says: string;
      anchor?: 'start' | 'middle' | 'end';
      size?: number;
      isBold?: boolean;
      isSoft?: boolean;
    }
  | { is: 'bar'; x: number; y: number; width: number; height: number; isHollow?: boolean; says?: string }
  | { is: 'line'; x: number; y: number; toX: number; toY: number; isDashed?: boolean }
  | { is: 'dot'; x: number; y: number; radius: number; isHollow?: boolean; says?: string };

/** A drawing (图): plain shapes, so that the page, an SVG file and a picture show the same. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

const INK = '#1c1917';
const SOFT = '#57534e';
const BAR = '#9a3412';
const PAPER = '#ffffff';
const SIZE = 12;

/** A drawing on the page, in the colours of the page. What it says is also in a table beside it, for who cannot see it. */
export function DrawingView({ drawing, svg }: { drawing: Drawing; svg: RefObject<SVGSVGElement | null> }) {
  const { width, height, shapes } = drawing;
  return (
    <svg ref={svg} class="drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {shapes.map((shape, n) => (
        <ShapeView key={String(n)} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.is) {
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          text-anchor={shape.anchor}
          font-size={shape.size ?? SIZE}
          font-weight={shape.isBold ? 600 : undefined}
          class={shape.isSoft ? 'drawing-soft' : undefined}
        >
          {shape.says}
        </text>
      );
    case 'bar': {
      const { x, y, width, height, isHollow, says } = shape;
      return (
        <rect x={x} y={y} width={width} height={height} class={isHollow ? 'drawing-hollow' : undefined}>
          {says && <title>{says}</title>}
        </rect>
      );
    }
    case 'line':
      return (
        <line
          x1={shape.x}
          y1={shape.y}
          x2={shape.toX}
          y2={shape.toY}
          stroke-dasharray={shape.isDashed ? '4 3' : undefined}
        />
      );
    case 'dot': {
      const { x, y, radius, isHollow, says } = shape;
      return (
        <circle cx={x} cy={y} r={radius} class={isHollow ? 'drawing-hollow' : undefined}>
          {says && <title>{says}</title>}
        </circle>
      );
    }
  }
}

/** The drawing as an SVG file, on white paper, with its colours written into it. */
export function toSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', getComputedStyle(svg).fontFamily);
  copy.removeAttribute('aria-hidden');
  copy.removeAttribute('class');
  const paint = (selector: string, attributes: Record<string, string>) => {
    for (const element of copy.querySelectorAll(selector))
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  paint('rect, circle', { fill: BAR });
  paint('line', { stroke: SOFT });
  paint('text', { fill: INK });
  paint('.drawing-soft', { fill: SOFT });
  paint('.drawing-hollow', { fill: PAPER, stroke: BAR });
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: PAPER }))
    paper.setAttribute(name, value);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a picture of twice its size: the pages of an extension may not load an SVG text as an image, so it is drawn again. */
export function toPng({ width, height, shapes }: Drawing, font: string): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(2, 2);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  for (const shape of shapes) paintShape(context, shape, font);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no image')))),
  );
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape, font: string): void {
  context.strokeStyle = BAR;
  context.setLineDash([]);
  const fill = (isHollow: boolean | undefined) => {
    context.fillStyle = isHollow ? PAPER : BAR;
    context.fill();
    if (isHollow) context.stroke();
  };
  context.beginPath();
  switch (shape.is) {
    case 'text':
      context.font = `${shape.isBold ? 600 : 400} ${shape.size ?? SIZE}px ${font}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start');
      context.fillStyle = shape.isSoft ? SOFT : INK;
      context.fillText(shape.says, shape.x, shape.y);
      return;
    case 'bar':
      context.rect(shape.x, shape.y, shape.width, shape.height);
      fill(shape.isHollow);
      return;
    case 'dot':
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      fill(shape.isHollow);
      return;
    case 'line':
      context.strokeStyle = SOFT;
      if (shape.isDashed) context.setLineDash([4, 3]);
      context.moveTo(shape.x, shape.y);
      context.lineTo(shape.toX, shape.toY);
      context.stroke();
  }
}
