import { DocumentStore } from '../document/document-store.ts';
import { descendants, isHiddenInInstance } from '../document/find-nodes.ts';
import type { NodeEntry } from '../document/node-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { fontFamilies } from '../document/text-segments.ts';
import type { HostOptions, HostSignal } from '../host.ts';
import { Turns } from '../sandbox/turns.ts';
import { EventDesk } from './event-desk.ts';
import { FigmaError, readOnlyText, unloadedPageText } from './figma-error.ts';
import { PanelChannel } from './panel-channel.ts';
import { NodeRef } from './plugin-value.ts';

/** One run of the plugin over one document: what the operations of this folder read and change. */
export class PluginRun {
  readonly options: HostOptions;
  readonly store: DocumentStore;
  readonly turns = new Turns();
  readonly events: EventDesk;
  readonly panel: PanelChannel;
  readonly writes: { readonly what: string; readonly nodeId: string }[] = [];
  readonly storage: Map<string, unknown>;
  skipsInvisible: boolean;
  isClosed = false;
  #currentPageId: string;
  readonly #loadedPages = new Set<string>();
  #areAllLoaded = false;
  readonly #fonts = new Set<string>();
  readonly #selections = new Map<string, readonly string[]>();
  readonly #vanishing: Set<string>;
  readonly #vanishingNow: NodeEntry[] = [];
  /** Makes the VM forget what it read. */
  readonly forget: () => void;

  constructor(
    options: HostOptions,
    enter: (kind: string, text: string, beside: readonly (Uint8Array | string)[]) => void,
  ) {
    this.options = options;
    this.forget = () => {
      enter('forget', '', []);
    };
    this.events = new EventDesk(this.turns, enter);
    this.panel = new PanelChannel(this.turns, enter);
    this.store = new DocumentStore(options.document, (change) => {
      this.forget();
      if (change.page !== null) this.events.nodeChanged(change);
      if (change.kind === 'DELETE') this.#dropFromSelections();
    });
    this.storage = new Map(Object.entries(options.storage ?? {}));
    this.skipsInvisible = options.editor === 'dev';
    this.#vanishing = new Set(options.hostile?.vanishAfterRead);
    this.#currentPageId = this.store.pages[0]?.id ?? '';
    this.#loadedPages.add(this.#currentPageId);
  }

  signal(signal: HostSignal): void {
    this.options.onSignal?.(signal);
  }

  /** A node the plugin holds. Throws what Figma throws for removed nodes and for those `skipInvisibleInstanceChildren` hides. */
  node(id: unknown): NodeEntry {
    const entry = typeof id === 'string' ? this.store.find(id) : null;
    if (entry === null) throw new FigmaError(`The node with id "${String(id)}" does not exist`);
    if (!this.keeps(entry)) {
      throw new FigmaError(`The node (instance sublayer or table cell) with id "${entry.id}" does not exist`);
    }
    return entry;
  }

  readonly keeps = (entry: NodeEntry): boolean => !this.skipsInvisible || !isHiddenInInstance(entry);

  /** Nodes as an answer; those named in `vanishAfterRead` are gone before the plugin goes on. */
  listed(entries: readonly NodeEntry[]): readonly NodeRef[] {
    for (const entry of entries) this.wasRead(entry);
    return entries.map((entry) => new NodeRef(entry.id, pluginTypeOf(entry)));
  }

  wasRead(entry: NodeEntry): void {
    if (this.#vanishing.delete(entry.id)) this.#vanishingNow.push(entry);
  }

  /** To be called when an answer is ready: now the nodes it named may vanish. */
  vanish(): void {
    for (const entry of this.#vanishingNow.splice(0)) this.store.remove(entry, 'REMOTE');
  }

  /** Children of a page may be read only after it was loaded. */
  needsLoaded(entry: NodeEntry, what: string): void {
    if (pluginTypeOf(entry) === 'PAGE' && !this.isLoaded(entry)) throw new FigmaError(unloadedPageText(what));
    if (pluginTypeOf(entry) === 'DOCUMENT' && !this.#areAllLoaded && what !== 'children') {
      const text =
        'Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.';
      throw new FigmaError(text);
    }
  }

  isLoaded(page: NodeEntry): boolean {
    return this.#areAllLoaded || this.#loadedPages.has(page.id);
  }

  load(page: NodeEntry): void {
    this.#loadedPages.add(page.id);
  }

  loadAll(): void {
    this.#areAllLoaded = true;
  }

  loadFont(family: string, style: string): void {
    this.#fonts.add(`${family}\n${style}`);
  }

  /** Whether the plugin loaded this font: Figma writes no text without. */
  hasFont(family: string, style: string): boolean {
    return this.#fonts.has(`${family}\n${style}`);
  }

  get currentPage(): NodeEntry {
    return this.node(this.#currentPageId);
  }

  goToPage(page: NodeEntry): void {
    this.load(page);
    if (page.id === this.#currentPageId) return;
    this.#currentPageId = page.id;
    this.events.pageChanged();
  }

  /** As stored, in no promised order: never a node together with its descendant. */
  selection(page: NodeEntry): readonly NodeEntry[] {
    return (this.#selections.get(page.id) ?? [])
      .flatMap((id) => this.store.find(id) ?? [])
      .filter(this.keeps);
  }

  select(page: NodeEntry, ids: readonly string[]): void {
    const wanted = new Set(ids);
    const kept = [...wanted].filter((id) => {
      for (let at = this.store.find(id)?.parent ?? null; at !== null; at = at.parent)
        if (wanted.has(at.id)) return false;
      return true;
    });
    const allowed = this.options.editor === 'dev' ? kept.slice(-1) : kept;
    this.#selections.set(page.id, allowed);
    if (page.id === this.#currentPageId) this.events.selectionChanged();
  }

  /** Refuses a write of the document in Dev Mode. */
  needsEditor(operation: string): void {
    if (this.options.editor === 'dev') throw new FigmaError(`in ${operation}: ${readOnlyText}`);
  }

  wrote(what: string, entry: NodeEntry): void {
    this.writes.push({ what, nodeId: entry.id });
    this.signal({ kind: 'wrote', what, nodeId: entry.id });
  }

  isMissingFont(entry: NodeEntry): boolean {
    const missing = this.options.hostile?.missingFonts ?? [];
    return missing.length > 0 && fontFamilies(entry).some((family) => missing.includes(family));
  }

  hasMissingFont(): boolean {
    if ((this.options.hostile?.missingFonts ?? []).length === 0) return false;
    for (const entry of descendants(this.store.root, () => true)) {
      if (pluginTypeOf(entry) === 'TEXT' && this.isMissingFont(entry)) return true;
    }
    return false;
  }

  /** Tells the plugin of its end (`figma.on('close')`, synchronous work only), then ends it. */
  close(): void {
    if (this.isClosed) return;
    this.events.tell('close');
    this.end();
  }

  /** From here on timers are dead, `figma.*` throws, and what is pending never settles. */
  end(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.turns.close();
    this.panel.close();
    this.signal({ kind: 'closed' });
  }

  die(): void {
    this.signal({ kind: 'died' });
    this.end();
  }

  #dropFromSelections(): void {
    for (const [pageId, ids] of this.#selections) {
      const left = ids.filter((id) => this.store.find(id) !== null);
      if (left.length === ids.length) continue;
      this.#selections.set(pageId, left);
      if (pageId === this.#currentPageId) this.events.selectionChanged();
    }
  }
}
