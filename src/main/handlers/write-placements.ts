import { err, ok } from '../../core/result.ts';
import { migratePlacements } from '../../core/stored/placements/migrate.ts';
import { splitChunks } from '../../core/stored/split-chunks.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { readStoredPlacements, storePlacements } from '../figma/stored-placements.ts';
import { handle } from '../handle.ts';

/** A document holds what all its people share: 2 MB of specs is far beyond any real library and slows every load. */
const mostBytes = 2_000_000;

export default handle('writePlacements', ({ text }) => Promise.resolve(write(text)));

function write(text: string) {
  if (isReadOnly()) return err({ code: 'READ_ONLY', data: {} });
  if (text.length > mostBytes)
    return err({ code: 'TOO_LARGE', data: { sizeBytes: text.length, limitBytes: mostBytes } });
  const before = readStoredPlacements();
  const record = before === '' ? null : migratePlacements(before);
  if (record?.ok === false && record.failure.code === 'NEWER_VERSION')
    return err({ code: 'NEWER_VERSION', data: {} });
  storePlacements(splitChunks(text));
  return ok({});
}
