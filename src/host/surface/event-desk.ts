import type { NodeChange } from '../document/document-store.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import type { Turns } from '../sandbox/turns.ts';
import { hostCodec } from './host-codec.ts';
import { NodeRef } from './plugin-value.ts';

/** Events the plugin may ask for with `figma.on`. */
export const figmaEvents: readonly string[] = ['selectionchange', 'currentpagechange', 'close', 'run'];

type Enter = (kind: string, text: string, beside: readonly (Uint8Array | string)[]) => void;

/**
 * Tells the plugin what happened on the canvas: later, in a turn of its own, and once for all that happened meanwhile.
 * A page change is always followed by a selection change.
 */
export class EventDesk {
  readonly #turns: Turns;
  readonly #enter: Enter;
  #hasNewPage = false;
  #hasNewSelection = false;
  #changes: NodeChange[] = [];
  #isScheduled = false;

  constructor(turns: Turns, enter: Enter) {
    this.#turns = turns;
    this.#enter = enter;
  }

  pageChanged(): void {
    this.#hasNewPage = true;
    this.selectionChanged();
  }

  selectionChanged(): void {
    this.#hasNewSelection = true;
    this.#schedule();
  }

  nodeChanged(change: NodeChange): void {
    this.#changes.push(change);
    this.#schedule();
  }

  /** Calls the plugin's listeners of one event, now. */
  tell(event: string, ...input: readonly unknown[]): void {
    const { json, beside } = hostCodec.encode([event, ...input], event);
    this.#enter('tell', json, beside);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    this.#turns.soon(() => {
      this.#isScheduled = false;
      const { hasNewPage, hasNewSelection } = {
        hasNewPage: this.#hasNewPage,
        hasNewSelection: this.#hasNewSelection,
      };
      const changes = this.#changes;
      this.#hasNewPage = false;
      this.#hasNewSelection = false;
      this.#changes = [];
      if (hasNewPage) this.tell('currentpagechange');
      if (hasNewSelection) this.tell('selectionchange');
      this.#tellChanges(changes);
    });
  }

  #tellChanges(changes: readonly NodeChange[]): void {
    const pages = new Map<string, object[]>();
    for (const change of changes) {
      const { kind, node, origin, page, properties } = change;
      if (page === null) continue;
      const list = pages.get(page.id) ?? [];
      const told = { type: kind, id: node.id, origin, node: new NodeRef(node.id, pluginTypeOf(node)) };
      list.push(kind === 'PROPERTY_CHANGE' ? { ...told, properties } : told);
      pages.set(page.id, list);
    }
    for (const [pageId, nodeChanges] of pages) this.tell(`${pageId} nodechange`, { nodeChanges });
  }
}
