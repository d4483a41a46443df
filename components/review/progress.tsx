import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import { words } from '../words';
import type { Doubtful } from './doubtful';

interface Props {
  figures: readonly ReviewedFigure[];
  doubtful: Doubtful;
  onNextDoubtful(): void;
  onHelp(): void;
}

/** How far the reader has come, under the list: reviewed of all, the doubtful ones that are left, and where the keys are told. */
export function Progress({ figures, doubtful, onNextDoubtful, onHelp }: Props) {
  const reviewed = figures.filter(({ review }) => review !== 'unreviewed').length;
  return (
    <p class="progress">
      <span>{words.savedReview(reviewed, figures.length)}</span>
      {doubtful.open.size > 0 && (
        <button
          type="button"
          aria-keyshortcuts="n"
          title={`${words.actions.nextDoubtful} (n)`}
          onClick={onNextDoubtful}
        >
          {words.doubtfulLeft(doubtful.open.size)}
        </button>
      )}
      <button type="button" class="progress-keys" aria-keyshortcuts="?" onClick={onHelp}>
        {words.keys} <kbd>?</kbd>
      </button>
    </p>
  );
}
