import { useEffect, useState } from 'preact/hooks';
import { removeSamples, sampleIds } from '../../../utils/library/samples';
import type { Library } from '../../../utils/library/store/database';
import type { Acts } from '../use-acts';
import { libraryWords as words } from '../words';

/** As long as samples are in the library, says so, and takes them out with one click. */
export function SampleNotice({ library, version, acts }: { library: Library; version: number; acts: Acts }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isOpen = true;
    sampleIds(library).then((ids) => isOpen && setCount(ids.length), console.error);
    return () => {
      isOpen = false;
    };
  }, [library, version]);
  if (count === 0) return null;
  const remove = () =>
    acts.attempt(async () => {
      await removeSamples(library);
      setCount(0);
      acts.says(words.samplesRemoved);
    });
  return (
    <p class="sample-notice">
      <span>{words.samples(count)}</span>
      <button type="button" onClick={remove}>
        {words.removeSamples}
      </button>
    </p>
  );
}
