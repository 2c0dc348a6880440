import { clipPolygon, polygonArea } from '../geometry/clip-polygon.ts';
import { type ImagePlacement, pointToImage } from '../geometry/image-space.ts';
import type { Rect } from '../geometry/rect.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { DatasetElement, DatasetFrame, ElementMask, ExportPlan } from './dataset.ts';
import { lineQuads } from './pictures/line-quads.ts';
import { vectorMask } from './pictures/vector-mask.ts';

/**
 * A sample with what follows from its elements' geometry: outlines where the plan asks for masks, and where lines of text lie.
 */
export const enrichFrame = (frame: DatasetFrame, snapshot: FrameSnapshot, plan: ExportPlan): DatasetFrame => {
  const { origin, scale, width, height } = frame.image;
  const placement = { origin, scale };
  const picture = { x: 0, y: 0, width, height };
  const layers = new Map(snapshot.layers.map((layer) => [layer.id, layer]));
  const elements = frame.elements.map((element): DatasetElement => {
    const layer = layers.get(element.layerId);
    if (layer === undefined) return element;
    const rings = plan.masks === 'none' ? null : vectorMask(snapshot, layer);
    const lines = layer.text === null ? null : lineQuads({ ...layer, text: layer.text });
    const mask = rings === null ? element.mask : outlineMask(rings, placement, picture);
    return {
      ...element,
      mask,
      text: element.text && { ...element.text, lines: lines && toLines(lines, placement) },
    };
  });
  return { ...frame, elements };
};

/** Null = nothing of the outline lies in the picture. */
const outlineMask = (
  rings: NonNullable<ReturnType<typeof vectorMask>>,
  placement: ImagePlacement,
  picture: Rect<'image'>,
): ElementMask | null => {
  const cut = rings
    .map((ring) =>
      clipPolygon(
        ring.map((point) => pointToImage(point, placement)),
        picture,
      ),
    )
    .filter((ring) => ring.length >= 3);
  const area = cut.reduce((sum, ring) => sum + polygonArea(ring), 0);
  return area > 0 ? { by: 'vector', rings: cut, rle: null, area } : null;
};

const toLines = (
  lines: NonNullable<ReturnType<typeof lineQuads>>,
  placement: ImagePlacement,
): NonNullable<NonNullable<DatasetElement['text']>['lines']> =>
  lines.map(({ text, quad: [a, b, c, d] }) => ({
    text,
    quad: [
      pointToImage(a, placement),
      pointToImage(b, placement),
      pointToImage(c, placement),
      pointToImage(d, placement),
    ],
  }));
