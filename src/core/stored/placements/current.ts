import type { PlacementSpec } from '../../placement/placement-spec.ts';
import type { PlacementsV1 } from './v1.ts';

/** Version that is written. */
export const currentVersion = 1;

export type CurrentPlacements = PlacementsV1;

/** The record as text. Keys in fixed order: the same specs always give the same text. */
export const writePlacementsRecord = (nodeId: string, specs: readonly PlacementSpec[]): string =>
  JSON.stringify({ schema: `placements/${String(currentVersion)}`, nodeId, specs } satisfies CurrentRecord);

type CurrentRecord = Omit<CurrentPlacements, 'schema' | 'specs'> & {
  readonly schema: `placements/${string}`;
  readonly specs: readonly PlacementSpec[];
};
