import { polygonArea } from '../../geometry/clip-polygon.ts';
import { polygonBounds } from '../../geometry/polygon-bounds.ts';
import type { Point, Rect } from '../../geometry/rect.ts';
import { classIndexIn } from '../class-index.ts';
import {
  type BundleFile,
  type Dataset,
  type DatasetElement,
  type DatasetFrame,
  type Loss,
  type Split,
  splits,
} from '../dataset.ts';
import { defineExporter } from '../exporter.ts';
import { imageFileName } from '../image-file-name.ts';
import { outlineOf, tidyRing } from '../outline-of.ts';
import { roundBox, roundMilli } from '../round-milli.ts';
import { trainedElements } from '../trained-elements.ts';
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
    'extra-labels',
    'findings',
    'layer-id',
    'layer-path',
    'layers',
    'page',
    'placement',
    'quad',
    'relations',
    'text-runs',
    'unclipped-box',
  ],
  reading: {
    python: [
      'from pycocotools.coco import COCO',
      'folder = {"validation": "val"}.get(split, split)',
      'data = COCO(f"{root}/annotations/instances_{folder}.json")',
    ],
    beware: ['pycocotools scores only 100 objects a picture unless `maxDets` is raised.'],
  },
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const lists = new Map<Split, Lists>(
      splits.map((split) => [split, { images: [], annotations: [], captions: [] }]),
    );
    return {
      frame(frame) {
        const elements = trainedElements(frame);
        const list = lists.get(frame.planned.split);
        if (list !== undefined) {
          const imageId = list.images.push(line(imageOf(dataset, frame, list.images.length + 1)));
          for (const { element, box } of elements) {
            const [id, categoryId] = [list.annotations.length + 1, classIndex(element.classId) + 1];
            list.annotations.push(line(annotationOf({ id, imageId, categoryId }, element, roundBox(box))));
          }
          for (const caption of frame.captions) {
            const { text, language, kind } = caption;
            const id = list.captions.length + 1;
            list.captions.push(line({ id, image_id: imageId, caption: text, language, kind }));
          }
        }
        return { files: [], losses: crowdLoss(frame, elements.length) };
      },
      finish() {
        const used = usedSplits(dataset).map((split) => [split, lists.get(split) ?? empty] as const);
        const hasCaptions = used.some(([, { captions }]) => captions.length > 0);
        const categories = line(categoriesOf(dataset));
        return [
          ...used.map(([split, { images, annotations }]) =>
            fileOf(dataset, 'instances', split, categories, images, annotations),
          ),
          ...(hasCaptions ? used : []).map(([split, { images, captions }]) =>
            fileOf(dataset, 'captions', split, null, images, captions),
          ),
        ];
      },
    };
  },
});

interface Lists {
  readonly images: string[];
  readonly annotations: string[];
  readonly captions: string[];
}

const empty: Lists = { images: [], annotations: [], captions: [] };

const fileOf = (
  dataset: Dataset,
  kind: 'instances' | 'captions',
  split: Split,
  categories: string | null,
  images: readonly string[],
  annotations: readonly string[],
): BundleFile => ({
  path: `annotations/${kind}_${folderOf(split)}.json`,
  role: 'label',
  split,
  text: [
    `{"info":${line(infoOf(dataset))},\n"licenses":${line(licencesOf(dataset))},\n`,
    ...(categories === null ? [] : [`"categories":${categories},\n`]),
    ...listed('images', images),
    ',\n',
    ...listed('annotations', annotations),
    '}\n',
  ],
});

/** pycocotools scores no more than this many objects of a picture unless `maxDets` says otherwise. */
const scoredObjects = 100;

const crowdLoss = ({ planned }: DatasetFrame, objects: number): readonly Loss[] =>
  objects <= scoredObjects
    ? []
    : [
        {
          code: 'over-100-objects',
          frame: { id: planned.frameId, name: planned.name },
          layer: null,
          format: 'coco',
          data: { objects },
        },
      ];

const integers: ReadonlySet<string> = new Set([
  'id',
  'image_id',
  'category_id',
  'license',
  'width',
  'height',
  'iscrowd',
  'z',
  'size',
  'counts',
]);

const line = (value: JsonValue): string => writeJson(value, integers);

const infoOf = ({ name, plan }: Dataset): JsonValue => ({
  description: name,
  version: plan.toolVersion,
  ...(plan.createdAt === null ? {} : { date_created: plan.createdAt }),
});

const licencesOf = ({ plan }: Dataset): JsonValue =>
  plan.licence === null ? [] : [{ id: 1, name: plan.licence, url: '' }];

/** Counted from 1 without gaps, whatever the ids of the label set are: some readers take the id as an index. */
const categoriesOf = ({ classes }: Dataset): JsonValue =>
  classes.map(({ name }, at) => ({ id: at + 1, name, supercategory: 'element' }));

const imageOf = ({ plan }: Dataset, frame: DatasetFrame, id: number): JsonValue => ({
  id,
  file_name: imageFileName(frame),
  width: frame.image.width,
  height: frame.image.height,
  ...(plan.licence === null ? {} : { license: 1 }),
});

interface Ids {
  readonly id: number;
  readonly imageId: number;
  readonly categoryId: number;
}

const annotationOf = (
  { id, imageId, categoryId }: Ids,
  element: DatasetElement,
  box: Rect<'image'>,
): JsonValue => {
  const { area, segmentation } = segmentationOf(element, box);
  return {
    id,
    image_id: imageId,
    category_id: categoryId,
    bbox: [box.x, box.y, box.width, box.height],
    area,
    iscrowd: 0,
    segmentation,
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

/**
 * The mask, or without one the outline of the box. Readers take a second ring as more area, never as a hole, so holes are
 * written as runs. A mask below 1 square px would be an object that no reader finds.
 */
const segmentationOf = (
  element: DatasetElement,
  box: Rect<'image'>,
): { readonly area: number; readonly segmentation: JsonValue } => {
  const { mask } = element;
  if (mask !== null && mask.area >= 1) {
    const area = roundMilli(mask.area);
    const rings = (mask.rings ?? []).flatMap((ring) => {
      const tidy = tidyRing(ring, polygonBounds(ring));
      return tidy === null ? [] : [tidy];
    });
    if (rings.length > 0) return { area, segmentation: rings.map((ring) => flat(ring)) };
    if (mask.rle !== null) {
      const { width, height, counts } = mask.rle;
      return { area, segmentation: { size: [height, width], counts } };
    }
  }
  const outline = outlineOf(element, box);
  return { area: roundMilli(polygonArea(outline)), segmentation: [flat(outline)] };
};

const flat = (ring: readonly Point<'image'>[]): readonly number[] => ring.flatMap(({ x, y }) => [x, y]);
