import type { Client } from '../../contract/client.ts';
import type { readDocument } from '../../contract/read-document.ts';
import type { OutputOf } from '../../contract/request.ts';
import { diffPlacements } from '../../core/placement/diff-placements.ts';
import { parsePlacements } from '../../core/placement/parse-placements.ts';
import type { PlacementProblem } from '../../core/placement/placement-problem.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { SpecChange } from '../../core/placement/spec-change.ts';
import { type Failure, ok, type Result } from '../../core/result.ts';
import { type CurrentPlacements, writeRecord } from '../../core/stored/placements/current.ts';
import {
  pinVersion,
  publishVersion,
  saveDraft,
  withoutDraft,
} from '../../core/stored/placements/edit-placements-record.ts';
import type { RecordFailure } from '../../core/stored/placements/migrate.ts';
import {
  type PublishedVersion,
  readPlacementsRecord,
  readRecord,
  type SetAside,
  type StoredDraft,
  type StoredPlacements,
} from '../../core/stored/placements/read-placements-record.ts';
import { createStore, type Store } from './store.ts';

export type DocumentInfo = OutputOf<typeof readDocument>;

export interface SpecsView {
  readonly document: DocumentInfo | null;
  /** The published versions that count. */
  readonly stored: readonly PlacementSpec[];
  /** Every published version, oldest first: what explains older reports. */
  readonly published: readonly PublishedVersion[];
  readonly drafts: readonly StoredDraft[];
  readonly pins: CurrentPlacements['pins'];
  /** Stored specs that cannot be read; they stay as they are. */
  readonly aside: readonly SetAside[];
  /** Loaded from files, until the panel closes; they win over a stored spec of the same id. */
  readonly session: readonly PlacementSpec[];
  /** Why the stored specs cannot be used; then they are not overwritten either. */
  readonly storedFailure: RecordFailure | null;
  /** Files of the last load that were not taken. */
  readonly refused: readonly { readonly file: string; readonly problems: readonly PlacementProblem[] }[];
  /** Why the document could not be read or written. */
  readonly failure: Failure | null;
  readonly news: {
    readonly is: 'loaded' | 'saved' | 'published' | 'drafted';
    readonly count: number;
  } | null;
}

export interface SpecsState {
  readonly view: Store<SpecsView>;
  /** The specs that count, each id once. */
  inUse(): readonly PlacementSpec[];
  readDocument(): Promise<void>;
  /** Adds what can be read. True when the specs in use changed. */
  addFiles(files: readonly { readonly name: string; readonly text: string }[]): boolean;
  remove(id: string): void;
  /** Publishes every spec of the session in the document. */
  save(): Promise<void>;
  /** Adds a version for good. True when the document holds it. */
  publish(spec: PlacementSpec, changes: readonly SpecChange[]): Promise<boolean>;
  /** Keeps an unfinished spec in the document; it counts for nobody. */
  keepDraft(id: string, spec: unknown): Promise<boolean>;
  dropDraft(id: string): Promise<boolean>;
  /** Holds a spec at a published version; null = the latest counts. */
  pin(id: string, version: number | null): Promise<boolean>;
}

export interface SpecsTools {
  /** The moment now, ISO 8601: when something was published. */
  readonly nowIso: () => string;
}

const nothing: SpecsView = {
  document: null,
  stored: [],
  published: [],
  drafts: [],
  pins: [],
  aside: [],
  session: [],
  storedFailure: null,
  refused: [],
  failure: null,
  news: null,
};

export function createSpecsState(client: Pick<Client, 'ask'>, { nowIso }: SpecsTools): SpecsState {
  const view = createStore(nothing);
  const inUse = (): readonly PlacementSpec[] => byId([...view.get().stored, ...view.get().session]);

  /** Changes the record as it is in the document now: somebody else may have written since it was read. */
  const edit = async (
    change: (record: CurrentPlacements) => Result<CurrentPlacements>,
    news: SpecsView['news'],
    published: readonly string[] = [],
  ): Promise<boolean> => {
    const fails = (failure: Failure): false => {
      view.update((now) => ({ ...now, failure, news: null }));
      return false;
    };
    const answer = await client.ask('readDocument', {});
    if (!answer.ok) return fails(answer.failure);
    const before = readPlacementsRecord(answer.value.placements);
    if (!before.ok) return fails(before.failure);
    const changed = change(before.value.record);
    if (!changed.ok) return fails(changed.failure);
    const written = await client.ask('writePlacements', { text: writeRecord(changed.value) });
    if (!written.ok) return fails(written.failure);
    view.update((now) => ({
      ...now,
      ...shownOf(readRecord(changed.value)),
      session: now.session.filter(({ id }) => !published.includes(id)),
      failure: null,
      news,
    }));
    return true;
  };
  /** Who is signed in; null = Figma does not tell. */
  const byName = (): string | null => view.get().document?.user?.name ?? null;
  const publication = (spec: PlacementSpec, changes: readonly SpecChange[]) => ({
    spec,
    publishedAt: nowIso(),
    by: byName(),
    changes,
  });

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
        ...(record.ok ? shownOf(record.value) : unread),
        document: answer.value,
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
      const { session } = view.get();
      await edit(
        (record) =>
          session.reduce<Result<CurrentPlacements>>((done, spec) => {
            if (!done.ok) return done;
            const before = readRecord(done.value).specs.find(({ id }) => id === spec.id);
            const changes = before === undefined ? [] : diffPlacements(before, spec);
            return publishVersion(done.value, publication(spec, changes));
          }, ok(record)),
        { is: 'saved', count: session.length },
        session.map(({ id }) => id),
      );
    },
    publish: (spec, changes) =>
      edit((record) => publishVersion(record, publication(spec, changes)), { is: 'published', count: 1 }, [
        spec.id,
      ]),
    keepDraft: (id, spec) =>
      edit((record) => ok(saveDraft(record, { id, spec, savedAt: nowIso(), by: byName() })), {
        is: 'drafted',
        count: 1,
      }),
    dropDraft: (id) => edit((record) => ok(withoutDraft(record, id)), null),
    pin: (id, version) => edit((record) => ok(pinVersion(record, id, version)), null),
  };
}

const unread = { stored: [], published: [], drafts: [], pins: [], aside: [] };

const shownOf = ({ specs, published, drafts, aside, record }: StoredPlacements) => ({
  stored: specs,
  published,
  drafts,
  aside,
  pins: record.pins,
});

/** Each id once, at its first place, with its last content. */
const byId = (specs: readonly PlacementSpec[]): readonly PlacementSpec[] => [
  ...new Map(specs.map((spec) => [spec.id, spec])).values(),
];
