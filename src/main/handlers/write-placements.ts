import { err } from '../../core/result.ts';
import { placementsKey } from '../../core/stored/placements/record-key.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { documentNode, endUndoStep } from '../figma/stored-records.ts';
import { handle } from '../handle.ts';
import { putRecord } from '../put-record.ts';

/** A document holds what all its people share: 2 MB of specs is far beyond any real library and slows every load. */
const mostBytes = 2_000_000;

/** Specs bind everybody: Dev Mode, where anybody may write plugin data, does not change them. */
export default handle('writePlacements', ({ text }) => {
  if (isReadOnly()) return Promise.resolve(err({ code: 'READ_ONLY', data: {} }));
  const put = putRecord(documentNode(), { key: placementsKey, text }, mostBytes);
  endUndoStep();
  return Promise.resolve(put);
});
