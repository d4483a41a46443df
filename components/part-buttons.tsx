import type { PagePart } from '../utils/messages/protocol';
import { words } from './words';

interface Props {
  onUsePart(part: PagePart): void;
  onPickBlock(): void;
}

/** What to read instead of what was found: the selection, a block that the reader points at, or the whole page. */
export function PartButtons({ onUsePart, onPickBlock }: Props) {
  return (
    <span class="part-buttons">
      <button type="button" onClick={() => onUsePart('selection')}>
        {words.useSelection}
      </button>
      <button type="button" onClick={onPickBlock}>
        {words.pickBlock}
      </button>
      <button type="button" onClick={() => onUsePart('wholePage')}>
        {words.useWholePage}
      </button>
    </span>
  );
}
