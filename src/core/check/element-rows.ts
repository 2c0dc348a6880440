import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { TextElement, TextLayer } from './text-elements.ts';
import { textLines } from './text-lines.ts';

/**
 * Lines of an element that may hold several text layers: layers side by side (their painted boxes share more than half of
 * the lower one's height) share their lines, those above each other add up. `count` null = nothing tells.
 */
export function elementLines(
  frame: FrameSnapshot,
  { texts }: TextElement,
): { readonly count: number | null; readonly isExact: boolean } {
  const rows: TextLayer[][] = [];
  const inOrder = [...texts].sort((a, b) => (a.painted?.y ?? 0) - (b.painted?.y ?? 0));
  for (const layer of inOrder) {
    const row = rows.find((others) => others.some((other) => isBeside(other, layer)));
    if (row === undefined) rows.push([layer]);
    else row.push(layer);
  }
  const counted = rows.map((row) => row.map((layer) => textLines(frame, layer)));
  if (counted.flat().some(({ count }) => count === null)) return { count: null, isExact: false };
  return {
    count: counted.reduce((sum, row) => sum + Math.max(0, ...row.map(({ count }) => count ?? 0)), 0),
    isExact: counted.flat().every(({ isExact }) => isExact),
  };
}

function isBeside({ painted: a }: TextLayer, { painted: b }: TextLayer): boolean {
  if (a === null || b === null) return false;
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared > Math.min(a.height, b.height) / 2;
}
