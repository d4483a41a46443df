declare module '@mozilla/readability/Readability' {
  import { Readability as Public } from '@mozilla/readability';

  export default class Readability<Content> extends Public<Content> {
    /** The text of an element, asked for at every step of the search. */
    protected _getInnerText(element: Element, normalizeSpaces?: boolean): string;
  }
}
