import type { Label } from '../../label/label.ts';
import { ok, type Result } from '../../result.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { currentLabel } from './current.ts';

/** A label, and whether it was written on this very layer or came along with a copy of it. Either counts. */
export interface StoredLabel extends Label {
  readonly origin: 'own' | 'copied';
}

/** What the record on layer `nodeId` says. */
export function readLabel(text: string, nodeId: string): Result<StoredLabel, StoredFailure> {
  const record = readRecord(text, 'label', currentLabel);
  if (!record.ok) return record;
  const { taxonomy, is, classes, attributes, by, at, nodeId: owner } = record.value;
  return ok({ taxonomy, is, classes, attributes, by, at, origin: owner === nodeId ? 'own' : 'copied' });
}
