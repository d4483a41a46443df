import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PopupApp } from './popup-app';
import type { PopupServices } from './popup-services';
import { words } from './words';

/** What happens to tabs, as far as the panel follows it: one came to the front, went to another page, or was read by a click on the icon. */
export interface TabEvent {
  of: 'front' | 'moved' | 'read';
  tabId: number;
}

interface Props {
  /** The tab at the front of the panel's window when the panel opened. */
  tabId: number;
  servicesFor(tabId: number): PopupServices;
  /** Calls the listener for every event of a tab in the panel's window; gives the way to stop. */
  onTabEvent(listener: (event: TabEvent) => void): () => void;
}

/**
 * The panel beside the page (侧栏): the same view as the popup at full height, bound to the tab that it was opened on. It never turns to
 * another page by itself; it says that the reader has moved on, and waits for a click.
 */
export function PanelApp({ tabId, servicesFor, onTabEvent }: Props) {
  /** The reading that is shown: of which tab, the how manieth. */
  const [bound, setBound] = useState({ tabId, turn: 0 });
  const [front, setFront] = useState(tabId);
  const [hasMoved, setMoved] = useState(false);
  /** The bound tab, whether it gave a reading, and whether it is on another page since. Events come faster than they are drawn. */
  const now = useRef({ tabId, isRead: false, hasMoved: false }).current;
  const readTab = (tabId: number) => {
    Object.assign(now, { tabId, hasMoved: false });
    setMoved(false);
    setFront(tabId);
    setBound(({ turn }) => ({ tabId, turn: turn + 1 }));
  };
  const onMoved = () => {
    now.hasMoved = true;
    setMoved(true);
  };

  useEffect(
    () =>
      onTabEvent(({ of, tabId }) => {
        if (of === 'front') setFront(tabId);
        else if (of === 'moved' && tabId === now.tabId) onMoved();
        else if (of === 'read' && (tabId !== now.tabId || now.hasMoved || !now.isRead)) readTab(tabId);
      }),
    [],
  );

  const services = useMemo(() => {
    const services = servicesFor(bound.tabId);
    const read: PopupServices['read'] = async (onBeginning) => {
      const outcome = await services.read(onBeginning);
      // Another tab may be bound meanwhile.
      if (now.tabId === bound.tabId) now.isRead = outcome.ok;
      return outcome;
    };
    return { ...services, read };
  }, [bound]);
  const isAway = front !== bound.tabId;
  return (
    <div class="panel">
      <div role="status">
        {(isAway || hasMoved) && (
          <p class="state-notice" data-kind="moved">
            {isAway ? words.panelAway : words.panelMoved}{' '}
            <button type="button" onClick={() => readTab(front)}>
              {words.readThisPage}
            </button>
          </p>
        )}
      </div>
      <PopupApp key={`${bound.tabId}/${bound.turn}`} services={services} />
    </div>
  );
}
