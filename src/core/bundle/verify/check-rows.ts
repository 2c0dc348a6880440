import type { FaultList } from './fault.ts';
import { parseJson } from './parse-json.ts';
import { merge, type RowShape, rowShape } from './row-shape.ts';

/**
 * One JSONL file whose rows become rows of a table: all of one shape, also over the files of its splits. `shapes` keeps the
 * shape by family of files, such as `imagefolder/*`.
 */
export const checkRows = (
  path: string,
  text: string,
  shapes: Map<string, RowShape>,
  faults: FaultList,
): readonly unknown[] => {
  const family = path.replace(/(?:train|validation|val|test)/gu, '*');
  const rows: unknown[] = [];
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const where = `line ${String(index + 1)}`;
    const row = parseJson(line);
    if (typeof row !== 'object' || row === null) {
      faults.add('record-invalid', path, where, { where: line.slice(0, 40) });
      return;
    }
    rows.push(row);
    const before = shapes.get(family);
    const merged = before === undefined ? rowShape(row) : merge(before, rowShape(row));
    if (merged === null) faults.add('row-shape-differs', path, where);
    else shapes.set(family, merged);
  });
  return rows;
};
