import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/store/database';
import { Menu } from './menu';
import { libraryWords as words } from './words';

interface SavedView {
  name: string;
  address: string;
}

interface Props {
  library: Library;
  /** The address of what is shown now. */
  address: string;
  onView(address: string): void;
  onSays(says: string): void;
}

/** Views that were given a name. Each is an address, so it can also be bookmarked. */
export function SavedViews({ library, address, onView, onSays }: Props) {
  const [views, setViews] = useState<SavedView[]>([]);
  useEffect(() => {
    library.facts.get('views').then((fact) => setViews((fact?.value ?? []) as SavedView[]), console.error);
  }, [library]);
  const keep = (next: SavedView[]) => {
    setViews(next);
    library.facts.put({ key: 'views', value: next }).catch(console.error);
  };
  return (
    <Menu label={words.savedViews} class="view-menu">
      <ul>
        {views.map((view) => (
          <li key={view.name} class="saved-view">
            <button
              type="button"
              class="plain-button"
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                onView(view.address);
              }}
            >
              {view.name}
            </button>
            <button
              type="button"
              class="plain-button"
              aria-label={words.dropView(view.name)}
              onClick={() => keep(views.filter(({ name }) => name !== view.name))}
            >
              ×
            </button>
          </li>
        ))}
        <li>
          <form
            class="tag-input"
            onSubmit={(event) => {
              event.preventDefault();
              const input = event.currentTarget.elements.namedItem('view') as HTMLInputElement;
              const name = input.value.trim().slice(0, 30);
              if (!name) return;
              keep([...views.filter((view) => view.name !== name), { name, address }]);
              onSays(words.viewSaved(name));
              input.value = '';
            }}
          >
            <input name="view" aria-label={words.saveView} placeholder={words.saveView} maxLength={30} />
          </form>
        </li>
      </ul>
    </Menu>
  );
}
