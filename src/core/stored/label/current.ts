import type { Label } from '../../label/label.ts';
import { labelV1 } from './v1.ts';

/** Version that is written. */
export const currentLabel = { version: 1, schema: labelV1 } as const;

/** Name of the record in a layer's plugin data. */
export const labelRecordName = 'label';

/** The record as text, attributes in order of their names: the same label always gives the same text. */
export const writeLabelRecord = (nodeId: string, label: Label): string => {
  const { taxonomy, is, classes, attributes, by, at } = label;
  return JSON.stringify({
    schema: 'label/1',
    nodeId,
    taxonomy: { id: taxonomy.id, version: taxonomy.version },
    is,
    classes,
    attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
    by,
    at,
  });
};
