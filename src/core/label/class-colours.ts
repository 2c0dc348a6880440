/**
 * Colours for classes on light and dark ground: white on each reaches 4.5 : 1, each on `#ffffff` and `#2c2c2c` reaches 3 : 1.
 * Only the first ten classes get colours of their own; numbers and dash patterns tell the others apart.
 */
const classColours = [
  '#2f6afd',
  '#eb061c',
  '#00883c',
  '#c624d2',
  '#a56800',
  '#0c8388',
  '#8f4bfe',
  '#df0494',
  '#797a00',
  '#007eb0',
] as const;

/** The colour of the class with this id, the same in every document. */
export const classColour = (id: number): string =>
  classColours[(((id - 1) % classColours.length) + classColours.length) % classColours.length] ??
  classColours[0];
