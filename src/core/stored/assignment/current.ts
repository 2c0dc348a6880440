import type { FrameFacts } from '../../placement/condition.ts';
import type { Result } from '../../result.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { type AssignmentV1, assignmentV1 } from './v1.ts';

/** Version that is written. */
const currentAssignment = { version: 1, schema: assignmentV1 } as const;

/** Name of the record in a frame's plugin data. */
export const assignmentRecordName = 'assignment';

export interface StoredAssignment {
  readonly placement: string | null;
  readonly variant: string | null;
  readonly facts: FrameFacts;
}

/** What the record says; a copied frame's counts too. */
export function readAssignment(text: string): Result<StoredAssignment, StoredFailure> {
  const record = readRecord(text, 'assignment', currentAssignment);
  if (!record.ok) return record;
  const { placement, variant, facts } = record.value;
  return { ok: true, value: { placement, variant, facts } };
}

/** The record as text, facts in order of their names: the same choice always gives the same text. */
export const writeAssignmentRecord = (
  nodeId: string,
  { placement, variant, facts }: StoredAssignment,
): string => {
  const sorted = Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({
    schema: 'assignment/1',
    nodeId,
    placement,
    variant,
    facts: sorted,
  } satisfies AssignmentV1);
};
