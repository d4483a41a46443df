import type { Json } from '../../utils/library/edits';
import type { FigureField } from '../../utils/library/figure-fields';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { InWords } from '../../utils/messages/protocol';

/** What a reader does to one figure. */
export interface FigureEvents {
  tick(figure: ReviewedFigure): void;
  locate(figure: ReviewedFigure): void;
  change(figure: ReviewedFigure, field: FigureField, value: Json): void;
  /** Corrects a field in the reader's own words. */
  inWords(figure: ReviewedFigure, said: InWords): void;
  confirm(figure: ReviewedFigure): void;
  reject(figure: ReviewedFigure): void;
  cite(figure: ReviewedFigure): void;
  /** Copies the link to the figure's sentence. */
  link(figure: ReviewedFigure): void;
}
