import type { LabelClass } from '../../core/label/taxonomy.ts';

/** Dash patterns in px on screen; none = solid. With ten colours the first twenty classes all look different. */
const dashes = [[], [6, 3], [2, 2], [8, 2, 2, 2]] as const;

/** How a class is drawn where colour must not be the only sign. */
export const dashOf = ({ id }: Pick<LabelClass, 'id'>): readonly number[] =>
  dashes[(id - 1) % dashes.length] ?? [];

/** The sign on its boxes and chips: its key, else its number. */
export const signOf = ({ id, key }: Pick<LabelClass, 'id' | 'key'>): string => key ?? `#${String(id)}`;
