import type { Dataset } from './dataset.ts';

/**
 * Place of a class in the table, from 0. The table is append-only, so a place never moves, and places have no gaps where ids may:
 * formats whose readers count classes get these. Throws on a class that is not in the table: our own mistake.
 */
export const classIndexIn = ({ classes }: Dataset): ((classId: number) => number) => {
  const places = new Map(classes.map(({ id }, at) => [id, at]));
  return (classId) => {
    const at = places.get(classId);
    if (at === undefined) throw new Error(`Class ${String(classId)} is not in the dataset's table.`);
    return at;
  };
};
