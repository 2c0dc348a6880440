import type { PlacementSpec } from '../../placement/placement-spec.ts';
import type { PlacementsV2 } from './v2.ts';

/** Version that is written. */
export const currentVersion = 2;

export type CurrentPlacements = PlacementsV2;

export const emptyPlacements = (nodeId: string): CurrentPlacements => ({
  schema: 'placements/2',
  nodeId,
  published: [],
  drafts: [],
  pins: [],
});

/** The record as text. Keys in fixed order: the same record always gives the same text. */
export const writeRecord = ({ schema, nodeId, published, drafts, pins }: CurrentPlacements): string =>
  JSON.stringify({ schema, nodeId, published, drafts, pins } satisfies CurrentPlacements);

/** A record of specs that are published as they are, by nobody known. */
export const writePlacementsRecord = (nodeId: string, specs: readonly PlacementSpec[]): string =>
  writeRecord({
    ...emptyPlacements(nodeId),
    published: specs.map((spec) => ({ spec, publishedAt: null, by: null, changes: [] })),
  });
