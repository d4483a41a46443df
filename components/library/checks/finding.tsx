import type { ComponentChildren } from 'preact';
import type { Misreckoning } from '../../../utils/library/checks/check-book';
import type { Contradiction } from '../../../utils/library/checks/checks-across';
import type { Statement } from '../../../utils/library/checks/statements';
import type { LedgerProject } from '../../../utils/library/ledger/ledger';
import { amount, type MoneyUnit } from '../../amount';
import { language } from '../../words';
import { measureTerm } from '../terms';
import { libraryWords as words } from '../words';
import { disagreementSays, valueSays } from './check-terms';

/** Something that does not agree, with the ways to where it stands. */
export interface Finding {
  /** What it is called when a person has settled it: it comes back as soon as other values disagree. */
  name: string;
  says: ComponentChildren;
  /** The places in articles that say so. */
  told: { says: string; clippingId: string; figure: string | null }[];
  project?: string;
}

/** What was worked out within one article. */
export function withinArticle(
  { clippingId, title, source, published, disagreement, unit }: Misreckoning,
  shownIn: MoneyUnit,
): Finding {
  const { code, figures, stated, reckoned } = disagreement;
  return {
    name: `${code} ${clippingId} ${figures.join()} ${stated} ${reckoned}`,
    says: <strong>{disagreementSays(disagreement, unit, shownIn)}</strong>,
    told: [{ says: placeOf({ title, source, published }), clippingId, figure: figures[0] ?? null }],
  };
}

/** One value of one time, told in several ways. */
export function valuesDiffer(
  { code, statements }: Extract<Contradiction, { code: 'valuesDiffer' }>,
  unit: MoneyUnit,
): Finding {
  const [first] = statements as [Statement];
  const values = statements.map((one) => statementSays(one, unit));
  return {
    name: `${code} ${first.subject} ${first.measure} ${first.start} ${first.end} ${statements.map(({ value }) => value).join()}`,
    says: (
      <>
        {first.subject} {timeOf(first)} {measureTerm(first.measure)}: <strong>{values.join(' ≠ ')}</strong>
      </>
    ),
    told: statements.map((one, n) => toldBy(one, one.key, values[n] ?? '')),
  };
}

/** A growth that the value of the year before does not bear out. */
export function growthDiffers(
  { code, growth, base, reckoned }: Extract<Contradiction, { code: 'growthDiffers' }>,
  unit: MoneyUnit,
): Finding {
  const { now, percent } = growth;
  const share = (value: number) => `${value.toLocaleString(language.code, { maximumFractionDigits: 1 })}%`;
  return {
    name: `${code} ${now.subject} ${now.measure} ${now.end} ${now.value} ${base.value} ${percent}`,
    says: (
      <>
        {now.subject} {timeOf(now)} {measureTerm(now.measure)}:{' '}
        <strong>{words.growthDiffers(share(percent), share(reckoned))}</strong>
      </>
    ),
    told: [
      toldBy(now, growth.key, `${statementSays(now, unit)} ${growth.quote}`),
      toldBy(base, base.key, `${timeOf(base)} ${statementSays(base, unit)}`),
    ],
  };
}

/** What the sources of one project say differently. */
export function projectDisagrees(project: LedgerProject, unit: MoneyUnit): Finding {
  const history = project.histories.find((one) => one.disagrees);
  const values = history?.values ?? [];
  const inWords = values.map(({ mention, key, quote }) => {
    const figure = mention.figures.find((one) => one.key === key);
    return figure ? amount(figure, unit) : quote;
  });
  // Of a value that was corrected as a number, the words are still the article's.
  const says =
    new Set(inWords).size > 1
      ? inWords
      : values.map(({ min, max }) => valueSays(max ?? min ?? 0, history?.unit ?? '', unit));
  return {
    name: `project ${project.name} ${history?.measure} ${says.join()}`,
    says: (
      <>
        {project.name} {history && measureTerm(history.measure)}: <strong>{[...new Set(says)].join(' ≠ ')}</strong>
      </>
    ),
    told: values.map(({ mention, key, date }, n) => ({
      says: `${says[n]} · ${placeOf({ title: mention.title, source: mention.source, published: date })}`,
      clippingId: mention.clippingId,
      figure: key,
    })),
    project: project.id,
  };
}

/** A value in the article's own words, or in the unit that the reader asked for. */
function statementSays({ quote, value, unit }: Statement, shownIn: MoneyUnit): string {
  return shownIn === 'written' ? quote : valueSays(value, unit, shownIn);
}

function toldBy(statement: Statement, figure: string, says: string): Finding['told'][number] {
  return { says: `${says} · ${placeOf(statement)}`, clippingId: statement.clippingId, figure };
}

function placeOf({ title, source, published }: { title: string; source: string; published: string }): string {
  return [source || title || words.untitled, published.slice(0, 10)].filter(Boolean).join(' ');
}

/** `2024-01-01–2024-12-31`, a year as `2024`, a state at a time by its day. */
function timeOf({ start, end }: Statement): string {
  if (start === null || start === end) return end;
  const year = end.slice(0, 4);
  return start === `${year}-01-01` && end === `${year}-12-31` ? year : `${start}–${end}`;
}
