import { ok } from '../../core/result.ts';
import { documentFacts } from '../figma/document-facts.ts';
import { readStoredPlacements } from '../figma/stored-placements.ts';
import { handle } from '../handle.ts';

export default handle('readDocument', () =>
  Promise.resolve(ok({ ...documentFacts(), placements: readStoredPlacements() })),
);
