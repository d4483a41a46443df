import { clippingsOf } from '../../../utils/library/bulk-edit';
import type { Unfinished } from '../../../utils/library/unfinished';
import { libraryTerms, libraryWords as words } from '../words';
import type { LeftUndone } from './use-unfinished';

/** What a page that was closed in the middle left undone: each is done by one click, or given up. */
export function UnfinishedNotes({ left, onDo }: { left: LeftUndone; onDo(unfinished: Unfinished): void }) {
  return (
    <>
      {left.work.map((unfinished) => (
        <span key={unfinished.key} class="unfinished" role="alert">
          {said(unfinished)}
          {unfinished.canBeDone && (
            <button
              type="button"
              onClick={() => {
                left.take(unfinished.key);
                onDo(unfinished);
              }}
            >
              {words.unfinishedDo[unfinished.work.of]}
            </button>
          )}
          <button type="button" onClick={() => left.drop(unfinished.key)}>
            {words.unfinishedDrop}
          </button>
        </span>
      ))}
      {left.imported > 0 && (
        <span class="unfinished" role="alert">
          {words.importUnfinished(left.imported)}
          <button type="button" onClick={left.takeBackImport}>
            {words.takeBack}
          </button>
          <button type="button" onClick={left.keepImport}>
            {words.keepThem}
          </button>
        </span>
      )}
    </>
  );
}

function said({ work, canBeDone }: Unfinished): string {
  switch (work.of) {
    case 'backup':
      return words.backupUnfinished;
    case 'edit':
      return words.editUnfinished(clippingsOf(work.edit).length);
    case 'export': {
      const { format, ids } = work.request;
      const says = words.exportUnfinished(libraryTerms.formats[format], ids.length);
      return canBeDone ? says : says + words.exportChangedSince;
    }
  }
}
