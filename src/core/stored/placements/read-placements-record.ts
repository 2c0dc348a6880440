import { parsePlacements } from '../../placement/parse-placements.ts';
import type { PlacementProblem } from '../../placement/placement-problem.ts';
import type { PlacementSpec } from '../../placement/placement-spec.ts';
import { ok, type Result } from '../../result.ts';
import { type CurrentPlacements, emptyPlacements } from './current.ts';
import { migratePlacements, type RecordFailure } from './migrate.ts';

export interface StoredPlacements {
  readonly nodeId: string | null;
  /** One version of each published spec: the one it is pinned to, else the latest that is no draft. */
  readonly specs: readonly PlacementSpec[];
  /** Every version that can be read, oldest first. */
  readonly published: readonly PublishedVersion[];
  readonly drafts: readonly StoredDraft[];
  /** What cannot be read. It stays in the record as it is and is not used. */
  readonly aside: readonly SetAside[];
  /** The record itself: what an edit starts from. */
  readonly record: CurrentPlacements;
}

export interface PublishedVersion {
  readonly spec: PlacementSpec;
  readonly publishedAt: string | null;
  readonly by: string | null;
  readonly changes: CurrentPlacements['published'][number]['changes'];
}

/** A draft as it was left: it may not be a valid spec yet. */
export interface StoredDraft {
  readonly id: string;
  readonly spec: unknown;
  readonly savedAt: string | null;
  readonly by: string | null;
}

export interface SetAside {
  /** As far as it can be told, for people. */
  readonly name: string;
  readonly problems: readonly PlacementProblem[];
}

/** Figma's id of every document's root, where the specs are stored. */
export const documentNodeId = '0:0';

/**
 * The specs stored in a document, from the joined text of its chunks. Empty text = nothing stored. A failure means: use none
 * of it and do not overwrite it. A single spec that cannot be read is set aside and named; the others count.
 */
export function readPlacementsRecord(text: string): Result<StoredPlacements, RecordFailure> {
  if (text === '') return ok({ ...readRecord(emptyPlacements(documentNodeId)), nodeId: null });
  const record = migratePlacements(text);
  return record.ok ? ok(readRecord(record.value)) : record;
}

/** A record of the current version with its specs parsed. */
export function readRecord(record: CurrentPlacements): StoredPlacements {
  const read = record.published.map((entry) => ({
    entry,
    parsed: parsePlacements(JSON.stringify(entry.spec ?? null, null, 1), originOf(entry.spec)),
  }));
  const published = read.flatMap(({ entry, parsed }): PublishedVersion[] => {
    const [spec] = parsed.ok ? parsed.value : [];
    return spec === undefined ? [] : [{ ...entry, spec }];
  });
  return {
    nodeId: record.nodeId,
    specs: inUse(published, record.pins),
    published,
    drafts: record.drafts.flatMap((draft) => {
      const id = textAt(draft.spec, 'id');
      return id === null ? [] : [{ ...draft, id }];
    }),
    aside: read.flatMap(({ entry, parsed }) =>
      parsed.ok ? [] : [{ name: originOf(entry.spec), problems: parsed.failure.problems }],
    ),
    record,
  };
}

function inUse(
  published: readonly PublishedVersion[],
  pins: CurrentPlacements['pins'],
): readonly PlacementSpec[] {
  const chosen = new Map<string, PlacementSpec>();
  for (const { spec } of published) {
    const pinned = pins.find(({ placement }) => placement === spec.id)?.version;
    const before = chosen.get(spec.id);
    if (spec.status === 'draft' || (before !== undefined && before.version === pinned)) continue;
    if (before === undefined || spec.version === pinned || spec.version > before.version) {
      chosen.set(spec.id, spec);
    }
  }
  return [...chosen.values()];
}

const originOf = (spec: unknown): string => textAt(spec, 'id') ?? 'placements';

const textAt = (value: unknown, field: string): string | null => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return null;
  const found: unknown = Object.entries(value).find(([key]) => key === field)?.[1];
  return typeof found === 'string' ? found : null;
};
