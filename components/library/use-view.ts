import { useEffect, useRef, useState } from 'preact/hooks';
import { addressOf, type View, viewFrom } from './view';

/** The view that the address holds, and a way to go to another; `replace` leaves no step for the way back. */
export function useView(): [View, (change: Partial<View>, replace?: boolean) => void] {
  const [view, setView] = useState(() => viewFrom(location.hash));
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const read = () => setView(viewFrom(location.hash));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  return [
    view,
    (change, replace = false) => {
      const next = { ...latest.current, ...change };
      latest.current = next;
      history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(next));
      setView(next);
    },
  ];
}
