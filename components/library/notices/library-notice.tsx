import { useState } from 'preact/hooks';
import { fileName } from '../../../utils/library/export/export';
import type { LibraryProblem } from '../../../utils/library/store/database';
import { rescueClippings } from '../../../utils/library/store/rescue';
import { saveFile } from '../files/save-file';
import { libraryFailures, libraryWords as words } from '../words';

interface Props {
  problem: LibraryProblem;
  tool: string;
  onRetry(): void;
}

/** Why the library cannot be used, or not be changed, and the ways on: once more, or out with whatever can still be read. */
export function LibraryNotice({ problem: { code, detail }, tool, onRetry }: Props) {
  const [says, setSays] = useState('');
  const { says: problem, next } = libraryFailures[code];
  const rescue = async () => {
    try {
      const now = new Date();
      const { file, readable, damaged } = await rescueClippings({ now, tool });
      if (readable > 0) saveFile(file, fileName('ndjson', readable, now));
      setSays(words.rescued(readable, damaged));
    } catch (error) {
      console.error(error);
      setSays(words.rescueFailed);
    }
  };
  return (
    <div class="library-problem" role="alert" data-code={code}>
      <p>{problem}</p>
      <p>{next}</p>
      <p>
        <button type="button" onClick={onRetry}>
          {words.retry}
        </button>{' '}
        <button type="button" onClick={rescue}>
          {words.rescue}
        </button>
      </p>
      {says && <p role="status">{says}</p>}
      {detail && <p class="library-problem-detail">{detail}</p>}
    </div>
  );
}
