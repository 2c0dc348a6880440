/**
 * What Ultralytics makes of a label file, written anew from what its loader was seen to do (reference: its data checks as of
 * September 2026): no line of it comes from there. Used to prove that our files never meet one of its silent answers.
 */
export type LabelVerdict =
  /** The whole picture is thrown away with one line in a log. */
  | { readonly is: 'corrupt'; readonly because: string }
  | {
      readonly is: 'used';
      /** Class and box as training sees them: shares of the picture, centre and size. */
      readonly boxes: readonly (readonly [classAt: number, x: number, y: number, w: number, h: number])[];
      readonly points: readonly (readonly number[])[];
      /** A row with more than six tokens makes every row of the file an outline, a box of five tokens too. */
      readonly isOutlines: boolean;
      /** Rows that were dropped because their class and box had been seen. */
      readonly droppedRepeats: number;
    };

/** The last `/images/` becomes `/labels/`, the extension `.txt`. Any other tree finds no labels and trains on backgrounds. */
export const labelPathOf = (imagePath: string): string => {
  const path = `/${imagePath}`;
  const at = path.lastIndexOf('/images/');
  const moved = at < 0 ? path : `${path.slice(0, at)}/labels/${path.slice(at + '/images/'.length)}`;
  return `${moved.slice(1, moved.lastIndexOf('.'))}.txt`;
};

export const judgeLabels = (text: string, classCount: number): LabelVerdict => {
  const rows = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter(([first]) => first !== '');
  const isOutlines = rows.some((row) => row.length > 6);
  const points = rows.map((row) => row.slice(1).map(Number));
  const because = isOutlines
    ? points.some((row) => row.length % 2 === 1) && 'an outline with half a point'
    : points.some((row) => row.length !== 4) && 'a box row without five columns';
  if (because !== false) return { is: 'corrupt', because };
  const boxes = rows.map(
    (row, at) =>
      [Number(row[0]), ...(isOutlines ? boxAround(points[at] ?? []) : fourOf(points[at] ?? []))] as const,
  );
  const coordinates = isOutlines ? points.flat() : boxes.flatMap((box) => box.slice(1));
  if (coordinates.some((value) => !(value <= 1.01 && value >= -0.01)))
    return { is: 'corrupt', because: 'a coordinate beyond the picture' };
  if (boxes.some(([classAt]) => !(classAt < classCount && classAt >= 0)))
    return { is: 'corrupt', because: 'a class that names does not list' };
  const distinct = new Set(boxes.map((box) => box.map((value) => Math.fround(value)).join(' ')));
  return { is: 'used', boxes, points, isOutlines, droppedRepeats: boxes.length - distinct.size };
};

const fourOf = ([x = NaN, y = NaN, w = NaN, h = NaN]: readonly number[]): readonly [
  number,
  number,
  number,
  number,
] => [x, y, w, h];

const boxAround = (row: readonly number[]): readonly [number, number, number, number] => {
  const xs = row.filter((_, at) => at % 2 === 0);
  const ys = row.filter((_, at) => at % 2 === 1);
  const [left, top, right, bottom] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return [(left + right) / 2, (top + bottom) / 2, right - left, bottom - top];
};
