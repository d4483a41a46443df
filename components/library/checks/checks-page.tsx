import { useState } from 'preact/hooks';
import type { Contradiction } from '../../../utils/library/checks/checks-across';
import type { Library } from '../../../utils/library/store/database';
import { language } from '../../words';
import { LongWork } from '../notices/long-work';
import { disagrees } from '../projects/project-columns';
import { useLedger } from '../projects/use-ledger';
import type { Acts } from '../use-acts';
import type { View } from '../view';
import { libraryWords as words } from '../words';
import { type Finding, growthDiffers, projectDisagrees, valuesDiffer, withinArticle } from './finding';
import { useFindings } from './use-findings';

interface Props {
  library: Library;
  version: number;
  view: View;
  acts: Acts;
  onView(change: Partial<View>): void;
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
