/** Keys of the record's chunks in the document's shared plugin data: `placements.0`, `placements.1` … */
export const chunkPrefix = 'placements.';

export const chunkKey = (index: number): string => `${chunkPrefix}${String(index)}`;
