import { readFile } from 'node:fs/promises';
import type { Client } from '../contract/client.ts';
import { type PlacementFile, parsePlacementFiles } from '../core/placement/parse-placements.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { err, ok, type Result } from '../core/result.ts';
import { readPlacementsRecord } from '../core/stored/placements/read-placements-record.ts';

/** The specs of the named files, or those stored in the document when no file is named. */
export const readSpecs = (
  paths: readonly string[],
  client: Client,
): Promise<Result<readonly PlacementSpec[]>> =>
  paths.length === 0 ? readStoredSpecs(client) : readSpecFiles(paths);

/** Fails with `FILE_NOT_READ`, or with `PLACEMENTS_INVALID`, whose `problems` name every fault of every file. */
export async function readSpecFiles(paths: readonly string[]): Promise<Result<readonly PlacementSpec[]>> {
  const files: PlacementFile[] = [];
  for (const path of paths) {
    try {
      files.push({ text: await readFile(path, 'utf8'), origin: path });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return err({ code: 'FILE_NOT_READ', data: { path, text } });
    }
  }
  return parsePlacementFiles(files);
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
