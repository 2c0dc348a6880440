import { isSameJson } from '../../placement/is-same-json.ts';
import type { PlacementSpec } from '../../placement/placement-spec.ts';
import type { SpecChange } from '../../placement/spec-change.ts';
import { err, ok, type Result } from '../../result.ts';
import type { CurrentPlacements } from './current.ts';

export interface Publication {
  readonly spec: PlacementSpec;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  readonly by: string | null;
  readonly changes: readonly SpecChange[];
}

/** The same id and version stand in the record with other content. */
export interface AlreadyPublished {
  readonly code: 'ALREADY_PUBLISHED';
  readonly data: { readonly id: string; readonly version: number };
}

/**
 * Adds a version for good and takes away the draft it came from. A version is never replaced: the same id and version with
 * other content is refused, with the same content it is there already. A pin on the spec is lifted: publishing means use.
 */
export function publishVersion(
  record: CurrentPlacements,
  { spec, publishedAt, by, changes }: Publication,
): Result<CurrentPlacements, AlreadyPublished> {
  const before = record.published.find(
    (entry) => own(entry.spec, 'id') === spec.id && own(entry.spec, 'version') === spec.version,
  );
  if (before !== undefined && !isSameJson(before.spec, spec)) {
    return err({ code: 'ALREADY_PUBLISHED', data: { id: spec.id, version: spec.version } });
  }
  const entry = { spec, publishedAt, by, changes: changes.map((change) => ({ ...change })) };
  return ok({
    ...withoutDraft(record, spec.id),
    published: before === undefined ? [...record.published, entry] : record.published,
    pins: record.pins.filter(({ placement }) => placement !== spec.id),
  });
}

/** The draft of one spec, in place of an older one. It may be incomplete, but it has an id. */
export const saveDraft = (
  record: CurrentPlacements,
  draft: {
    readonly id: string;
    readonly spec: unknown;
    readonly savedAt: string | null;
    readonly by: string | null;
  },
): CurrentPlacements => {
  const { id, ...entry } = draft;
  const kept = withoutDraft(record, id);
  return { ...kept, drafts: [...kept.drafts, entry] };
};

export const withoutDraft = (record: CurrentPlacements, id: string): CurrentPlacements => ({
  ...record,
  drafts: record.drafts.filter(({ spec }) => own(spec, 'id') !== id),
});

/** Holds a spec at one of its published versions; null = the latest counts again. */
export const pinVersion = (
  record: CurrentPlacements,
  placement: string,
  version: number | null,
): CurrentPlacements => ({
  ...record,
  pins: [
    ...record.pins.filter((pin) => pin.placement !== placement),
    ...(version === null ? [] : [{ placement, version }]),
  ],
});

function own(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === field)?.[1]
    : undefined;
}
