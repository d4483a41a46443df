import type { FieldPath } from '../../utils/library/clipping';
import type { Library } from '../../utils/library/store/database';
import type { InWords } from '../../utils/messages/protocol';
import type { Detail } from './clipping/use-detail';
import { ExportDialog } from './files/export-dialog';
import { ImportDialog } from './files/import-dialog';
import { KeySheet } from './key-sheet';
import { ReviewMode } from './review/review-mode';
import type { Review } from './review/use-review';
import type { Table } from './table/use-table';
import type { Acts } from './use-acts';
import type { Hits } from './use-hits';
import type { LibraryState } from './use-library';
import { addressOf, type View } from './view';
import { libraryWords as words } from './words';

export type SheetName = 'keys' | 'export' | 'import' | 'review';

interface Props {
  sheet: SheetName | null;
  library: Library;
  tool: string;
  state: LibraryState;
  hits: Hits;
  table: Table;
  view: View;
  review: Review;
  detail: Detail;
  acts: Acts;
  /** Reads a value in words; undefined where nothing can. */
  onWords: ((id: string, key: string, said: InWords) => void) | undefined;
  /** A file that was dropped on the page. */
  dropped: File | null;
  onClose(): void;
}

/** The sheet that lies over the page, if there is one. */
export function LibrarySheets(props: Props) {
  const { library, tool, view, review, detail, acts, onClose } = props;
  switch (props.sheet) {
    case null:
      return null;
    case 'keys':
      return <KeySheet onClose={onClose} />;
    case 'export':
      return (
        <ExportDialog
          library={library}
          state={props.state}
          hits={props.hits}
          table={props.table}
          view={view}
          filter={addressOf({ ...view, open: null, figure: null })}
          tool={tool}
          onDone={acts.says}
          onClose={onClose}
        />
      );
    case 'import':
      return <ImportDialog library={library} file={props.dropped} onDone={acts.says} onClose={onClose} />;
    case 'review': {
      const { id, figure } = review;
      return (
        <ReviewMode
          clipping={review.clipping}
          figure={figure}
          unit={view.unit}
          left={review.left}
          done={review.done}
          isEditing={detail.isEditing}
          onReview={review.decide}
          onCorrect={(field, value) =>
            id &&
            figure &&
            acts.write([{ id, path: `figures/${figure.key}/${field}` as FieldPath, value }], words.edited)
          }
          onWords={props.onWords && id && figure ? (said) => props.onWords?.(id, figure.key, said) : undefined}
          onEdit={detail.edit}
          says={acts.toast?.says ?? ''}
          onMove={review.move}
          onUndo={review.undo}
          onClose={onClose}
        />
      );
    }
  }
}
