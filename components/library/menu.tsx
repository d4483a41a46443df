import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  label: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** Something folded away (折叠菜单) that opens over the page by its label, one at a time, and closes by Esc, by a click elsewhere, or by going on. */
export function Menu({ label, class: name = '', children }: Props) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      const element = box.current;
      if (element?.open && !element.contains(event.target as Node)) element.open = false;
    };
    addEventListener('pointerdown', leave, true);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave, true);
      removeEventListener('focusin', leave);
    };
  }, []);
  return (
    <details
      ref={box}
      class={`menu ${name}`}
      name="library-menu"
      onToggle={keepInside}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || !box.current?.open) return;
        event.preventDefault();
        event.stopPropagation();
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      {children}
    </details>
  );
}

/** What would stick out at the end of the window opens towards its beginning. */
function keepInside({ currentTarget: box }: { currentTarget: HTMLDetailsElement }) {
  box.removeAttribute('data-end');
  const panel = box.open && box.querySelector(':scope > :not(summary)');
  if (panel && panel.getBoundingClientRect().right > document.documentElement.clientWidth - 4) box.dataset.end = '';
}
