import { edges } from '../geometry/edges.ts';
import { polygonBounds } from '../geometry/polygon-bounds.ts';
import type { Point, Rect, Size } from '../geometry/rect.ts';
import type { DatasetElement } from './dataset.ts';
import { escapeXml } from './escape-xml.ts';
import { maskCrop } from './mask-crop.ts';
import { rowRuns } from './mask-runs.ts';
import { tidyRing } from './outline-of.ts';
import { shapeInPicture } from './shape-in-picture.ts';

/** One XML element without its closing: name and attributes. */
export interface CvatShape {
  readonly tag: 'box' | 'polygon' | 'mask';
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** A mask's outlines or runs where there is a mask; else a box, turned about its centre where the layer is, or an outline. */
export const cvatShapes = (
  element: DatasetElement,
  box: Rect<'image'>,
  picture: Size,
): readonly CvatShape[] => {
  const masked = maskShapes(element);
  if (masked.length > 0) return masked;
  const shape = shapeInPicture(element, box, picture);
  if (shape.is === 'outline') return [polygonOf(shape.points)];
  if (shape.is === 'upright') return [boxOf(shape.box, 0)];
  const { centre, width, height, angleDeg } = shape.turned;
  return [boxOf({ x: centre.x - width / 2, y: centre.y - height / 2, width, height }, angleDeg)];
};

const maskShapes = ({ mask }: DatasetElement): readonly CvatShape[] => {
  if (mask === null) return [];
  const polygons = (mask.rings ?? []).flatMap((ring) => {
    const tidy = tidyRing(ring, polygonBounds(ring));
    return tidy === null ? [] : [polygonOf(tidy)];
  });
  if (polygons.length > 0 || mask.rle === null) return polygons;
  const crop = maskCrop(mask.rle);
  if (crop === null) return [];
  const { left, top, width, height } = crop;
  return [
    {
      tag: 'mask',
      attributes: [
        ['rle', rowRuns(crop).join(', ')],
        ['left', String(left)],
        ['top', String(top)],
        ['width', String(width)],
        ['height', String(height)],
      ],
    },
  ];
};

const polygonOf = (points: readonly Point<'image'>[]): CvatShape => ({
  tag: 'polygon',
  attributes: [['points', points.map(({ x, y }) => `${px(x)},${px(y)}`).join(';')]],
});

const boxOf = (box: Rect<'image'>, angleDeg: number): CvatShape => {
  const { left, top, right, bottom } = edges(box);
  const rotation = angleDeg.toFixed(4);
  return {
    tag: 'box',
    attributes: [
      ['xtl', px(left)],
      ['ytl', px(top)],
      ['xbr', px(right)],
      ['ybr', px(bottom)],
      // Beside 360 there is no rotation: the reader wants less.
      ...(angleDeg === 0 ? [] : [['rotation', rotation === '360.0000' ? '0.0000' : rotation] as const]),
    ],
  };
};

const px = (value: number): string => value.toFixed(3).replace(/^-(0\.000)$/u, '$1');

/** An opening tag with everything escaped. */
export const openTag = (
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
): string => `<${name}${attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')}>`;
