import type { LabelRule } from '../../label/label-rule.ts';
import { err, ok, type Result } from '../../result.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { currentLabelRules } from './current.ts';

/** The rules stored on a document. Two rules with one id are `UNREADABLE`: a label's origin would name either. */
export function readLabelRules(text: string): Result<readonly LabelRule[], StoredFailure> {
  const record = readRecord(text, 'label-rules', currentLabelRules);
  if (!record.ok) return record;
  const { rules } = record.value;
  const twice = rules.findIndex(({ id }, at) => rules.findIndex((other) => other.id === id) < at);
  return twice < 0
    ? ok(rules)
    : err({
        code: 'UNREADABLE',
        data: { record: 'label-rules', characters: text.length, where: `rules.${String(twice)}.id` },
      });
}
