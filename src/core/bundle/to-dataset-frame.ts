import { type ImagePlacement, toImage } from '../geometry/image-space.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import type { LabelledElement } from '../label/labelled-element.ts';
import { elementsOf, type FrameElements, type Labelling } from '../label/labelling.ts';
import { isShown } from '../label/own-paint.ts';
import { tagsOf } from '../label/tags-of.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { DatasetElement, DatasetFrame, ExportPlan, Loss, LossCode, PlannedFrame } from './dataset.ts';
import type { MadePicture } from './journal.ts';
import { attributesOf, type Drawn, toElement } from './to-element.ts';
import { folderOf } from './used-splits.ts';

export interface MeasuredFrame {
  readonly plan: ExportPlan;
  readonly planned: PlannedFrame;
  readonly snapshot: FrameSnapshot;
  readonly picture: MadePicture;
  readonly labelling: Labelling;
}

/** Lies in the folder of its split; COCO and YOLO expect exactly this tree. */
export const imagePathOf = ({ images }: ExportPlan, { split, fileName }: PlannedFrame): string =>
  `images/${folderOf(split)}/${fileName}.${endings[images.mime]}`;

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;

/**
 * Labels a frame in px of its measured picture. An element that no trainer should see stays in the record with its reason
 * in `ignore`; everything that is missing or not exact comes back as a loss.
 */
export const toDatasetFrame = (
  measured: MeasuredFrame,
): {
  readonly frame: DatasetFrame;
  readonly losses: readonly Loss[];
  /** By element number: places in `FrameSnapshot.layers` of the layers that paint something for it. */
  readonly members: ReadonlyMap<number, readonly number[]>;
} => {
  const { plan, planned, snapshot, picture, labelling } = measured;
  const fit = placementOf(picture);
  const labelled = elementsOf(snapshot, labelling, plan.unlabelled);
  const drawn = labelled.elements.flatMap((element) => {
    const layer = snapshot.layers[element.layerIndex];
    return layer === undefined ? [] : [{ element, layer, box: toImage(element.painted, fit) }];
  });
  const sound = drawn.filter(({ box }) => hasFiniteSides(box));
  const elements = ignoreDuplicates(numbered(sound, labelled.elements, measured));
  const { tags } = tagsOf(snapshot);
  const frame: DatasetFrame = {
    planned,
    page: snapshot.page.name,
    sections: snapshot.sections,
    frameSize: { width: snapshot.size.width, height: snapshot.size.height },
    image: {
      path: imagePathOf(plan, planned),
      width: picture.width,
      height: picture.height,
      ...fit,
      shows: picture.shows,
      sha256: picture.sha256,
      bytes: picture.sizeBytes,
      mime: plan.images.mime,
    },
    ground: snapshot.fills.find((paint) => isShown(paint) && paint.hex !== null)?.hex ?? null,
    elements,
    relations: [],
    tags: tags.tags,
    attributes: attributesOf(tags.attributes),
    captions: [],
    stack: null,
  };
  const members = new Map(sound.map(({ element }, at) => [at + 1, element.members]));
  return { frame, losses: lossesOfFrame(measured, drawn, elements, labelled), members };
};

/** Elements with a running number; one that lies nowhere has none, and its children belong to the one around it. */
const numbered = (
  sound: readonly Drawn[],
  all: readonly LabelledElement[],
  { snapshot, picture, labelling: { taxonomy } }: MeasuredFrame,
): readonly DatasetElement[] => {
  const numbers = new Map(sound.map(({ element }, at) => [element, at + 1]));
  const numberOf = (place: number | null): number | null => {
    for (let at = place; at !== null; at = all[at]?.parent ?? null) {
      const element = all[at];
      const number = element === undefined ? undefined : numbers.get(element);
      if (number !== undefined) return number;
    }
    return null;
  };
  const ground = { snapshot, taxonomy, fit: placementOf(picture), imageSize: picture };
  return sound.map((one, at) => toElement(one, at + 1, numberOf(one.element.parent), ground));
};

const namesOf = (snapshot: FrameSnapshot, layers: readonly number[]): readonly NonNullable<Loss['layer']>[] =>
  layers.flatMap((index) => {
    const layer = snapshot.layers[index];
    return layer === undefined ? [] : [{ id: layer.id, name: layer.name }];
  });

const placementOf = ({ originX, originY, scale }: MadePicture): ImagePlacement => ({
  scale,
  origin: { x: originX, y: originY },
});

const lossesOfFrame = (
  { plan, planned, snapshot, picture }: MeasuredFrame,
  drawn: readonly Drawn[],
  elements: readonly DatasetElement[],
  labelled: FrameElements,
): readonly Loss[] => {
  const lost = (code: LossCode, data: Loss['data'], layer: Loss['layer'] = null): Loss => ({
    code,
    frame: { id: planned.frameId, name: planned.name },
    layer,
    format: null,
    data,
  });
  return [
    ...(snapshot.hasRenderBounds ? [] : [lost('bounds-estimated', {})]),
    ...imageLosses(picture).map(([code, data]) => lost(code, data)),
    ...drawn
      .filter(({ box }) => !hasFiniteSides(box))
      .map(({ layer }) => lost('element-outside-image', {}, { id: layer.id, name: layer.name })),
    ...(tagsOf(snapshot).isReadable ? [] : [lost('label-not-used', {})]),
    ...namesOf(
      snapshot,
      labelled.failures.map(({ layerIndex }) => layerIndex),
    ).map((layer) => lost('label-not-used', {}, layer)),
    ...namesOf(snapshot, plan.unlabelled === 'leave-out' ? labelled.unlabelled : []).map((layer) =>
      lost('element-unlabelled', {}, layer),
    ),
    ...elements.flatMap((element) =>
      elementLosses(element).map((code) => lost(code, {}, { id: element.layerId, name: element.name })),
    ),
  ];
};

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

/** Some trainers refuse pictures below 28 px a side or beyond 200:1 (Qwen's image processor raises on both). */
const imageLosses = ({ width, height }: Size): readonly (readonly [LossCode, Loss['data']])[] => [
  ...(Math.min(width, height) < 28 ? [['image-side-under-28', { width, height }] as const] : []),
  ...(Math.max(width / height, height / width) > 200
    ? [['image-aspect-over-200', { width, height }] as const]
    : []),
];

const elementLosses = (element: DatasetElement): readonly LossCode[] => {
  const { ignore, box, boxInImage, quad } = element;
  const isCut = boxInImage !== null && !sameEdges(boxInImage, box);
  return [
    ...(ignore === null ? [] : [lossOfIgnored[ignore]]),
    ...(ignore === null && isCut ? (['element-clipped'] as const) : []),
    ...(quad === null ? (['element-without-quad'] as const) : []),
  ];
};

const lossOfIgnored = {
  'outside-image': 'element-outside-image',
  'too-small': 'element-too-small',
  duplicate: 'element-duplicate',
} as const satisfies Record<string, LossCode>;

/** Within a thousandth px, so that float noise at the picture's edge is no cut. */
const sameEdges = (a: Rect<'image'>, b: Rect<'image'>): boolean =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.width - b.width),
    Math.abs(a.height - b.height),
  ) < 1e-3;

const hasFiniteSides = ({ x, y, width, height }: Rect<'image'>): boolean =>
  [x, y, width, height].every((value) => Number.isFinite(value));
