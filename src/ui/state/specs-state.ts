import type { Client } from '../../contract/client.ts';
import type { readDocument } from '../../contract/read-document.ts';
import type { OutputOf } from '../../contract/request.ts';
import { parsePlacements } from '../../core/placement/parse-placements.ts';
import type { PlacementFailure, PlacementProblem } from '../../core/placement/placement-problem.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { Failure } from '../../core/result.ts';
import { writePlacementsRecord } from '../../core/stored/placements/current.ts';
import type { RecordFailure } from '../../core/stored/placements/migrate.ts';
import { readPlacementsRecord } from '../../core/stored/placements/read-placements-record.ts';
import { createStore, type Store } from './store.ts';

export type DocumentInfo = OutputOf<typeof readDocument>;

export interface SpecsView {
  readonly document: DocumentInfo | null;
  readonly stored: readonly PlacementSpec[];
  /** Loaded from files, until the panel closes; they win over a stored spec of the same id. */
  readonly session: readonly PlacementSpec[];
  /** Why the stored specs cannot be used; then they are not overwritten either. */
  readonly storedFailure: RecordFailure | PlacementFailure | null;
  /** Files of the last load that were not taken. */
  readonly refused: readonly { readonly file: string; readonly problems: readonly PlacementProblem[] }[];
  /** Why the document could not be read or written. */
  readonly failure: Failure | null;
  readonly news: { readonly is: 'loaded' | 'saved'; readonly count: number } | null;
}

export interface SpecsState {
  readonly view: Store<SpecsView>;
  /** The specs that count, each id once. */
  inUse(): readonly PlacementSpec[];
  readDocument(): Promise<void>;
  /** Adds what can be read. True when the specs in use changed. */
  addFiles(files: readonly { readonly name: string; readonly text: string }[]): boolean;
  remove(id: string): void;
  save(): Promise<void>;
}

/** Figma's id of every document's root, where the specs are stored. */
const documentNodeId = '0:0';

const nothing: SpecsView = {
  document: null,
  stored: [],
  session: [],
  storedFailure: null,
  refused: [],
  failure: null,
  news: null,
};

export function createSpecsState(client: Pick<Client, 'ask'>): SpecsState {
  const view = createStore(nothing);
  const inUse = (): readonly PlacementSpec[] => byId([...view.get().stored, ...view.get().session]);
  return {
    view,
    inUse,
    async readDocument() {
      const answer = await client.ask('readDocument', {});
      if (!answer.ok) {
        view.update((now) => ({ ...now, failure: answer.failure }));
        return;
      }
      const record = readPlacementsRecord(answer.value.placements);
      view.update((now) => ({
        ...now,
        document: answer.value,
        stored: record.ok ? record.value.specs : [],
        storedFailure: record.ok ? null : record.failure,
        failure: null,
      }));
    },
    addFiles(files) {
      const read = files.map(({ name, text }) => ({ file: name, result: parsePlacements(text, name) }));
      const added = read.flatMap(({ result }) => (result.ok ? result.value : []));
      view.update((now) => ({
        ...now,
        session: byId([...now.session, ...added]),
        refused: read.flatMap(({ file, result }) =>
          result.ok ? [] : [{ file, problems: result.failure.problems }],
        ),
        failure: null,
        news: added.length > 0 ? { is: 'loaded', count: added.length } : null,
      }));
      return added.length > 0;
    },
    remove(id) {
      view.update((now) => ({ ...now, session: now.session.filter((spec) => spec.id !== id), news: null }));
    },
    async save() {
      const specs = inUse();
      const answer = await client.ask('writePlacements', {
        text: writePlacementsRecord(documentNodeId, specs),
      });
      view.update((now) =>
        answer.ok
          ? { ...now, stored: specs, session: [], failure: null, news: { is: 'saved', count: specs.length } }
          : { ...now, failure: answer.failure, news: null },
      );
    },
  };
}

/** Each id once, at its first place, with its last content. */
const byId = (specs: readonly PlacementSpec[]): readonly PlacementSpec[] => [
  ...new Map(specs.map((spec) => [spec.id, spec])).values(),
];
