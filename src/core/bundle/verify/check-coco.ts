import * as z from 'zod/mini';
import { bareNumbers } from './bare-numbers.ts';
import type { FaultList } from './fault.ts';
import { boxesApart, type KnownBundle, type KnownClass } from './known-frames.ts';
import { parseJson } from './parse-json.ts';

const runs = z.looseObject({
  size: z.tuple([z.number(), z.number()]),
  counts: z.union([z.array(z.number()), z.string()]),
});

const file = z.looseObject({
  images: z.array(
    z.looseObject({ id: z.number(), file_name: z.string(), width: z.number(), height: z.number() }),
  ),
  annotations: z.array(
    z.looseObject({
      id: z.number(),
      image_id: z.number(),
      category_id: z.number(),
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      area: z.number(),
      iscrowd: z.number(),
      segmentation: z.optional(z.unknown()),
    }),
  ),
  categories: z.array(z.looseObject({ id: z.number(), name: z.string() })),
});

type CocoFile = z.infer<typeof file>;

/** Edges are rounded to a thousandth px. */
const tolerancePx = 0.01;

const floats: ReadonlySet<string> = new Set([
  'bbox',
  'area',
  'segmentation',
  'opacity',
  'rotation_deg',
  'score',
]);

/** `annotations/instances_<split>.json`: what pycocotools and the readers built on it take without a word. */
export const checkCoco = (path: string, text: string, known: KnownBundle, faults: FaultList): void => {
  const parsed = z.safeParse(file, parseJson(text));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    faults.add('key-missing', path, null, { where });
    return;
  }
  const bare = bareNumbers(text, (key) => floats.has(key));
  if (bare[0] !== undefined) faults.add('number-without-point', path, null, { key: bare[0] });
  checkCategories(path, parsed.data.categories, known.classes, faults);
  checkImages(path, parsed.data, known, faults);
  checkAnnotations(path, parsed.data, faults);
  compareBoxes(path, parsed.data, known, faults);
};

const checkCategories = (
  path: string,
  categories: CocoFile['categories'],
  classes: readonly KnownClass[] | null,
  faults: FaultList,
): void => {
  const ids = categories.map(({ id }) => id);
  if (ids.some((id, at) => !Number.isInteger(id) || id < 1 || ids.indexOf(id) !== at))
    faults.add('class-ids', path, null);
  if (classes === null) return;
  const differs =
    categories.length !== classes.length ||
    classes.some(({ id, name }) => !categories.some((one) => one.id === id && one.name === name));
  if (differs) faults.add('classes-differ', path, null);
};

const checkImages = (
  path: string,
  { images }: CocoFile,
  { pictures }: KnownBundle,
  faults: FaultList,
): void => {
  const folder = /instances_([a-z]+)\.json$/u.exec(path)?.[1] ?? '';
  const seen = new Set<number>();
  for (const { id, file_name, width, height } of images) {
    if (seen.has(id)) faults.add('annotation-id-twice', path, file_name, { id });
    seen.add(id);
    const picture = pictures.get(`images/${folder}/${file_name}`);
    if (picture === undefined) faults.add('picture-missing', path, file_name, { picture: file_name });
    else if (picture.width !== width || picture.height !== height)
      faults.add('size-differs', path, file_name, {
        found: `${String(width)}×${String(height)}`,
        needed: `${String(picture.width)}×${String(picture.height)}`,
      });
  }
};

const checkAnnotations = (
  path: string,
  { images, annotations, categories }: CocoFile,
  faults: FaultList,
): void => {
  const ids = new Set<number>();
  const imageById = new Map(images.map((image) => [image.id, image]));
  const known = new Set(categories.map(({ id }) => id));
  for (const annotation of annotations) {
    const { id, bbox, area } = annotation;
    const image = imageById.get(annotation.image_id);
    const where = `annotation ${String(id)} · ${image?.file_name ?? '?'}`;
    if (!Number.isInteger(id) || id < 1) faults.add('annotation-id-zero', path, where, { id });
    if (ids.has(id)) faults.add('annotation-id-twice', path, where, { id });
    ids.add(id);
    if (!known.has(annotation.category_id))
      faults.add('category-unknown', path, where, { id: annotation.category_id });
    if (image === undefined) {
      faults.add('picture-missing', path, where, { picture: String(annotation.image_id) });
      continue;
    }
    const [x, y, width, height] = bbox;
    if (!(width > 0 && height > 0 && area > 0)) faults.add('element-empty', path, where);
    if (x < -0.001 || y < -0.001 || x + width > image.width + 0.001 || y + height > image.height + 0.001)
      faults.add('box-outside', path, where);
    checkSegmentation(path, where, annotation.segmentation, image, faults);
  }
};

const checkSegmentation = (
  path: string,
  where: string,
  segmentation: unknown,
  image: { readonly width: number; readonly height: number },
  faults: FaultList,
): void => {
  if (segmentation === undefined) return;
  if (Array.isArray(segmentation)) {
    const rings: readonly unknown[] = segmentation;
    const isSound = (ring: unknown): boolean =>
      Array.isArray(ring) && ring.length >= 6 && ring.length % 2 === 0;
    if (rings.length === 0 || !rings.every(isSound)) faults.add('segmentation-shape', path, where);
    return;
  }
  const parsed = z.safeParse(runs, segmentation);
  if (!parsed.success) {
    faults.add('segmentation-shape', path, where);
    return;
  }
  const { size, counts } = parsed.data;
  if (size[0] !== image.height || size[1] !== image.width) faults.add('runs-do-not-fill', path, where);
  else if (typeof counts !== 'string') {
    const sum = counts.reduce((total, count) => total + count, 0);
    if (sum !== size[0] * size[1])
      faults.add('runs-do-not-fill', path, where, { sum, needed: size[0] * size[1] });
  }
};

const compareBoxes = (
  path: string,
  { images, annotations, categories }: CocoFile,
  known: KnownBundle,
  faults: FaultList,
): void => {
  const nameOf = new Map(categories.map(({ id, name }) => [id, name]));
  const ofImage = new Map<number, CocoFile['annotations']>();
  for (const annotation of annotations) {
    const others = ofImage.get(annotation.image_id);
    if (others === undefined) ofImage.set(annotation.image_id, [annotation]);
    else others.push(annotation);
  }
  for (const { id, file_name } of images) {
    const frame = known.frames.get(file_name.replace(/\.[^.]*$/u, ''));
    if (frame === undefined) continue;
    const found = (ofImage.get(id) ?? []).map(({ category_id, bbox }) => ({
      classId: category_id,
      label: nameOf.get(category_id) ?? '',
      xywh: bbox,
    }));
    const apart = boxesApart(frame.boxes, found);
    if (apart > tolerancePx) faults.add('boxes-differ', path, `${file_name} “${frame.name}”`, { apart });
  }
};
