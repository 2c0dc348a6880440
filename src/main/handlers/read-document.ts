import { ok } from '../../core/result.ts';
import { placementsKey } from '../../core/stored/placements/record-key.ts';
import { documentFacts } from '../figma/document-facts.ts';
import { documentNode, readRecord } from '../figma/stored-records.ts';
import { handle } from '../handle.ts';

export default handle('readDocument', () =>
  Promise.resolve(ok({ ...documentFacts(), placements: readRecord(documentNode(), placementsKey) })),
);
