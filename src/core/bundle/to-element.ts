import { area } from '../geometry/area.ts';
import { type ImagePlacement, pointToImage } from '../geometry/image-space.ts';
import { intersect } from '../geometry/intersect.ts';
import type { Quad, Rect, Size } from '../geometry/rect.ts';
import type { LabelledElement } from '../label/labelled-element.ts';
import { isShown } from '../label/own-paint.ts';
import type { Taxonomy } from '../label/taxonomy.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Attribute, DatasetElement } from './dataset.ts';

/** An element whose box lies where numbers can tell. */
export interface Drawn {
  readonly element: LabelledElement;
  readonly layer: LayerSnapshot;
  readonly box: Rect<'image'>;
}

/** Where elements come from and where they go. */
export interface Ground {
  readonly snapshot: FrameSnapshot;
  readonly taxonomy: Taxonomy;
  readonly fit: ImagePlacement;
  readonly imageSize: Size;
}

/** One element in image px. `number` and `parent` count from 1 within the frame. */
export function toElement(
  { element, layer, box }: Drawn,
  number: number,
  parent: number | null,
  { snapshot, taxonomy, fit, imageSize }: Ground,
): DatasetElement {
  const { width, height } = imageSize;
  const boxInImage = intersect(box, { x: 0, y: 0, width, height });
  const quad = layer.quad === null ? null : quadToImage(layer.quad, fit);
  const members = element.members.flatMap((index) => snapshot.layers[index] ?? []);
  const meant = taxonomy.classes.find(({ id }) => id === element.classId)?.role ?? null;
  return {
    number,
    layerId: layer.id,
    name: layer.name,
    path: layer.path,
    type: layer.type,
    role: meant ?? layer.role?.role ?? null,
    classId: element.classId,
    labels: element.classNames,
    attributes: attributesOf(element.attributes),
    provenance: element.provenance,
    parent,
    z: element.layerIndex,
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
    colour: [layer, ...members].map(colourOf).find((colour) => colour !== null) ?? null,
    text: textOf(members),
    component: layer.component === null ? null : { key: layer.component.key, name: layer.component.name },
    ignore: reasonToIgnore(box, boxInImage),
  };
}

/** Names in ascending order. */
export const attributesOf = (attributes: Readonly<Record<string, string>>): readonly Attribute[] =>
  Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ name, value }));

/** What the text layers among them say, a line break between two. Runs count on over all of them. */
function textOf(members: readonly LayerSnapshot[]): DatasetElement['text'] {
  const texts = members.flatMap(({ text }) => text ?? []);
  const [first] = texts;
  if (first === undefined) return null;
  let at = 0;
  const runs = texts.flatMap((text) => {
    const start = at;
    at += text.characters.length + 1;
    return text.runs.map((run) => ({ ...run, start: run.start + start, end: run.end + start }));
  });
  return {
    characters: texts.map(({ characters }) => characters).join('\n'),
    runs,
    fontSizesAre: 'frame-px',
    lines: null,
    align: first.alignHorizontal,
  };
}

const colourOf = ({ fills, text }: LayerSnapshot): string | null =>
  [...(text?.runs[0]?.fills ?? []), ...fills].find((paint) => isShown(paint) && paint.hex !== null)?.hex ??
  null;

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
