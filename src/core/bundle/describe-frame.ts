import { type ImagePlacement, toImage } from '../geometry/image-space.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import type { FrameTags } from '../label/frame-tags.ts';
import type { LabelledElement } from '../label/labelled-element.ts';
import { elementsOf, type FrameElements, type Labelling } from '../label/labelling.ts';
import { isShown } from '../label/own-paint.ts';
import { tagsOf } from '../label/tags-of.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { DatasetElement, DatasetFrame, ExportPlan } from './dataset.ts';
import { isCovered } from './is-covered.ts';
import { relateElements } from './relate-elements.ts';
import { type Drawn, toElement } from './to-element.ts';

/** A frame, what labels it, and the picture that labels are told in px of. */
export interface FrameToDescribe {
  readonly snapshot: FrameSnapshot;
  readonly labelling: Labelling;
  readonly unlabelled: ExportPlan['unlabelled'];
  readonly picture: Size & ImagePlacement;
}

/** What a sample says of its frame, once the picture's size and place are known. */
export interface FrameDescription extends Pick<DatasetFrame, 'elements' | 'relations' | 'ground'> {
  readonly labelled: FrameElements;
  /** Every labelled element, those that lie nowhere included. */
  readonly drawn: readonly Drawn[];
  readonly tags: FrameTags;
}

/** The elements of a frame in px of its picture, and how they lie to each other. Needs no pixel. */
export const describeFrame = (asked: FrameToDescribe): FrameDescription => {
  const { snapshot, labelling, unlabelled, picture } = asked;
  const labelled = elementsOf(snapshot, labelling, unlabelled);
  const drawn = labelled.elements.flatMap((element) => {
    const layer = snapshot.layers[element.layerIndex];
    return layer === undefined ? [] : [{ element, layer, box: toImage(element.painted, picture) }];
  });
  const covered = new Set(
    labelled.elements.filter((one) => isCovered(snapshot, one)).map(({ layerIndex }) => layerIndex),
  );
  const elements = ignoreCovered(ignoreDuplicates(numbered(drawn, labelled.elements, asked)), covered);
  return {
    labelled,
    drawn,
    elements,
    relations: relateElements(elements, { width: picture.width, height: picture.height }),
    ground: snapshot.fills.find((paint) => isShown(paint) && paint.hex !== null)?.hex ?? null,
    tags: tagsOf(snapshot).tags,
  };
};

/** Elements with a running number; one that lies nowhere has none, and its children belong to the one around it. */
const numbered = (
  drawn: readonly Drawn[],
  all: readonly LabelledElement[],
  { snapshot, picture, labelling: { taxonomy } }: FrameToDescribe,
): readonly DatasetElement[] => {
  const sound = drawn.filter(({ box }) => hasFiniteSides(box));
  const numbers = new Map(sound.map(({ element }, at) => [element, at + 1]));
  const numberOf = (place: number | null): number | null => {
    for (let at = place; at !== null; at = all[at]?.parent ?? null) {
      const element = all[at];
      const number = element === undefined ? undefined : numbers.get(element);
      if (number !== undefined) return number;
    }
    return null;
  };
  const ground = { snapshot, taxonomy, fit: picture, imageSize: picture };
  return sound.map((one, at) => toElement(one, at + 1, numberOf(one.element.parent), ground));
};

/** What nobody sees in the picture teaches a trainer to see what is not there. `covered` has paint orders. */
const ignoreCovered = (
  elements: readonly DatasetElement[],
  covered: ReadonlySet<number>,
): readonly DatasetElement[] =>
  elements.map((one) => (one.ignore === null && covered.has(one.z) ? { ...one, ignore: 'covered' } : one));

/** Of elements with the same class and box only the topmost counts: the others lie hidden right behind it. */
const ignoreDuplicates = (elements: readonly DatasetElement[]): readonly DatasetElement[] => {
  const topmost = new Map(
    elements.filter(({ ignore }) => ignore === null).map((one) => [sameness(one), one]),
  );
  return elements.map((one) =>
    one.ignore === null && topmost.get(sameness(one)) !== one ? { ...one, ignore: 'duplicate' } : one,
  );
};

/** Boxes that agree to a thousandth px are one box: that is what readers get to see. */
const sameness = ({ classId, boxInImage }: DatasetElement): string =>
  boxInImage === null
    ? ''
    : [classId, boxInImage.x, boxInImage.y, boxInImage.width, boxInImage.height]
        .map((n) => n.toFixed(3))
        .join(' ');

/** False for a box so far out that no number tells where. */
export const hasFiniteSides = ({ x, y, width, height }: Rect<'image'>): boolean =>
  [x, y, width, height].every((value) => Number.isFinite(value));
