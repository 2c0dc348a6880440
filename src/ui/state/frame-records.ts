import {
  assignmentRecordName,
  readAssignment,
  type StoredAssignment,
} from '../../core/stored/assignment/current.ts';
import { joinChunks } from '../../core/stored/join-chunks.ts';
import type { StoredFailure } from '../../core/stored/read-record.ts';
import { noWaivers, readWaivers, type StoredWaivers } from '../../core/stored/waivers/read-waivers.ts';

/** What people decided about one frame, as it lies on the frame's node. */
export interface FrameRecords {
  readonly assignment: StoredAssignment | null;
  readonly waivers: StoredWaivers;
  /** Records that cannot be used; they stay as they are. */
  readonly failures: readonly { readonly record: string; readonly failure: StoredFailure }[];
}

export const noRecords: FrameRecords = { assignment: null, waivers: noWaivers, failures: [] };

/** From the frame's own plugin data, as a read brings it. */
export function readFrameRecords(
  stored: Readonly<Record<string, string>> | undefined,
  frameId: string,
): FrameRecords {
  if (stored === undefined) return noRecords;
  const records = joinChunks(stored);
  const waivers = readWaivers(records, frameId);
  const text = records.get(assignmentRecordName) ?? '';
  const assignment = text === '' ? null : readAssignment(text);
  return {
    waivers,
    assignment: assignment?.ok === true ? assignment.value : null,
    failures: [
      ...waivers.failures,
      ...(assignment?.ok === false ? [{ record: assignmentRecordName, failure: assignment.failure }] : []),
    ],
  };
}
