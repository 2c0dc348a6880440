/** Key of the record in the document's shared plugin data; its chunks are `placements.0`, `placements.1` … */
export const placementsKey = 'placements';
