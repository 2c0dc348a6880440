import type { Port } from '../../contract/client.ts';
import type { Turns } from '../sandbox/turns.ts';
import { FigmaError } from './figma-error.ts';
import { messageCodec } from './host-codec.ts';

type Enter = (kind: string, text: string, beside: readonly (Uint8Array | string)[]) => void;

/**
 * Messages between plugin and panel. Towards the panel they wait until it listens; then each arrives in order, in a turn of its own. Both
 * ways they are copies, and only what Figma lets through gets through.
 */
export class PanelChannel {
  readonly #turns: Turns;
  readonly #enter: Enter;
  readonly #receivers = new Set<(message: unknown) => void>();
  readonly #waiting: unknown[] = [];
  /** From the panel, before there was one: in Figma its page loads only after `showUI`. */
  readonly #early: (() => void)[] = [];
  #isShown = false;

  constructor(turns: Turns, enter: Enter) {
    this.#turns = turns;
    this.#enter = enter;
  }

  /** The panel's side. `post` throws for what Figma refuses to carry. */
  readonly port: Port = {
    post: (message) => {
      const { json, beside } = messageCodec.encode(
        ['ui message', message, { origin: 'null' }],
        'postMessage',
      );
      this.#early.push(() => {
        this.#enter('tell', json, beside);
      });
      if (this.#isShown) this.#arrive();
    },
    listen: (receive) => {
      this.#receivers.add(receive);
      this.#deliver();
      return () => this.#receivers.delete(receive);
    },
  };

  get isShown(): boolean {
    return this.#isShown;
  }

  show(): void {
    this.#isShown = true;
    this.#arrive();
  }

  close(): void {
    this.#isShown = false;
    this.#waiting.length = 0;
  }

  /** `message` must be a copy already. Figma has no panel to post to before `showUI`. */
  postToPanel(message: unknown): void {
    if (!this.#isShown) throw new FigmaError('in postMessage: no UI is shown, call figma.showUI first');
    this.#waiting.push(message);
    this.#deliver();
  }

  #arrive(): void {
    for (const task of this.#early.splice(0)) this.#turns.soon(task);
  }

  #deliver(): void {
    if (this.#receivers.size === 0) return;
    for (const message of this.#waiting.splice(0)) {
      this.#turns.soon(() => {
        for (const receive of [...this.#receivers]) receive(message);
      });
    }
  }
}
