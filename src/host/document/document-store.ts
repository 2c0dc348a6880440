import { placementOf } from './absolute-placement.ts';
import type { LoadedDocument } from './loaded-document.ts';
import { isRecord, type NodeEntry, type RestFields, withoutFields, withoutUndefined } from './node-entry.ts';
import { dataFrom, entryFrom, type NodeTable, readNodeTable } from './node-table.ts';
import type { Placement } from './placed-box.ts';
import { restOf } from './rest-of.ts';

/** What became of one node, as `nodechange` tells it. */
export interface NodeChange {
  readonly kind: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
  readonly node: NodeEntry;
  readonly page: NodeEntry | null;
  readonly origin: 'LOCAL' | 'REMOTE';
  readonly properties: readonly string[];
}

/** The living document: one tree of entries, changed only here, so that every change is told and can be undone. */
export class DocumentStore {
  readonly #table: NodeTable;
  readonly #source: LoadedDocument;
  readonly #onChange: (change: NodeChange) => void;
  #placements = new WeakMap<NodeEntry, Placement>();
  /** What takes back each change since the last commit, oldest first. */
  #pending: (() => void)[] = [];
  /** Committed steps, oldest first: what a person's undo goes back through. */
  readonly #steps: (readonly (() => void)[])[] = [];
  #changed = false;
  #lastMade = 0;

  constructor(source: LoadedDocument, onChange: (change: NodeChange) => void) {
    this.#source = source;
    this.#table = readNodeTable(source);
    this.#onChange = onChange;
  }

  get root(): NodeEntry {
    return this.#table.root;
  }

  get source(): LoadedDocument {
    return this.#source;
  }

  get pages(): readonly NodeEntry[] {
    return this.root.children ?? [];
  }

  /** Null for ids that never were and for nodes that are removed. */
  find(id: string): NodeEntry | null {
    const entry = this.#table.byId.get(id);
    return entry === undefined || entry.removed ? null : entry;
  }

  placement(entry: NodeEntry): Placement | null {
    return placementOf(entry, this.#placements);
  }

  /** The page a node lies on; the page itself for a page; null for the document and for detached nodes. */
  pageOf(entry: NodeEntry): NodeEntry | null {
    let at: NodeEntry | null = entry;
    while (at !== null && at.parent !== this.root) at = at.parent;
    return at;
  }

  /** Lays REST fields over a node. `sharedPluginData` replaces all shared data of the node: Figma merges per node, not per key. */
  change(entry: NodeEntry, fields: RestFields, origin: NodeChange['origin']): void {
    const { sharedPluginData } = fields;
    const before = { fields: entry.fields, data: entry.data };
    entry.fields = { ...entry.fields, ...withoutFields(fields, ['sharedPluginData', 'children', 'id']) };
    if (isRecord(sharedPluginData)) {
      const own = entry.data.get('own');
      const data = new Map(dataFrom(undefined, sharedPluginData));
      if (own !== undefined) data.set('own', own);
      entry.data = data;
    }
    this.#tell({
      kind: 'PROPERTY_CHANGE',
      node: entry,
      page: this.pageOf(entry),
      origin,
      properties: propertyNames(fields),
    });
    if (origin === 'LOCAL') this.#pending.push(() => this.#restore(entry, before.fields, before.data));
  }

  /** Sets or, with empty text, deletes one entry of plugin data; other keys of the owner stay as this client sees them. */
  writeData(entry: NodeEntry, owner: string, key: string, text: string): void {
    const before = entry.data;
    const entries = new Map(before.get(owner));
    if (text === '') entries.delete(key);
    else entries.set(key, text);
    entry.data = new Map([...before, [owner, entries]]);
    this.#tell({
      kind: 'PROPERTY_CHANGE',
      node: entry,
      page: this.pageOf(entry),
      origin: 'LOCAL',
      properties: ['pluginData'],
    });
    this.#pending.push(() => this.#restore(entry, entry.fields, before));
  }

  remove(entry: NodeEntry, origin: NodeChange['origin']): void {
    const { parent } = entry;
    const index = this.#takeOut(entry, origin);
    if (origin !== 'LOCAL') return;
    this.#pending.push(() => {
      markRemoved(entry, false);
      parent?.children?.splice(index, 0, entry);
      this.#tell({ kind: 'CREATE', node: entry, page: this.pageOf(entry), origin, properties: [] });
    });
  }

  #takeOut(entry: NodeEntry, origin: NodeChange['origin']): number {
    const { parent } = entry;
    const index = parent?.children?.indexOf(entry) ?? -1;
    const page = this.pageOf(entry);
    markRemoved(entry, true);
    if (index >= 0) parent?.children?.splice(index, 1);
    this.#tell({ kind: 'DELETE', node: entry, page, origin, properties: [] });
    return index;
  }

  /** Copies a subtree with new ids to the top of its page; plugin data and relaunch data go along, as in Figma. */
  copy(entry: NodeEntry): NodeEntry {
    const home = this.pageOf(entry);
    const copied = this.#copied(entry, home);
    home?.children?.push(copied);
    this.#tell({ kind: 'CREATE', node: copied, page: home, origin: 'LOCAL', properties: [] });
    this.#pending.push(() => {
      this.#takeOut(copied, 'LOCAL');
    });
    return copied;
  }

  /** A component of another file: known by its entry in `components` only, without parent or children. Null = not even that. */
  remoteComponent(id: string): NodeEntry | null {
    const found = this.#table.byId.get(id);
    const known = this.#source.components[id];
    if (found !== undefined || known === undefined) return found ?? null;
    const entry = entryFrom({ id, type: 'COMPONENT', name: known.name }, null);
    this.#table.byId.set(id, entry);
    return entry;
  }

  setRelaunch(entry: NodeEntry, data: Readonly<Record<string, string>>): void {
    const before = entry.relaunch;
    entry.relaunch = data;
    this.#pending.push(() => {
      entry.relaunch = before;
    });
  }

  /**
   * Lays fields over a node that follow from another change (bounds of what is inside or around): part of the same undo step, told by nobody.
   */
  derive(entry: NodeEntry, fields: RestFields): void {
    const { fields: before, data } = entry;
    entry.fields = { ...entry.fields, ...fields };
    this.#changed = true;
    this.#placements = new WeakMap();
    this.#pending.push(() => {
      this.#restore(entry, before, data);
    });
  }

  /** Changes a node as the plugin does, naming the properties as `nodechange` does. Undefined fields are taken away. */
  write(entry: NodeEntry, fields: RestFields, properties: readonly string[]): void {
    const { fields: before, data } = entry;
    entry.fields = withoutUndefined({ ...entry.fields, ...fields });
    this.#tell({
      kind: 'PROPERTY_CHANGE',
      node: entry,
      page: this.pageOf(entry),
      origin: 'LOCAL',
      properties,
    });
    this.#pending.push(() => {
      this.#restore(entry, before, data);
    });
  }

  /** A new node without children, on top of a parent's. */
  create(fields: RestFields, parent: NodeEntry): NodeEntry {
    const entry = entryFrom({ id: this.#newId(), ...fields }, parent);
    this.#table.byId.set(entry.id, entry);
    parent.children?.push(entry);
    this.#tell({ kind: 'CREATE', node: entry, page: this.pageOf(entry), origin: 'LOCAL', properties: [] });
    this.#pending.push(() => {
      this.#takeOut(entry, 'LOCAL');
    });
    return entry;
  }

  /** Puts a node among the children of `parent`; `index` counts with the node still in its old place. */
  insert(entry: NodeEntry, parent: NodeEntry, index: number): void {
    const from = { parent: entry.parent, index: entry.parent?.children?.indexOf(entry) ?? -1 };
    const shift = from.parent === parent && from.index < index ? 1 : 0;
    this.#moveTo(entry, parent, index - shift);
    this.#pending.push(() => {
      if (from.parent !== null) this.#moveTo(entry, from.parent, from.index);
    });
  }

  #moveTo(entry: NodeEntry, parent: NodeEntry, index: number): void {
    entry.parent?.children?.splice(entry.parent.children.indexOf(entry), 1);
    entry.parent = parent;
    parent.children?.splice(index, 0, entry);
    this.#tell({
      kind: 'PROPERTY_CHANGE',
      node: entry,
      page: this.pageOf(entry),
      origin: 'LOCAL',
      properties: ['parent'],
    });
  }

  commitUndo(): void {
    if (this.#pending.length > 0) this.#steps.push(this.#pending);
    this.#pending = [];
  }

  /** Takes back what this client did since the last commit, newest first. */
  undo(): void {
    const steps = this.#pending;
    this.#pending = [];
    for (const step of [...steps].reverse()) step();
    // Taking back is no change of its own.
    this.#pending = [];
  }

  /** What a person's undo does: takes back the newest step; what is not committed yet is one. */
  undoStep(): void {
    if (this.#pending.length === 0) this.#pending = [...(this.#steps.pop() ?? [])];
    this.undo();
  }

  /** The document as it is now, plugin data included. The loaded one itself as long as nothing changed. */
  toLoaded(): LoadedDocument {
    if (!this.#changed) return this.#source;
    return { ...this.#source, document: restOf(this.root) as unknown as LoadedDocument['document'] };
  }

  #newId(): string {
    this.#lastMade += 1;
    return `9999:${String(this.#lastMade)}`;
  }

  #copied(entry: NodeEntry, parent: NodeEntry | null): NodeEntry {
    const copied = entryFrom({ ...entry.fields, id: this.#newId() }, parent);
    copied.data = entry.data;
    copied.relaunch = entry.relaunch;
    this.#table.byId.set(copied.id, copied);
    for (const child of entry.children ?? []) copied.children?.push(this.#copied(child, copied));
    return copied;
  }

  #restore(entry: NodeEntry, fields: RestFields, data: NodeEntry['data']): void {
    entry.fields = fields;
    entry.data = data;
    this.#tell({
      kind: 'PROPERTY_CHANGE',
      node: entry,
      page: this.pageOf(entry),
      origin: 'LOCAL',
      properties: [],
    });
  }

  #tell(change: NodeChange): void {
    this.#changed = true;
    this.#placements = new WeakMap();
    this.#onChange(change);
  }
}

function markRemoved(entry: NodeEntry, removed: boolean): void {
  entry.removed = removed;
  for (const child of entry.children ?? []) markRemoved(child, removed);
}

/** REST field -> the name `nodechange` uses for it, where they differ. */
const changeNames: Readonly<Record<string, readonly string[]>> = {
  absoluteBoundingBox: ['x', 'y', 'width', 'height'],
  sharedPluginData: ['pluginData'],
  style: ['fontName', 'fontSize'],
};

const propertyNames = (fields: RestFields): readonly string[] =>
  Object.keys(fields).flatMap((key) => changeNames[key] ?? [key]);
