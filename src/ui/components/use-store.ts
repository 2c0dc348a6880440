import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../state/store.ts';

/** The store's value now; draws again when it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  const drawn = store.get();
  const [, redraw] = useState(0);
  useEffect(() => {
    const draw = (): void => {
      redraw((n) => n + 1);
    };
    // A change between drawing and listening would be lost.
    if (!Object.is(drawn, store.get())) draw();
    return store.subscribe(draw);
  }, [store]);
  return drawn;
}
