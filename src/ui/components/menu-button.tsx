import { h, type JSX, type TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly text: string;
  /** The key that does the same, shown beside it. */
  readonly key?: string;
  readonly onPick: () => void;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** False takes it out of the tab order, for rows that are not the selected one. */
  readonly isReachable?: boolean;
}

/** Room a menu needs below its button before it opens upwards, px. */
const itemHeightPx = 28;

/** A button that opens a short list of actions. Arrows move, Esc and a click elsewhere close it. */
export function MenuButton({ label, items, isReachable = true }: MenuButtonProps): JSX.Element {
  const [place, setPlace] = useState<{ readonly right: number; readonly top: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setPlace(null);
    button.current?.focus();
  };
  useLayoutEffect(() => {
    if (place === null) return;
    menu.current?.querySelector('button')?.focus();
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) !== true) setPlace(null);
    };
    window.addEventListener('pointerdown', onOutside, { capture: true });
    window.addEventListener('resize', onOutside);
    return () => {
      window.removeEventListener('pointerdown', onOutside, { capture: true });
      window.removeEventListener('resize', onOutside);
    };
  }, [place]);
  const open = (): void => {
    const box = button.current?.getBoundingClientRect();
    if (box === undefined) return;
    const heightPx = items.length * itemHeightPx + 8;
    const top = box.bottom + heightPx > window.innerHeight ? box.top - heightPx : box.bottom;
    setPlace({ right: window.innerWidth - box.right, top: Math.max(4, top) });
  };
  return (
    <div
      class="menu-home"
      onClick={(event) => {
        // The row below opens on a click; this one was for the menu.
        event.stopPropagation();
      }}
    >
      <button
        ref={button}
        type="button"
        class="row-button row-more"
        aria-haspopup="menu"
        aria-expanded={place !== null}
        aria-label={label}
        title={label}
        tabIndex={isReachable ? 0 : -1}
        onClick={() => {
          if (place === null) open();
          else close();
        }}
      >
        ⋯
      </button>
      {place !== null && (
        <div
          ref={menu}
          class="menu"
          role="menu"
          aria-label={label}
          style={{ top: `${String(place.top)}px`, right: `${String(place.right)}px` }}
          onKeyDown={(event) => {
            onMenuKey(event, close);
          }}
        >
          {items.map(({ text, key, onPick }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              class="menu-item"
              onClick={() => {
                close();
                onPick();
              }}
            >
              <span>{text}</span>
              {key !== undefined && <kbd>{key}</kbd>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function onMenuKey(event: TargetedKeyboardEvent<HTMLDivElement>, close: () => void): void {
  event.stopPropagation();
  if (event.code === 'Escape' || event.code === 'Tab') {
    event.preventDefault();
    close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((one) => one === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
