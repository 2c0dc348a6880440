import type { ImagePlacement } from '../geometry/image-space.ts';
import type { Rect, Size } from '../geometry/rect.ts';
import { factsOf } from '../label/caption/facts-of.ts';
import { makeCaptions } from '../label/caption/make-captions.ts';
import type { FrameTags } from '../label/frame-tags.ts';
import type { Labelling } from '../label/labelling.ts';
import { tagsOf } from '../label/tags-of.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type {
  Caption,
  DatasetElement,
  DatasetFrame,
  ExportPlan,
  Loss,
  LossCode,
  PlannedFrame,
} from './dataset.ts';
import { describeFrame, type FrameDescription, hasFiniteSides } from './describe-frame.ts';
import type { MadePicture } from './journal.ts';
import { attributesOf } from './to-element.ts';
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
  const { width, height } = picture;
  const described = describeFrame({
    snapshot,
    labelling,
    unlabelled: plan.unlabelled,
    picture: { width, height, ...fit },
  });
  const { elements, relations, ground, tags } = described;
  const frame: DatasetFrame = {
    planned,
    page: snapshot.page.name,
    sections: snapshot.sections,
    frameSize: { width: snapshot.size.width, height: snapshot.size.height },
    image: {
      path: imagePathOf(plan, planned),
      width,
      height,
      ...fit,
      shows: picture.shows,
      sha256: picture.sha256,
      bytes: picture.sizeBytes,
      mime: plan.images.mime,
    },
    ground,
    elements,
    relations,
    tags: tags.tags,
    attributes: attributesOf(tags.attributes),
    captions: [],
    stack: null,
  };
  return {
    frame: { ...frame, captions: captionsOf(frame, measured, tags) },
    losses: lossesOfFrame(measured, described),
    members: new Map(
      described.drawn
        .filter(({ box }) => hasFiniteSides(box))
        .map(({ element }, at) => [at + 1, element.members]),
    ),
  };
};

/** In the languages that the plan asks for; what somebody wrote stands in place of what would be made. */
const captionsOf = (
  frame: DatasetFrame,
  { plan, labelling: { taxonomy } }: MeasuredFrame,
  tags: FrameTags,
): readonly Caption[] =>
  plan.captions.length === 0
    ? []
    : makeCaptions(factsOf(frame, { classes: taxonomy.classes, placement: null }), tags.captions).filter(
        ({ language }) => plan.captions.includes(language),
      );

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
  { drawn, elements, labelled }: FrameDescription,
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
  covered: 'element-covered',
} as const satisfies Record<string, LossCode>;

/** Within a thousandth px, so that float noise at the picture's edge is no cut. */
const sameEdges = (a: Rect<'image'>, b: Rect<'image'>): boolean =>
  Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.width - b.width),
    Math.abs(a.height - b.height),
  ) < 1e-3;
