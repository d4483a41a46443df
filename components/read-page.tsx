import { useEffect, useState } from 'preact/hooks';
import type { KnownClippings, PagePart, PageProblem, PageReading } from '../utils/messages/protocol';
import { figureRows } from '../utils/reading/figures-table';
import type { Outcome } from '../utils/text/outcome';
import { PageFacts } from './page-facts';
import type { PopupServices } from './popup-services';
import { ReviewView } from './review/review-view';
import { SaveBar } from './save-bar';
import { BodyNotice, KnownNotice, OpeningNotice, PartNotice, TableNotice, UnwrittenNotice } from './state-notices';
import { useNotice } from './use-notice';
import { useReading } from './use-reading';
import { words } from './words';

interface Props {
  reading: PageReading;
  services: PopupServices;
  /** Asks the question again that gave the reading. */
  again(): Promise<Outcome<PageReading, PageProblem>>;
  onUsePart(part: PagePart): void;
}

/** A page that was read: what it is, what was found in it, and whether that is saved. */
export function ReadPage({ reading: first, services, again, onUsePart }: Props) {
  const open = useReading(first, again, services);
  const { reading } = open;
  const { article, figures, clipping } = reading;
  const [known, setKnown] = useState<KnownClippings | null>(null);
  const [justSaved, setJustSaved] = useState(false);
  const [notice, telling] = useNotice();
  const copyRows = (rows: Parameters<typeof services.copyRows>[0]) => {
    const say = telling();
    services.copyRows(rows).then(
      () => say(words.copiedRows(rows.length - 1)),
      () => say(words.notCopied),
    );
  };

  const counted = figures.filter(({ review }) => review !== 'rejected');
  const copyAll = () => copyRows(figureRows(article, counted));

  useEffect(() => {
    if (open.caughtUp > 0) telling()(words.caughtUp(open.caughtUp));
  }, [open.caughtUp]);

  useEffect(() => {
    const ask = async () => {
      const id = await open.kept();
      const answer = id === null ? null : await services.known(id);
      if (answer?.ok) setKnown(answer.value);
    };
    ask().catch(console.error);
  }, []);

  // The offer to take the saving back stands for ten seconds.
  useEffect(() => {
    if (!justSaved) return;
    const timer = setTimeout(() => setJustSaved(false), 10_000);
    return () => clearTimeout(timer);
  }, [justSaved]);

  const save = async () => setJustSaved(await open.save());
  const unsave = () => {
    setJustSaved(false);
    open.unsave();
  };
  const update = async (olderId: string) => {
    await open.update(olderId);
    setKnown(null);
  };
  // With the marks on, words that are selected on the page are offered to be noted.
  const noteOne = async () => {
    const outcome = await services.mark(article.text, []);
    if (outcome.ok) services.close();
  };
  const exportOne = () => services.exportReading(reading);

  return (
    <main class="popup">
      <PageFacts article={article} clipping={clipping.ok ? clipping.value : null} figures={figures} />
      {known && clipping.ok && clipping.value.shelf === 'draft' && (
        <KnownNotice known={known} onUpdate={update} onKeepBoth={save} />
      )}
      <PartNotice reading={reading} onUsePart={onUsePart} />
      <TableNotice tables={article.tables ?? []} onCopy={({ rows }) => copyRows(rows)} />
      {figures.length > 0 ? (
        <ReviewView
          open={open}
          services={services}
          telling={telling}
          onSave={save}
          onCopyAll={copyAll}
          onClose={services.close}
        />
      ) : (
        <section class="popup-nothing">
          <p>{words.nothingFound}</p>
          <p>{words.nothingFoundNext(article.text.length)}</p>
          <p class="popup-nothing-beginning">{article.text.slice(0, 80)}</p>
          <p>
            <button type="button" onClick={noteOne}>
              {words.noteOne}
            </button>
          </p>
        </section>
      )}
      <p class="popup-notice" role="status">
        {notice.says && <span key={notice.number}>{notice.says}</span>}
      </p>
      <BodyNotice
        doubts={article.doubts ?? []}
        isEmpty={figures.length === 0}
        onUsePart={onUsePart}
        onPickBlock={services.pickBlock}
      />
      <OpeningNotice services={services} kept={open.kept} />
      {open.unwritten && <UnwrittenNotice {...open.unwritten} onRetry={open.retry} onExport={exportOne} />}
      <SaveBar
        clipping={clipping}
        count={counted.length}
        isSaving={open.isSaving}
        onSave={save}
        onUnsave={justSaved ? unsave : null}
        onDiscard={open.discard}
        onTakeBack={open.isDiscarded ? open.takeBack : null}
        onExport={exportOne}
        onCopyTable={copyAll}
        onOpenPanel={services.openPanel}
        onOpenLibrary={services.openLibrary}
      />
    </main>
  );
}
