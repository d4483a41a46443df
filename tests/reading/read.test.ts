import { expect, test } from 'vitest';
import { read } from '../../utils/reading/read';

const article = {
  url: null,
  title: null,
  source: null,
  author: null,
  published: '2024-03-16',
  place: null,
  text: '云岭铜箔项目总投资7亿元,占地120亩。',
};

test('a reading holds the figures of the text and the projects that they belong to', () => {
  const { figures, projects } = read(article);
  expect(figures.map(({ quote }) => quote)).toEqual(['7亿元', '120亩']);
  expect(projects).toMatchObject([{ name: '云岭铜箔项目', investment: 700_000_000, figures: [0, 1] }]);
});

test('a reading equals its JSON round trip', () => {
  const reading = read(article);
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});
