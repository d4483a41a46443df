import type { Upgrading } from '../../../utils/library/store/upgrading';
import { libraryWords as words } from '../words';

/** An older library is being brought up to date (资料库升级): how far, and that nothing can go wrong. */
export function UpgradeNotice({ upgrading: { done, all } }: { upgrading: Upgrading }) {
  return (
    <main class="library-upgrading" aria-busy="true">
      <p>{all > 0 ? words.upgrading(done, all) : words.upgradingOn}</p>
      <progress aria-label={words.upgradingOn} {...(all > 0 && { max: all, value: done })} />
      <p class="sheet-note">{words.upgradingNote}</p>
    </main>
  );
}
