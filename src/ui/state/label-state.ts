import type { Client } from '../../contract/client.ts';
import type { FrameTags } from '../../core/label/frame-tags.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';
import { frameTagsRecordName, writeFrameTagsRecord } from '../../core/stored/frame-tags/current.ts';
import { labelRecordName } from '../../core/stored/label/current.ts';
import type { CheckState } from './check-state.ts';
import type { LabelBookState } from './label-book-state.ts';
import {
  acceptWriting,
  attributeWriting,
  canAccept,
  type Pen,
  relabelWriting,
  repeatWritings,
  type Writing,
} from './label-deeds.ts';
import { digestLabels, type LabelRow, type OpenFrame, openFrame, rowKey } from './label-frame.ts';
import { createLabelLedger } from './label-ledger.ts';
import { createLabelPass } from './label-pass.ts';
import {
  afterLabelling,
  type LabelSelection,
  nothingSelected,
  selectOnly,
  writablePlaces,
} from './label-selection.ts';
import { type LabelNews, type LabelView, nothingLabelled } from './label-view.ts';
import { writeRecords } from './label-writer.ts';
import { createStore, type Store } from './store.ts';

export interface LabelState {
  readonly view: Store<LabelView>;
  readonly selection: Store<LabelSelection>;
  /** A frame was read, with what its layers carry. */
  note(snapshot: FrameSnapshot, stored: FrameSupplement['stored']): void;
  /** Starts to label frames, and goes on while the scope changes, until `rest`. */
  wake(): void;
  rest(): void;
  select(next: LabelSelection): void;
  /** Opens the first frame that needs a look, else the first one. */
  showFirst(): void;
  /** The person picked these layers on the canvas. */
  follow(layerIds: readonly string[]): void;
  /** Gives the selected layers this class; null = deliberately none. Then the next row is selected. */
  label(className: string | null): Promise<void>;
  /** Takes the suggestions of the selected layers. */
  accept(): Promise<void>;
  /** Takes every suggestion of these classes in scope, as one undo step. */
  acceptAll(classNames: readonly (string | null)[]): Promise<void>;
  /** Labels the open frame as the nearest frame before it of the same structure. */
  repeat(): Promise<void>;
  /** Takes back the last deed of this panel. False when there is none. */
  undo(): Promise<boolean>;
  setTags(frameId: string, tags: FrameTags): Promise<void>;
  /** Says one thing about a layer that has a class, suggested or stored; an empty value takes it back. */
  setAttribute(frameId: string, layerId: string, name: string, value: string): Promise<void>;
  /** Everything about a frame as it stands now; null = it cannot be read. */
  look(frameId: string): Promise<OpenFrame | null>;
  close(): void;
}

export interface LabelTools {
  readonly client: Pick<Client, 'ask'>;
  readonly check: CheckState;
  readonly book: LabelBookState;
  readonly nowMs: () => number;
  readonly nowIso: () => string;
  readonly yieldTurn: () => Promise<void>;
}

/** Deeds that can be taken back. */
const mostUndo = 200;

/** The labels of the frames in scope: what is known, what a person should look at, and what they say about it. */
export function createLabelState(tools: LabelTools): LabelState {
  const { client, check, book } = tools;
  const view = createStore<LabelView>(nothingLabelled);
  const selection = createStore<LabelSelection>(nothingSelected);
  const ledger = createLabelLedger();
  const undone: (readonly Writing[])[] = [];
  // Deeds follow each other, however fast the keys come.
  let last: Promise<unknown> = Promise.resolve();

  const isExample = (): boolean => check.view.get().scope === 'example';

  const openNow = (snapshot: FrameSnapshot): OpenFrame =>
    openFrame(snapshot, ledger.storedOf(snapshot.id), book.view.get());

  const look = async (frameId: string): Promise<OpenFrame | null> => {
    const snapshot = await check.snapshotOf(frameId);
    return snapshot.ok ? openNow(snapshot.value) : null;
  };

  const pass = createLabelPass({
    ...tools,
    view,
    ledger,
    digest: (snapshot) => digestLabels(openNow(snapshot)),
    onLooked: () => {
      void showOpen();
    },
  });

  const showOpen = async (): Promise<void> => {
    const { frameId } = selection.get();
    if (frameId === null) {
      view.update((now) => ({ ...now, open: null }));
      return;
    }
    const open = await look(frameId);
    if (selection.get().frameId === frameId) view.update((now) => ({ ...now, open }));
  };

  const select = (next: LabelSelection): void => {
    const isOther = next.frameId !== selection.get().frameId;
    selection.set(next);
    if (isOther || view.get().open === null) void showOpen();
  };

  /** Writes and counts; what was there before can be had again. */
  const write = async (writings: readonly Writing[], keepsUndo: boolean) => {
    const before = writings.map((one) => ({ ...one, text: ledger.textOf(one.frameId, one.nodeId, one.key) }));
    const outcomes = await writeRecords(
      client,
      writings.map(({ nodeId, key, text }) => ({ nodeId, key, text })),
    );
    const done: Writing[] = [];
    writings.forEach(({ frameId, nodeId, key, text }, at) => {
      const was = before[at];
      if (outcomes[at] !== null || was === undefined) return;
      ledger.wrote(frameId, nodeId, key, text);
      done.push(was);
    });
    if (keepsUndo && done.length > 0) {
      undone.push(done);
      if (undone.length > mostUndo) undone.shift();
    }
    await pass.again([...new Set(done.map(({ frameId }) => frameId))]);
    const failures = outcomes.filter((one) => one !== null);
    return { layers: done.length, refused: failures.length, failure: failures[0] ?? null };
  };

  const tell = (news: LabelNews | null): void => {
    view.update((now) => ({ ...now, news, canUndo: undone.length > 0 }));
  };

  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const done = last.then(act);
    last = done.catch(() => null);
    return done;
  };

  const pen = (): Pen => ({ taxonomy: book.view.get().taxonomy, at: tools.nowIso() });

  const goOn = (): void => {
    select(afterLabelling(view.get().rows, selection.get()));
  };

  const takeSuggestions = async (rows: readonly LabelRow[], classNames: readonly (string | null)[]) => {
    const taken = rows.filter(canAccept);
    if (taken.length === 0) return;
    const names = new Set(classNames);
    const now = pen();
    const done = await write(
      taken.map((row) => acceptWriting(row, now)),
      true,
    );
    tell({ is: 'accepted', className: names.size === 1 ? (classNames[0] ?? null) : null, ...done });
  };

  return {
    view,
    selection,
    look,
    select,
    showFirst() {
      const { rows, frames } = view.get();
      const [row] = rows;
      if (row !== undefined) select(selectOnly(row.frameId, row.key));
      else select(selectOnly(frames[0]?.entry.id ?? null, null));
    },
    follow(layerIds) {
      const { rows, frames, open } = view.get();
      const ids = new Set(layerIds);
      const row = rows.find(({ layerId }) => ids.has(layerId));
      const frame = frames.find(({ entry }) => ids.has(entry.id));
      const layer = open?.snapshot.layers.find(({ id }) => ids.has(id));
      if (row !== undefined) select(selectOnly(row.frameId, row.key));
      else if (open !== null && layer !== undefined)
        select(selectOnly(open.snapshot.id, rowKey(open.snapshot.id, layer.id)));
      else if (frame !== undefined) {
        const { id } = frame.entry;
        select(selectOnly(id, rows.find(({ frameId }) => frameId === id)?.key ?? null));
      }
    },
    note: (snapshot, stored) => {
      ledger.keep(snapshot, stored);
    },
    wake() {
      pass.wake();
    },
    rest() {
      pass.rest();
    },
    label(className) {
      const chosen = writablePlaces(view.get().rows, selection.get());
      if (chosen.length === 0 || isExample()) return Promise.resolve();
      goOn();
      return inTurn(async () => {
        const classes = className === null ? [] : [className];
        const now = pen();
        const writings = chosen.map((place) =>
          relabelWriting(place, classes, ledger.textOf(place.frameId, place.layerId, labelRecordName), now),
        );
        tell({ is: className === null ? 'none' : 'labelled', className, ...(await write(writings, true)) });
      });
    },
    accept() {
      const { keys } = selection.get();
      const rows = view.get().rows.filter((row) => keys.has(row.key) && canAccept(row));
      if (rows.length === 0 || isExample()) return Promise.resolve();
      goOn();
      return inTurn(() =>
        takeSuggestions(rows, [...new Set(rows.map(({ suggestion }) => suggestion?.className ?? null))]),
      );
    },
    acceptAll(classNames) {
      if (isExample()) return Promise.resolve();
      return inTurn(async () => {
        const rows = view
          .get()
          .rows.filter(({ suggestion }) => suggestion !== null && classNames.includes(suggestion.className));
        await takeSuggestions(rows, classNames);
      });
    },
    repeat() {
      const { frameId } = selection.get();
      if (frameId === null || isExample()) return Promise.resolve();
      return inTurn(async () => {
        const writings = await repeated(frameId);
        if (writings.length === 0) {
          tell({ is: 'nothing-to-repeat', layers: 0, className: null, refused: 0, failure: null });
          return;
        }
        tell({ is: 'repeated', className: null, ...(await write(writings, true)) });
      });
    },
    undo() {
      return inTurn(async () => {
        const deed = undone.pop();
        if (deed === undefined) return false;
        const done = await write(deed, false);
        tell({ is: 'undone', className: null, ...done });
        const [first] = deed;
        if (first?.key === labelRecordName)
          select(selectOnly(first.frameId, `${first.frameId} ${first.nodeId}`));
        return true;
      });
    },
    setTags(frameId, tags) {
      if (isExample()) return Promise.resolve();
      return inTurn(async () => {
        const text = writeFrameTagsRecord(frameId, tags);
        const done = await write([{ frameId, nodeId: frameId, key: frameTagsRecordName, text }], true);
        tell({ is: 'tags', className: null, ...done });
      });
    },
    setAttribute(frameId, layerId, name, value) {
      if (isExample()) return Promise.resolve();
      return inTurn(async () => {
        const open = await look(frameId);
        const writing = open && attributeWriting(open, layerId, [name, value], pen());
        if (writing !== null) tell({ is: 'attribute', className: null, ...(await write([writing], true)) });
      });
    },
    close() {
      pass.close();
    },
  };

  /** The labels of the nearest earlier frame that is built the same, for the layers that have none here. */
  async function repeated(frameId: string): Promise<readonly Writing[]> {
    const here = await look(frameId);
    if (here === null) return [];
    const ids = view.get().frames.map(({ entry }) => entry.id);
    for (const other of ids.slice(0, Math.max(0, ids.indexOf(frameId))).reverse()) {
      if (!Object.values(ledger.storedOf(other)).some((own) => Object.keys(own).length > 0)) continue;
      const from = await look(other);
      const writings = from && repeatWritings(from, here, pen());
      if (writings !== null) return writings;
    }
    return [];
  }
}
