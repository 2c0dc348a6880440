import { area } from '../geometry/area.ts';
import { type ImagePlacement, pointToImage, toImage } from '../geometry/image-space.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Quad, Rect, Size } from '../geometry/rect.ts';
import { classIdOf } from '../label/baseline-classes.ts';
import { type BaselineLabel, labelFrame } from '../label/label-frame.ts';
import { isShown } from '../label/own-paint.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { DatasetElement, DatasetFrame, ExportPlan, Loss, LossCode, PlannedFrame } from './dataset.ts';
import type { MadePicture } from './journal.ts';
import { folderOf } from './used-splits.ts';

export interface MeasuredFrame {
  readonly plan: ExportPlan;
  readonly planned: PlannedFrame;
  readonly snapshot: FrameSnapshot;
  readonly picture: MadePicture;
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
): { readonly frame: DatasetFrame; readonly losses: readonly Loss[] } => {
  const { plan, planned, snapshot, picture } = measured;
  const fit = placementOf(picture);
  const drawn = labelFrame(snapshot).flatMap((label) => {
    const layer = snapshot.layers[label.layerIndex];
    return layer === undefined ? [] : [{ label, layer, box: toImage(label.painted, fit) }];
  });
  const elements = ignoreDuplicates(
    drawn.filter(({ box }) => hasFiniteSides(box)).map((part, index) => toElement(part, index + 1, measured)),
  );
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
    tags: [],
    attributes: [],
    captions: [],
    stack: null,
  };
  return { frame, losses: lossesOfFrame(measured, drawn, elements) };
};

const placementOf = ({ originX, originY, scale }: MadePicture): ImagePlacement => ({
  scale,
  origin: { x: originX, y: originY },
});

const lossesOfFrame = (
  { planned, snapshot, picture }: MeasuredFrame,
  drawn: readonly Drawn[],
  elements: readonly DatasetElement[],
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
    ...elements.flatMap((element) =>
      elementLosses(element).map((code) => lost(code, {}, { id: element.layerId, name: element.name })),
    ),
  ];
};

interface Drawn {
  readonly label: BaselineLabel;
  readonly layer: LayerSnapshot;
  readonly box: Rect<'image'>;
}

const toElement = (
  { label, layer, box }: Drawn,
  number: number,
  { picture }: MeasuredFrame,
): DatasetElement => {
  const fit = placementOf(picture);
  const boxInImage = intersect(box, { x: 0, y: 0, width: picture.width, height: picture.height });
  const quad = layer.quad === null ? null : quadToImage(layer.quad, fit);
  return {
    number,
    layerId: layer.id,
    name: layer.name,
    path: layer.path,
    type: layer.type,
    role: layer.role?.role ?? null,
    classId: classIdOf(label.className),
    labels: [label.className],
    attributes: [],
    provenance: { by: 'type', rule: null, confidence: 1 },
    parent: null,
    z: label.layerIndex,
    box,
    boxInImage,
    quad: quad?.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)) === true ? quad : null,
    rotationDeg: layer.rotationDeg,
    size: layer.size === null ? null : sizeToImage(layer.size, fit),
    visibleShare: boxInImage === null ? 0 : Math.min(1, area(boxInImage) / area(box)),
    occludedShare: null,
    mask: null,
    opacity: layer.opacity,
    blendMode: layer.blendMode,
    colour: colourOf(layer),
    text:
      layer.text === null
        ? null
        : {
            characters: layer.text.characters,
            runs: layer.text.runs,
            fontSizesAre: 'frame-px',
            lines: null,
            align: layer.text.alignHorizontal,
          },
    component: layer.component === null ? null : { key: layer.component.key, name: layer.component.name },
    ignore: reasonToIgnore(box, boxInImage),
  };
};

const quadToImage = ([a, b, c, d]: Quad<'frame'>, fit: ImagePlacement): Quad<'image'> => [
  pointToImage(a, fit),
  pointToImage(b, fit),
  pointToImage(c, fit),
  pointToImage(d, fit),
];

/** Null for lengths so large that no number can hold them scaled. */
const sizeToImage = ({ width, height }: Size, { scale }: ImagePlacement): Size | null => {
  const scaled = { width: width * scale, height: height * scale };
  return Number.isFinite(scaled.width) && Number.isFinite(scaled.height) ? scaled : null;
};

/** Square px; anything smaller rasterises to nothing in common readers. */
const minAreaPx = 1;

const reasonToIgnore = (box: Rect<'image'>, boxInImage: Rect<'image'> | null): DatasetElement['ignore'] => {
  if (area(box) < minAreaPx) return 'too-small';
  if (boxInImage === null) return 'outside-image';
  return area(boxInImage) < minAreaPx ? 'too-small' : null;
};

const colourOf = ({ fills, text }: LayerSnapshot): string | null =>
  [...(text?.runs[0]?.fills ?? []), ...fills].find((paint) => isShown(paint) && paint.hex !== null)?.hex ??
  null;

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
