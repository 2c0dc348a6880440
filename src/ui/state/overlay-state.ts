import type { Client } from '../../contract/client.ts';
import type { showOverlay } from '../../contract/overlay.ts';
import type { InputOf } from '../../contract/request.ts';
import type { Failure } from '../../core/result.ts';
import { createStore, type Store } from './store.ts';

export type OverlayDrawing = InputOf<typeof showOverlay>;

export interface OverlayView {
  /** The frame whose marks lie on the canvas; null = none. */
  readonly frameId: string | null;
  readonly failure: Failure | null;
}

export interface OverlayState {
  readonly view: Store<OverlayView>;
  /** Puts this on the canvas in place of what is there. The same drawing again does nothing. */
  show(drawing: OverlayDrawing): Promise<void>;
  /** Takes it away, if there is one. */
  clear(): Promise<void>;
}

const none: OverlayView = { frameId: null, failure: null };

/** At most one overlay, of one frame. Requests go one after the other, so that a late answer cannot bring one back. */
export function createOverlayState(client: Pick<Client, 'ask'>): OverlayState {
  const view = createStore(none);
  let shown = '';
  let last: Promise<void> = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    last = last.then(act);
    return last;
  };
  return {
    view,
    show(drawing) {
      const text = JSON.stringify(drawing);
      if (text === shown) return last;
      shown = text;
      view.set({ frameId: drawing.frameId, failure: null });
      return inTurn(async () => {
        if (shown !== text) return;
        const answer = await client.ask('showOverlay', drawing);
        if (answer.ok || shown !== text) return;
        shown = '';
        view.set({ frameId: null, failure: answer.failure });
      });
    },
    clear() {
      if (shown === '') return last;
      shown = '';
      view.set(none);
      return inTurn(async () => {
        if (shown === '') await client.ask('clearOverlays', {});
      });
    },
  };
}
