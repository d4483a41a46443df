import { libraryWords as words } from '../words';

interface Props {
  label: string;
  work: {
    progress: { done: number; all: number; isComparing?: boolean } | null;
    isStopped: boolean;
    stop(): void;
    read(): void;
  };
  /** Begins anew what was ended. */
  again: string;
}

/** How far something long is, with a way to end it, and to begin it anew. */
export function LongWork({ label, work: { progress, isStopped, stop, read }, again }: Props) {
  return (
    <p class="sheet-actions projects-wait">
      {progress && (
        <>
          <span>{(progress.isComparing ? words.comparing : words.preparing)(progress.done, progress.all)}</span>
          <progress aria-label={label} max={progress.all} value={progress.done} />
          <button type="button" onClick={stop}>
            {words.cancel}
          </button>
        </>
      )}
      {isStopped && (
        <button type="button" onClick={read}>
          {again}
        </button>
      )}
    </p>
  );
}
