import { clipPolygon, polygonArea } from '../../geometry/clip-polygon.ts';
import { edges } from '../../geometry/edges.ts';
import { quadOfRect } from '../../geometry/quad.ts';
import type { Point, Rect } from '../../geometry/rect.ts';
import {
  type BundleFile,
  type Dataset,
  type DatasetElement,
  type DatasetFrame,
  type Split,
  splits,
} from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { folderOf, usedSplits } from '../used-splits.ts';
import { type JsonValue, listed, writeJson } from '../write-json.ts';

/** COCO object detection (https://cocodataset.org/#format-data), boxes cut to the picture. See docs/formats/coco.md. */
export default defineExporter({
  id: 'coco',
  boxes: 'xywh-image-px',
  isTextOnly: true,
  drops: [
    'colour',
    'component',
    'findings',
    'layer-id',
    'layer-path',
    'page',
    'placement',
    'quad',
    'text-runs',
    'unclipped-box',
  ],
  start(dataset) {
    const files = new Map<Split, { readonly images: string[]; readonly annotations: string[] }>(
      splits.map((split) => [split, { images: [], annotations: [] }]),
    );
    return {
      frame(frame) {
        const file = files.get(frame.planned.split);
        file?.images.push(line(imageOf(dataset, frame)));
        for (const element of frame.elements) {
          const box = boxOf(element);
          if (box !== null)
            file?.annotations.push(line(annotationOf(file.annotations.length + 1, frame, element, box)));
        }
        return { files: [], losses: [] };
      },
      finish() {
        return usedSplits(dataset).map((split): BundleFile => {
          const { images, annotations } = files.get(split) ?? { images: [], annotations: [] };
          const text = [
            `{"info":${line(infoOf(dataset))},\n"licenses":${line(licencesOf(dataset))},\n"categories":${line(categoriesOf(dataset))},\n`,
            ...listed('images', images),
            ',\n',
            ...listed('annotations', annotations),
            '}\n',
          ];
          return { path: `annotations/instances_${folderOf(split)}.json`, role: 'label', split, text };
        });
      },
    };
  },
});

const integers: ReadonlySet<string> = new Set([
  'id',
  'image_id',
  'category_id',
  'license',
  'width',
  'height',
  'iscrowd',
  'z',
]);

const line = (value: JsonValue): string => writeJson(value, integers);

const infoOf = ({ name, plan }: Dataset): JsonValue => ({
  description: name,
  version: plan.toolVersion,
  ...(plan.createdAt === null ? {} : { date_created: plan.createdAt }),
});

const licencesOf = ({ plan }: Dataset): JsonValue =>
  plan.licence === null ? [] : [{ id: 1, name: plan.licence, url: '' }];

const categoriesOf = ({ classes }: Dataset): JsonValue =>
  classes.map(({ id, name }) => ({ id, name, supercategory: 'element' }));

const imageOf = ({ plan }: Dataset, { planned, image }: DatasetFrame): JsonValue => ({
  id: planned.number,
  file_name: `${planned.fileName}.png`,
  width: image.width,
  height: image.height,
  ...(plan.licence === null ? {} : { license: 1 }),
});

const annotationOf = (
  id: number,
  { planned }: DatasetFrame,
  element: DatasetElement,
  box: Rect<'image'>,
): JsonValue => {
  const outline = outlineOf(element, box);
  return {
    id,
    image_id: planned.number,
    category_id: element.classId,
    bbox: [box.x, box.y, box.width, box.height],
    area: round(polygonArea(outline)),
    iscrowd: 0,
    segmentation: [outline.flatMap(({ x, y }) => [x, y])],
    attributes: {
      z: element.z,
      text: element.text?.characters ?? null,
      role: element.role,
      layer: element.name,
      opacity: element.opacity,
      rotation_deg: element.rotationDeg,
    },
  };
};

/** Null = not for training. Edges are rounded, not sizes, so that touching boxes still touch. */
const boxOf = ({ boxInImage, ignore }: DatasetElement): Rect<'image'> | null => {
  if (boxInImage === null || ignore !== null) return null;
  const { left, top, right, bottom } = edges(boxInImage);
  const [x, y] = [round(left), round(top)];
  return { x, y, width: round(round(right) - x), height: round(round(bottom) - y) };
};

/** The box, or for a layer that is turned its own four corners as far as they lie in the box. At least three points. */
const outlineOf = ({ quad, rotationDeg }: DatasetElement, box: Rect<'image'>): readonly Point<'image'>[] => {
  if (quad === null || Math.abs(rotationDeg % 90) < 0.01) return quadOfRect(box);
  const turned = clipPolygon(quad, grown(box))
    .map((point) => clampInto(point, box))
    .filter((point, at, all) => !isSame(point, all[(at + all.length - 1) % all.length]));
  return turned.length >= 3 && polygonArea(turned) >= 1 ? turned : quadOfRect(box);
};

/** Rounding may put the box's edge a hair inside a corner; that is no reason to cut the corner off. */
const grown = ({ x, y, width, height }: Rect<'image'>): Rect<'image'> => ({
  x: x - 0.001,
  y: y - 0.001,
  width: width + 0.002,
  height: height + 0.002,
});

const clampInto = ({ x, y }: Point<'image'>, box: Rect<'image'>): Point<'image'> => {
  const { left, top, right, bottom } = edges(box);
  return { x: round(Math.min(right, Math.max(left, x))), y: round(Math.min(bottom, Math.max(top, y))) };
};

const isSame = (a: Point<'image'>, b: Point<'image'> | undefined): boolean => a.x === b?.x && a.y === b.y;

/** To a thousandth px. */
const round = (px: number): number => Math.round(px * 1000) / 1000;
