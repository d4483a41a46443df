import { type Answer, type Scores, score } from '../../tests/figures/corpus/score';
import { openWeights, packWeights } from '../../utils/figures/choices/weights';
import { type Choices, parseFigures } from '../../utils/figures/parse';
import { groupProjects } from '../../utils/projects/group-projects';
import type { Lesson } from './annotated';
import { fitWeights } from './fit';
import type { Task } from './learn';
import type { Row } from './rows';

/**
 * How right figures are, set by set, in annotated texts that the weights of a task were not learned from: the parser reads each text with weights
 * of the rows that no text of its fold has. Folds are of whole articles. One line a set, and one of all.
 */
export function leftOutReport(task: Task, rows: readonly Row[], lessons: readonly Lesson[], penalty: number): string {
  const articles = [...new Set(lessons.map(({ article }) => article))].sort();
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
  const choices = Array.from({ length: FOLDS }, (_, fold) => {
    const taught = rows.filter(({ article }) => foldOf.get(article) !== fold);
    const { features } = task;
    return task.choices(openWeights(features, packWeights(features, fitWeights(taught, features.count, penalty))));
  });
  const answers = new Map(
    lessons.map((lesson) => [
      lesson.annotated,
      answer(lesson, choices[foldOf.get(lesson.article) as number] as Choices),
    ]),
  );
  const sets = [...new Set(lessons.map(({ set }) => set))].sort();
  const line = (name: string, of: readonly Lesson[]) => {
    const { scores, wanted } = score(
      of.map(({ annotated }) => annotated),
      (text) => answers.get(text) as Answer,
    );
    return tell(name, wanted, (shown) => scores[shown].toFixed(1));
  };
  return [
    tell(`penalty ${penalty}`, 'figures', (name) => name),
    ...sets.map((set) =>
      line(
        set,
        lessons.filter((lesson) => lesson.set === set),
      ),
    ),
    line('all', lessons),
  ].join('\n');
}

const FOLDS = 5;

/** What learned choices bear on. */
const told = [
  'whole',
  'subject',
  'subjectFirst',
  'stage',
  'stageStated',
  'planned',
  'period',
  'projects',
  'projectMoney',
] as const satisfies readonly (keyof Scores)[];

function tell(name: string, figures: number | string, of: (name: (typeof told)[number]) => string): string {
  return `${name.padEnd(12)}${String(figures).padStart(8)}${told.map((name) => of(name).padStart(14)).join('')}`;
}

function answer({ text, facts }: Lesson, choices: Choices): Answer {
  const figures = parseFigures(text, facts, undefined, choices);
  return { figures, projects: groupProjects(figures, text, { ...facts, place: null }) };
}
