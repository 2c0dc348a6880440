import { useEffect, useState } from 'preact/hooks';
import { isComposing } from './use-hotkeys.ts';

/** True while the key with this `event.code` is held and nobody types. Letting go elsewhere counts as letting go. */
export function useHeldKey(code: string): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const onDown = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null;
      const isChord = event.ctrlKey || event.metaKey || event.altKey;
      if (event.code === code && !isTyping && !isChord && !isComposing(event)) setHeld(true);
    };
    const onUp = (event: KeyboardEvent): void => {
      if (event.code === code) setHeld(false);
    };
    const onBlur = (): void => {
      setHeld(false);
    };
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, [code]);
  return isHeld;
}
