/** Every key of a canonical record whose number is an integer; all others carry a decimal point. */
export const canonicalIntegers: ReadonlySet<string> = new Set([
  'id',
  'version',
  'w',
  'h',
  'bytes',
  'z',
  'labelId',
  'start',
  'end',
  'parentId',
  'elementId',
  'counts',
  'a',
  'b',
]);
