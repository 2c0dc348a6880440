import { useEffect, useRef } from 'preact/hooks';

/**
 * Actions by `event.code`, so that they work on every keyboard layout and under an input method. `Shift+` and `Mod+` (Ctrl or ⌘)
 * may stand before it.
 */
export type Hotkeys = Readonly<Record<string, () => void>>;

/** Single keys for the whole panel. They rest while somebody types or composes, in a dialog, and with Alt. */
export function useHotkeys(hotkeys: Hotkeys): void {
  const latest = useRef(hotkeys);
  latest.current = hotkeys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isComposing(event)) return;
      if (event.target instanceof Element && keepsKey(event.target, event.code)) return;
      const held = `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
      const action = latest.current[held + event.code];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/** `Process` is what browsers send for a key that an input method swallows, also where `isComposing` comes late. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.key === 'Process';

/** Text fields, lists to choose from and dialogs keep all keys; other controls keep Enter, Space and the arrows. */
function keepsKey(target: Element, code: string): boolean {
  if (target.closest('dialog, input:not([type]), input[type=text], textarea, select') !== null) return true;
  const isPlainKey = /^Key|^Digit|^Slash$|^Escape$/.test(code);
  return !isPlainKey && target.closest('button, input, a, summary, [role=tab], [role=button]') !== null;
}

/** Stops Esc that only closes an input method's candidates from also clearing a field or closing a dialog. */
export function useCompositionGuard(): void {
  useEffect(() => {
    const guard = (event: KeyboardEvent): void => {
      if (event.code !== 'Escape' || !isComposing(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', guard, { capture: true });
    return () => {
      window.removeEventListener('keydown', guard, { capture: true });
    };
  }, []);
}
