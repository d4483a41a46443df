import { read } from '../../../utils/reading/read';
import type { AnnotatedText } from './corpus';
import type { Answer } from './score';

/** Reads an annotated text as the program reads an article that has no title and tells no place. */
export function readText({ text, published }: AnnotatedText): Answer {
  return read({ url: null, title: null, source: null, author: null, published, place: null, text });
}
