import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Misreckoning } from '../../utils/library/check-book';
import type { Contradiction } from '../../utils/library/checks-across';
import type { Library } from '../../utils/library/database';
import type { LedgerProject } from '../../utils/library/ledger/ledger';
import type { Statement } from '../../utils/library/statements';
import { amount, type MoneyUnit } from '../amount';
import { language } from '../words';
import { disagreementSays, valueSays } from './check-terms';
import { LongWork } from './long-work';
import { disagrees } from './project-columns';
import { measureTerm } from './terms';
import type { Acts } from './use-acts';
import { useFindings } from './use-findings';
import { useLedger } from './use-ledger';
import type { View } from './view';
import { libraryWords as words } from './words';

interface Props {
  library: Library;
  version: number;
  view: View;
  acts: Acts;
  onView(change: Partial<View>): void;
}

/** Something that does not agree, with the ways to where it stands. */
interface Finding {
  /** What it is called when a person has settled it: it comes back as soon as other values disagree. */
  name: string;
  says: ComponentChildren;
  /** The places in articles that say so. */
  told: { says: string; clippingId: string; figure: string | null }[];
  project?: string;
}

/** What does not agree (核算), gathered from all saved articles: within one, between several, and in what is said of one project. */
export function ChecksPage({ library, version, view, acts, onView }: Props) {
  const state = useFindings(library, version, acts);
  const ledger = useLedger(library, version, acts);
  const [withSettled, setWithSettled] = useState(false);
  const { findings, settled } = state;
  if (!findings || !ledger.projects)
    return (
      <main class="library-list checks">
        <LongWork label={words.checksTitle} work={state} again={words.readChecks} />
      </main>
    );
  const groups: [string, Finding[]][] = [
    [words.checkGroups.within, findings.within.map((one) => withinArticle(one, view.unit))],
    [words.checkGroups.values, ofCode(findings.across, 'valuesDiffer').map((one) => valuesDiffer(one, view.unit))],
    [words.checkGroups.growths, ofCode(findings.across, 'growthDiffers').map((one) => growthDiffers(one, view.unit))],
    [words.checkGroups.projects, ledger.projects.filter(disagrees).map((one) => projectDisagrees(one, view.unit))],
  ];
  const all = groups.flatMap(([, list]) => list);
  const open = all.filter(({ name }) => !settled.has(name));
  return (
    <main class="library-list checks">
      <div class="library-status">
        <span>{words.checksOpen(open.length)}</span>
        {all.length > open.length && (
          <label>
            <input
              type="checkbox"
              checked={withSettled}
              onChange={(event) => setWithSettled(event.currentTarget.checked)}
            />
            {words.checksSettledToo(all.length - open.length)}
          </label>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="checks-list" tabIndex={0} aria-label={words.checksTitle}>
        {all.length === 0 && <p class="library-empty">{words.checksNone}</p>}
        {groups.map(([title, list]) => {
          const shown = withSettled ? list : list.filter(({ name }) => !settled.has(name));
          return (
            shown.length > 0 && (
              <section key={title} aria-label={title}>
                <h2>
                  {title} <span class="facet-panel-count">{shown.length.toLocaleString(language.code)}</span>
                </h2>
                <ul>
                  {shown.slice(0, MOST).map((finding) => (
                    <FindingView
                      key={finding.name}
                      finding={finding}
                      isSettled={settled.has(finding.name)}
                      onSettle={() => state.settle(finding.name)}
                      onView={onView}
                    />
                  ))}
                </ul>
                {shown.length > MOST && <p class="sheet-note">{words.checksMore(shown.length - MOST)}</p>}
              </section>
            )
          );
        })}
      </section>
    </main>
  );
}

/** Those beyond come up as others are settled. */
const MOST = 200;

function FindingView({
  finding,
  isSettled,
  onSettle,
  onView,
}: {
  finding: Finding;
  isSettled: boolean;
  onSettle(): void;
  onView: Props['onView'];
}) {
  const { says, told, project } = finding;
  return (
    <li class="finding" data-settled={isSettled || undefined}>
      <p>{says}</p>
      <p class="finding-told">
        {told.map(({ says: place, clippingId, figure }) => (
          <button
            key={`${clippingId} ${figure} ${place}`}
            type="button"
            class="plain-button"
            onClick={() => onView({ open: clippingId, figure })}
          >
            {place}
          </button>
        ))}
        {project && (
          <button
            type="button"
            class="plain-button"
            onClick={() => onView({ at: 'projects', open: project, figure: null, search: '', choice: {}, only: 'all' })}
          >
            {words.toProject}
          </button>
        )}
        {!isSettled && (
          <button type="button" onClick={onSettle}>
            {words.settleCheck}
          </button>
        )}
      </p>
    </li>
  );
}

function ofCode<Code extends Contradiction['code']>(found: readonly Contradiction[], code: Code) {
  return found.filter((one): one is Extract<Contradiction, { code: Code }> => one.code === code);
}

function withinArticle(
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

function valuesDiffer(
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

function growthDiffers(
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

function projectDisagrees(project: LedgerProject, unit: MoneyUnit): Finding {
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
