import { type ComparableLayout, comparableLayout, isSimilarLayout } from './layout-likeness.ts';
import type { LayoutSketch } from './layout-sketch.ts';

/**
 * Calls `visit` with the indices (first < second) of every two layouts that are similar; `isKnown` spares a comparison whose
 * outcome does not matter. Cost: each pair once; almost all are refused by a dozen looks into a bit table, the others take at most
 * 96 × 96 comparisons of edges, twice.
 */
export const eachSimilarLayout = (
  layouts: readonly LayoutSketch[],
  visit: (first: number, second: number) => void,
  isKnown: (first: number, second: number) => boolean = () => false,
): void => {
  const ready: { readonly index: number; readonly layout: ComparableLayout }[] = [];
  layouts.forEach((sketch, index) => {
    const layout = comparableLayout(sketch);
    if (layout !== null) ready.push({ index, layout });
  });
  ready.forEach((a, at) => {
    for (let next = at + 1; next < ready.length; next += 1) {
      const b = ready[next];
      if (b === undefined || isKnown(a.index, b.index)) continue;
      if (isSimilarLayout(a.layout, b.layout)) visit(a.index, b.index);
    }
  });
};
