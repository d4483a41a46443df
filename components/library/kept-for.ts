import type { Library } from '../../utils/library/store/database';

/** Something that is worked out of a library and kept while the page is open: a view that is opened again begins with it. */
export function keptFor<Kept>(make: (library: Library) => Kept): (library: Library) => Kept {
  const all = new WeakMap<Library, Kept>();
  return (library) => {
    const kept = all.get(library) ?? make(library);
    all.set(library, kept);
    return kept;
  };
}
