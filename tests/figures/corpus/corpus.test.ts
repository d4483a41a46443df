import { describe, expect, it } from 'vitest';
import { type AnnotatedText, faultsOf, locate, type Part, partOf, parts, readCorpus } from './corpus';
import floors from './floors.json';
import { readText } from './read-text';
import { type Answer, score, scoreNames } from './score';

describe.each(parts)('the %s part of the corpus', (part: Part) => {
  const texts = readCorpus(part);

  it('has no fault in its annotations', () => {
    expect(texts.flatMap((text) => faultsOf(text).map((fault) => `${text.id} ${fault}`))).toEqual([]);
  });

  it('holds the texts that its rule chooses, each once', () => {
    expect(texts.filter(({ id }) => partOf(id) !== part).map(({ id }) => id)).toEqual([]);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
  });

  it('is read at least as well as its floors say', () => {
    const { kept } = score(texts, readText);
    const fallen = scoreNames.filter((name) => kept[name] < floors[part][name]);
    expect(fallen.map((name) => `${name} ${kept[name]} < ${floors[part][name]}`)).toEqual([]);
  });
});

describe('negative texts', () => {
  const texts = readCorpus('open').filter(({ kind }) => kind === 'negative');

  it('are there, and hold no figure', () => {
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.flatMap(({ figures }) => figures)).toEqual([]);
  });
});

describe('the scorer', () => {
  const texts = readCorpus('open');

  it('gives an answer without figures nothing', () => {
    const { scores, misses } = score(texts, () => ({ figures: [], projects: [] }));
    expect(scores).toMatchObject({ value: 0, measure: 0, whole: 0, projects: 0 });
    expect(misses.length).toBeGreaterThan(1000);
  });

  it('gives the annotations themselves everything', () => {
    const { scores, misses } = score(texts, annotatedAnswer);
    expect(misses).toEqual([]);
    expect(scoreNames.filter((name) => scores[name] !== 100)).toEqual([]);
  });

  it('counts a wrong measure, stage and subject where they are wrong, and an extra figure against the value', () => {
    const text = texts.find(({ id }) => id === 'list-001') as (typeof texts)[number];
    const answer = annotatedAnswer(text);
    const [first, ...others] = answer.figures as [(typeof answer.figures)[number], ...typeof answer.figures];
    const wrong = { ...first, measure: 'company_count' as const, stage: null, subject: '別處' };
    const extra = { ...first, mentions: [{ start: 0, end: 1 }] };
    const { misses } = score([text], () => ({ ...answer, figures: [wrong, ...others, extra] }));
    expect(misses.map(({ what }) => what)).toEqual(['measure', 'subject', 'stage', 'extra']);
  });
});

/** The answer of a reader who says what the annotators say. */
function annotatedAnswer({ text, figures, projects = [] }: AnnotatedText): Answer {
  return {
    figures: figures.map((figure) => {
      const span = locate(text, figure) ?? { start: 0, end: 0 };
      return { ...figure, ...span, basis: null, mentions: [span], reasons: [], confidence: 1 };
    }),
    projects: projects.map((project) => ({ ...project, figures: [] })),
  };
}
