import { useState } from 'preact/hooks';
import { type Clipping, currentClipping, type FieldPath } from '../../../utils/library/clipping';
import type { Json } from '../../../utils/library/edits';
import { Entry } from '../../entry';
import { libraryWords as words } from '../words';

interface Props {
  clipping: Clipping;
  onWrite(path: FieldPath, value: Json): void;
}

/** Where a clipping is from, when and of which place (出处), and, when asked, fields to correct that. */
export function ClippingFacts({ clipping, onWrite }: Props) {
  const [isEditing, setEditing] = useState(false);
  const { source, published, place, title } = currentClipping(clipping);
  const url = safeLink(clipping.capture.article.url);
  return (
    <>
      <p class="clipping-detail-facts">
        <span>{source ?? words.noSource}</span>
        {published ? <time dateTime={published}>{published.replace('T', ' ')}</time> : <span>{words.noDate}</span>}
        {place && <span>{place.text}</span>}
        {url && (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {words.open} ↗
          </a>
        )}
        <button type="button" class="plain-button" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {words.correctFacts}
        </button>
      </p>
      {isEditing && (
        <div class="figure-editor clipping-facts">
          <Entry
            class=""
            label={words.columns.title}
            value={title ?? ''}
            onEnter={(said) => onWrite('title', said || null)}
          />
          <Entry
            class=""
            label={words.columns.source}
            value={source ?? ''}
            onEnter={(said) => onWrite('source', said || null)}
          />
          <Entry
            class=""
            label={words.dateLike}
            value={published ?? ''}
            isValid={(said) => said === '' || isDate(said)}
            onEnter={(said) => onWrite('published', said || null)}
          />
          <Entry
            class=""
            label={words.columns.place}
            value={place?.text ?? ''}
            onEnter={(said) => onWrite('place', said ? { text: said, code: null } : null)}
          />
        </div>
      )}
    </>
  );
}

/** `2025-03-28`, or with a time after it. */
function isDate(said: string): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d.*)?$/.test(said) && !Number.isNaN(Date.parse(said));
}

/** Only what a browser opens as a page is a link. */
function safeLink(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null;
}
