import { parsePlacements } from '../../placement/parse-placements.ts';
import type { PlacementFailure } from '../../placement/placement-problem.ts';
import type { PlacementSpec } from '../../placement/placement-spec.ts';
import { ok, type Result } from '../../result.ts';
import { migratePlacements, type RecordFailure } from './migrate.ts';

export interface StoredPlacements {
  readonly nodeId: string | null;
  readonly specs: readonly PlacementSpec[];
}

/**
 * The specs stored in a document, from the joined text of its chunks. Empty text = nothing stored. Any failure means: use
 * none of it and do not overwrite it unasked. Problems of single specs come with their paths, as those of a file would.
 */
export function readPlacementsRecord(
  text: string,
): Result<StoredPlacements, RecordFailure | PlacementFailure> {
  if (text === '') return ok({ nodeId: null, specs: [] });
  const record = migratePlacements(text);
  if (!record.ok) return record;
  const { nodeId, specs } = record.value;
  if (specs.length === 0) return ok({ nodeId, specs: [] });
  const parsed = parsePlacements(JSON.stringify(specs, null, 1), 'placements');
  return parsed.ok ? ok({ nodeId, specs: parsed.value }) : parsed;
}
