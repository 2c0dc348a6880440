import type { Rect } from '../geometry/rect.ts';
import type { DatasetElement, DatasetFrame } from './dataset.ts';

/** An element that a trainer may see, with its box cut to the picture. */
export interface TrainedElement {
  readonly element: DatasetElement;
  readonly box: Rect<'image'>;
  /** Place in the list of the nearest element around it that is in the list too; null = none. */
  readonly parent: number | null;
}

/** The elements of a frame without those to be ignored, back to front. */
export const trainedElements = ({ elements }: DatasetFrame): readonly TrainedElement[] => {
  const kept = elements.flatMap((element) =>
    element.ignore === null && element.boxInImage !== null ? [{ element, box: element.boxInImage }] : [],
  );
  const places = new Map(kept.map(({ element }, at) => [element.number, at]));
  const parents = new Map(elements.map(({ number, parent }) => [number, parent]));
  return kept.map(({ element, box }) => ({ element, box, parent: placeAbove(element, places, parents) }));
};

/** Climbs past elements that are left out. Every number is visited once, so a ring of parents ends too. */
const placeAbove = (
  { number, parent }: DatasetElement,
  places: ReadonlyMap<number, number>,
  parents: ReadonlyMap<number, number | null>,
): number | null => {
  const seen = new Set([number]);
  let above = parent;
  while (above !== null && !seen.has(above)) {
    const place = places.get(above);
    if (place !== undefined) return place;
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return null;
};
