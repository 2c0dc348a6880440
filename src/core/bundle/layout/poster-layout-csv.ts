import { type PosterElement, posterCanvas } from './poster-elements.ts';

/** PKU PosterLayout reads this many elements of a poster and cuts the rest. */
export const posterLayoutMost = 8;

export const posterLayoutHead = 'poster_path,total_elem,cls_elem,box_elem\n';

const classIds = { text: 1, logo: 2, underlay: 3 } as const;

/** A row of the table, its box in whole px: left, top, right, bottom. */
interface PosterRow {
  readonly classId: number;
  readonly box: readonly [number, number, number, number];
}

/** The largest elements it has room and a class for, back to front. */
export const posterLayoutRows = (elements: readonly PosterElement[]): readonly PosterRow[] => {
  const rows = elements.flatMap(({ is, box }, at) => {
    const row = is === 'embellishment' ? null : rowOf(classIds[is], box);
    return row === null ? [] : [{ row, at }];
  });
  return [...rows]
    .sort((a, b) => areaOf(b.row) - areaOf(a.row) || a.at - b.at)
    .slice(0, posterLayoutMost)
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
};

const rowOf = (classId: number, { x, y, width, height }: PosterElement['box']): PosterRow | null => {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  const right = Math.min(posterCanvas.width, Math.round(x + width));
  const bottom = Math.min(posterCanvas.height, Math.round(y + height));
  return left < right && top < bottom ? { classId, box: [left, top, right, bottom] } : null;
};

const areaOf = ({ box: [left, top, right, bottom] }: PosterRow): number => (right - left) * (bottom - top);

/** One line an element; `posterPath` is ours and needs no escape. */
export const posterLayoutLines = (posterPath: string, rows: readonly PosterRow[]): readonly string[] =>
  rows.map(
    ({ classId, box }) => `${posterPath},${String(rows.length)},${String(classId)},"[${box.join(', ')}]"\n`,
  );
