import type { Client } from '../contract/client.ts';
import { parsePlacementFiles } from '../core/placement/parse-placements.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { err, ok, type Result } from '../core/result.ts';
import { readPlacementsRecord } from '../core/stored/placements/read-placements-record.ts';
import { readSpecTexts } from './read-spec-texts.ts';

/** The specs of the named files, or those stored in the document when no file is named. */
export const readSpecs = (
  paths: readonly string[],
  client: Client,
): Promise<Result<readonly PlacementSpec[]>> =>
  paths.length === 0 ? readStoredSpecs(client) : readSpecFiles(paths);

/** Fails with `FILE_NOT_READ`, or with `PLACEMENTS_INVALID`, whose `problems` name every fault of every file. */
export async function readSpecFiles(paths: readonly string[]): Promise<Result<readonly PlacementSpec[]>> {
  const files = await readSpecTexts(paths);
  return files.ok ? parsePlacementFiles(files.value) : files;
}

async function readStoredSpecs(client: Client): Promise<Result<readonly PlacementSpec[]>> {
  const answer = await client.ask('readDocument', {});
  if (!answer.ok) return answer;
  const record = readPlacementsRecord(answer.value.placements);
  if (!record.ok) return record;
  const { specs, aside } = record.value;
  // Frames of a spec that cannot be read would silently stay unchecked.
  const problems = aside.flatMap((one) => one.problems);
  return problems.length === 0
    ? ok(specs)
    : err({ code: 'PLACEMENTS_INVALID', data: { problems: problems.length }, problems });
}
