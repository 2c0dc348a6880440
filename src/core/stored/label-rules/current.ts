import type { LabelRule } from '../../label/label-rule.ts';
import { labelRulesV1 } from './v1.ts';

/** Version that is written. */
export const currentLabelRules = { version: 1, schema: labelRulesV1 } as const;

/** Name of the record in the document's plugin data. */
export const labelRulesRecordName = 'label-rules';

export const writeLabelRulesRecord = (nodeId: string, rules: readonly LabelRule[]): string =>
  JSON.stringify({ schema: 'label-rules/1', nodeId, rules });
