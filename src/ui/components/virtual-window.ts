/** Which rows of a long list are drawn, and how much empty room stands in for the others. Rows have fixed heights. */
export interface VirtualWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly abovePx: number;
  readonly belowPx: number;
}

const spareRows = 8;

/** `tops` has one entry more than there are rows: the last is the height of the whole list. */
export function virtualWindow(tops: readonly number[], scrollPx: number, viewPx: number): VirtualWindow {
  const count = tops.length - 1;
  const totalPx = tops[count] ?? 0;
  const first = Math.max(0, rowAt(tops, scrollPx) - spareRows);
  const end = Math.min(count, rowAt(tops, scrollPx + viewPx) + 1 + spareRows);
  return { first, end, abovePx: tops[first] ?? 0, belowPx: Math.max(0, totalPx - (tops[end] ?? totalPx)) };
}

/** Tops of rows with these heights, and the total height as the last entry. */
export function stackHeights(heightsPx: readonly number[]): readonly number[] {
  const tops = [0];
  let topPx = 0;
  for (const heightPx of heightsPx) {
    topPx += heightPx;
    tops.push(topPx);
  }
  return tops;
}

/** The last row that starts at or above `atPx`, by bisection. */
function rowAt(tops: readonly number[], atPx: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= atPx) low = middle;
    else high = middle - 1;
  }
  return low;
}
