import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { findArticle } from '../../utils/article/find-article';
import { secondOpinion } from '../../utils/article/second-opinion';

/** Ways to take the article from a page, none of which changes it: this is what a click would run. */
export function ours(page: Document): unknown {
  return findArticle(page, { url: 'https://bench.example.test/page', opinion: secondOpinion });
}

export function readability(page: Document): unknown {
  return new Readability(page.cloneNode(true) as Document).parse();
}

export function defuddle(page: Document): unknown {
  return new Defuddle(page.cloneNode(true) as Document).parse();
}
