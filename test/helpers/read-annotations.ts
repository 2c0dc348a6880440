import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parquetReadObjects } from 'hyparquet';
import { parseTar } from 'nanotar';
import * as z from 'zod/mini';

export type XY = readonly [x: number, y: number];

/** A shape as a foreign reader sees it, in px of the picture; corners clockwise from its own top left. */
export interface ReadShape {
  readonly label: string;
  readonly is: 'upright' | 'turned' | 'outline';
  readonly corners: readonly XY[];
}

export interface ReadPicture {
  readonly id: string;
  readonly shapes: readonly ReadShape[];
}

/** An unpacked bundle: a folder with one split, `train`, class names by id and the size of every picture by its id. */
export interface UnpackedBundle {
  readonly root: string;
  readonly names: ReadonlyMap<number, string>;
  readonly sizes: ReadonlyMap<string, XY>;
}

/** Reads one format without any of our own code. Shapes come back to front. */
export type AnnotationReader = (bundle: UnpackedBundle) => Promise<readonly ReadPicture[]>;

const bytesOf = ({ root }: UnpackedBundle, path: string): ArrayBuffer =>
  new Uint8Array(readFileSync(join(root, path))).buffer;

const textOf = ({ root }: UnpackedBundle, path: string): string => readFileSync(join(root, path), 'utf8');

const jsonLines = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const idOf = (path: string): string => basename(path).replace(/\.[a-z]+$/u, '');

const four = z.tuple([z.number(), z.number(), z.number(), z.number()]);
type Four = z.infer<typeof four>;

const upright = (label: string, [left, top, right, bottom]: Four): ReadShape => ({
  label,
  is: 'upright',
  corners: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
});

const ofSizes = (label: string, [x, y, width, height]: Four): ReadShape =>
  upright(label, [x, y, x + width, y + height]);

const nameOf = ({ names }: UnpackedBundle, id: number): string => names.get(id) ?? `no class ${String(id)}`;

/** Lists of one length, one entry an element. */
const zipped = (labels: readonly string[], boxes: readonly Four[]): readonly ReadShape[] =>
  boxes.map((box, at) => ofSizes(labels[at] ?? '', box));

const hfRow = z.object({
  id: z.string(),
  objects: z.array(z.object({ bbox: four, category_id: z.number() })),
});

const readParquet: AnnotationReader = async (bundle) => {
  const file = bytesOf(bundle, 'data/train-00000-of-00001.parquet');
  const rows = z.array(hfRow).parse(await parquetReadObjects({ file, columns: ['id', 'objects'] }));
  return rows.map(({ id, objects }) => ({
    id,
    shapes: objects.map((one) => ofSizes(nameOf(bundle, one.category_id), one.bbox)),
  }));
};

const folderRow = z.object({
  file_name: z.string(),
  objects: z.object({ bbox: z.array(four), category_id: z.array(z.number()) }),
});

const readImageFolder: AnnotationReader = async (bundle) => {
  const file = bytesOf(bundle, 'imagefolder/train/metadata.parquet');
  const rows = z.array(folderRow).parse(await parquetReadObjects({ file }));
  return rows.map(({ file_name, objects }) => ({
    id: idOf(file_name),
    shapes: zipped(
      objects.category_id.map((id) => nameOf(bundle, id)),
      objects.bbox,
    ),
  }));
};

const layoutRow = z.object({ id: z.string(), label: z.array(z.string()), bbox: z.array(four) });

const readLayout: AnnotationReader = async (bundle) => {
  const rows = await parquetReadObjects({ file: bytesOf(bundle, 'layout/train.parquet') });
  return z
    .array(layoutRow)
    .parse(rows)
    .map(({ id, label, bbox }) => ({ id, shapes: zipped(label, bbox) }));
};

const sample = z.object({ id: z.string(), category: z.array(z.string()), bbox: z.array(four) });

const readWebDataset: AnnotationReader = (bundle) => {
  const members = parseTar(bytesOf(bundle, 'webdataset/train-000000.tar'));
  return Promise.resolve(
    members
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ text }) => sample.parse(JSON.parse(text)))
      .map(({ id, category, bbox }) => ({ id, shapes: zipped(category, bbox) })),
  );
};

/** Clockwise by an angle in degrees about a point. */
const turned = (corners: readonly XY[], degrees: number, [px, py]: XY): readonly XY[] => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return corners.map(([x, y]): XY => {
    const [dx, dy] = [x - px, y - py];
    return [px + dx * cos - dy * sin, py + dx * sin + dy * cos];
  });
};

const turnedBox = (label: string, edges: Four, degrees: number, about: XY): ReadShape => {
  const shape = upright(label, edges);
  return degrees === 0 ? shape : { ...shape, is: 'turned', corners: turned(shape.corners, degrees, about) };
};

const shared = { original_width: z.number(), original_height: z.number() };
const region = z.discriminatedUnion('type', [
  z.object({
    ...shared,
    type: z.literal('rectanglelabels'),
    value: z.object({
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      rotation: z.number(),
      rectanglelabels: z.array(z.string()),
    }),
  }),
  z.object({
    ...shared,
    type: z.literal('polygonlabels'),
    value: z.object({
      points: z.array(z.tuple([z.number(), z.number()])),
      polygonlabels: z.array(z.string()),
    }),
  }),
  z.object({ ...shared, type: z.literal('textarea') }),
]);
const tasks = z.array(
  z.object({
    data: z.object({ image: z.string() }),
    annotations: z.array(z.object({ result: z.array(region) })),
    predictions: z.array(z.object({ result: z.array(region) })),
  }),
);

const shapesOfRegion = (one: z.infer<typeof region>): readonly ReadShape[] => {
  if (one.type === 'textarea') return [];
  const [sx, sy] = [one.original_width / 100, one.original_height / 100];
  if (one.type === 'polygonlabels') {
    const corners = one.value.points.map(([x, y]): XY => [x * sx, y * sy]);
    return [{ label: one.value.polygonlabels[0] ?? '', is: 'outline', corners }];
  }
  const { x, y, width, height, rotation, rectanglelabels } = one.value;
  const edges: Four = [x * sx, y * sy, (x + width) * sx, (y + height) * sy];
  return [turnedBox(rectanglelabels[0] ?? '', edges, rotation, [edges[0], edges[1]])];
};

const readLabelStudio: AnnotationReader = (bundle) =>
  Promise.resolve(
    tasks
      .parse(JSON.parse(textOf(bundle, 'label-studio/tasks.json')))
      .map(({ data, annotations, predictions }) => ({
        id: idOf(data.image),
        shapes: [...annotations, ...predictions].flatMap(({ result }) => result.flatMap(shapesOfRegion)),
      })),
  );

const own = {
  '@label': z.string(),
  attribute: z.array(z.object({ '@name': z.string(), '#text': z._default(z.string(), '') })),
};
const cvatImage = z.object({
  '@name': z.string(),
  box: z._default(
    z.array(
      z.object({
        ...own,
        '@xtl': z.string(),
        '@ytl': z.string(),
        '@xbr': z.string(),
        '@ybr': z.string(),
        '@rotation': z._default(z.string(), '0'),
      }),
    ),
    [],
  ),
  polygon: z._default(z.array(z.object({ ...own, '@points': z.string() })), []),
});
const cvatFile = z.object({ annotations: z.object({ image: z.array(cvatImage) }) });

const readCvat: AnnotationReader = (bundle) => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => ['image', 'box', 'polygon', 'attribute'].includes(name),
  });
  const { annotations } = cvatFile.parse(parser.parse(textOf(bundle, 'cvat/annotations.xml')));
  return Promise.resolve(
    annotations.image.map((image) => ({ id: idOf(image['@name']), shapes: cvatShapes(image) })),
  );
};

const cvatShapes = ({ box, polygon }: z.infer<typeof cvatImage>): readonly ReadShape[] => {
  const numberOf = ({ attribute }: { attribute: z.infer<typeof own.attribute> }): number =>
    Number(attribute.find((one) => one['@name'] === 'number')?.['#text']);
  const boxes = box.map((one) => {
    const edges = four.parse([one['@xtl'], one['@ytl'], one['@xbr'], one['@ybr']].map(Number));
    const centre: XY = [(edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2];
    return {
      number: numberOf(one),
      shape: turnedBox(one['@label'], edges, Number(one['@rotation']), centre),
    };
  });
  const polygons = polygon.map((one) => ({
    number: numberOf(one),
    shape: {
      label: one['@label'],
      is: 'outline',
      corners: one['@points'].split(';').map((pair): XY => {
        const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
        return [x, y];
      }),
    } as const,
  }));
  return [...boxes, ...polygons].sort((a, b) => a.number - b.number).map(({ shape }) => shape);
};

const swiftLine = z.object({
  images: z.tuple([z.string()]),
  objects: z.object({ ref: z.array(z.string()), bbox: z.array(four) }),
});

/** The first example of each picture lists all of its elements. */
const firstOfEach = <T>(examples: readonly T[], idOfOne: (one: T) => string): ReadonlyMap<string, T> => {
  const first = new Map<string, T>();
  for (const one of examples) if (!first.has(idOfOne(one))) first.set(idOfOne(one), one);
  return first;
};

const readSwift: AnnotationReader = (bundle) => {
  const lines = z.array(swiftLine).parse(jsonLines(textOf(bundle, 'vlm/swift_train.jsonl')));
  const first = firstOfEach(lines, ({ images: [path] }) => idOf(path));
  return Promise.resolve(
    [...first].map(([id, { objects }]) => ({
      id,
      shapes: objects.bbox.map((box, at) => upright(objects.ref[at] ?? '', box)),
    })),
  );
};

const talk = z.object({ image: z.string(), conversations: z.array(z.object({ value: z.string() })) });
const answer = z.array(z.object({ bbox_2d: four, label: z.string() }));

const readTalks = (
  bundle: UnpackedBundle,
  rows: readonly unknown[],
  toPx: (box: Four, size: XY) => Four,
): readonly ReadPicture[] => {
  const first = firstOfEach(z.array(talk).parse(rows), ({ image }) => idOf(image));
  return [...first].map(([id, { conversations }]) => ({
    id,
    shapes: answer
      .parse(JSON.parse(conversations[1]?.value ?? ''))
      .map(({ bbox_2d, label }) =>
        upright(label, toPx(bbox_2d, bundle.sizes.get(id) ?? [Number.NaN, Number.NaN])),
      ),
  }));
};

const readQwen: AnnotationReader = (bundle) =>
  Promise.resolve(
    readTalks(bundle, jsonLines(textOf(bundle, 'vlm/qwen_train.jsonl')), ([l, t, r, b], [width, height]) => [
      (l / 1000) * width,
      (t / 1000) * height,
      (r / 1000) * width,
      (b / 1000) * height,
    ]),
  );

/** In shares of the square that LLaVA pads the picture to, the picture in its middle on whole px. */
const readLlava: AnnotationReader = (bundle) =>
  Promise.resolve(
    readTalks(
      bundle,
      z.array(z.unknown()).parse(JSON.parse(textOf(bundle, 'vlm/llava_train.json'))),
      ([l, t, r, b], [width, height]) => {
        const side = Math.max(width, height);
        const [dx, dy] = [Math.floor((side - width) / 2), Math.floor((side - height) / 2)];
        return [l * side - dx, t * side - dy, r * side - dx, b * side - dy];
      },
    ),
  );

/** By exporter id, with how far an edge may be off in px of a picture of this size: the rounding that the format states. */
export const annotationReaders: Readonly<
  Record<string, { readonly read: AnnotationReader; readonly within: (size: XY) => XY }>
> = {
  'hf-parquet': { read: readParquet, within: () => [0, 0] },
  imagefolder: { read: readImageFolder, within: () => [0, 0] },
  layout: { read: readLayout, within: () => [0, 0] },
  webdataset: { read: readWebDataset, within: () => [0, 0] },
  'label-studio': { read: readLabelStudio, within: () => [0.01, 0.01] },
  cvat: { read: readCvat, within: () => [0.001, 0.001] },
  'vlm-swift': { read: readSwift, within: () => [0.001, 0.001] },
  'vlm-qwen': { read: readQwen, within: ([width, height]) => [width / 1000, height / 1000] },
  'vlm-llava': {
    read: readLlava,
    within: ([width, height]) => [Math.max(width, height) / 1000, Math.max(width, height) / 1000],
  },
};
