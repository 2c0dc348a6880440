import type { Taxonomy } from '../../label/taxonomy.ts';
import { taxonomyV1 } from './v1.ts';

/** Version that is written. */
export const currentTaxonomy = { version: 1, schema: taxonomyV1 } as const;

/** Name of the record in the document's plugin data. */
export const taxonomyRecordName = 'taxonomy';

/** The record as text, keys in fixed order: the same taxonomy always gives the same text. */
export const writeTaxonomyRecord = (nodeId: string, { schema, id, version, classes }: Taxonomy): string =>
  JSON.stringify({ schema, nodeId, id, version, classes });
