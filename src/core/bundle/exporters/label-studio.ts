import type { Rect, Size } from '../../geometry/rect.ts';
import { classIndexIn } from '../class-index.ts';
import type { Dataset, DatasetElement, DatasetFrame } from '../dataset.ts';
import { escapeXml } from '../escape-xml.ts';
import { defineExporter } from '../exporter.ts';
import { roundMilli } from '../round-milli.ts';
import { type ShapeInPicture, shapeInPicture } from '../shape-in-picture.ts';
import { trainedElements } from '../trained-elements.ts';
import { type JsonValue, writeJson } from '../write-json.ts';

/** Label Studio tasks and the labelling interface they fit (https://labelstud.io/guide/task_format). See docs/formats/label-studio.md. */
export default defineExporter({
  id: 'label-studio',
  boxes: 'xywh-percent',
  isTextOnly: true,
  drops: [
    'attributes',
    'caption',
    'colour',
    'component',
    'findings',
    'layer-path',
    'layers',
    'mask',
    'opacity',
    'page',
    'placement',
    'relations',
    'role',
    'tags',
    'text-runs',
    'unclipped-box',
    'z-order',
  ],
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const tasks: string[] = [];
    const nameOf = (element: DatasetElement): string =>
      dataset.classes[classIndex(element.classId)]?.name ?? '';
    return {
      frame(frame) {
        const task = writeJson(taskOf(dataset, frame, nameOf), integers);
        tasks.push(`${tasks.length === 0 ? '' : ','}\n${task}`);
        return { files: [], losses: [] };
      },
      finish: () => [
        { path: 'label-studio/tasks.json', role: 'label', split: null, text: ['[', ...tasks, '\n]\n'] },
        { path: 'label-studio/label_config.xml', role: 'meta', split: null, text: [configText(dataset)] },
      ],
    };
  },
});

const integers: ReadonlySet<string> = new Set(['original_width', 'original_height', 'image_rotation']);

/** Names that regions refer to and the interface defines. */
const tags = { image: 'image', box: 'box', outline: 'outline', text: 'text' } as const;

/** Only a frame whose every label was set by hand is finished work; anything else is a suggestion to look at. */
const taskOf = (
  { plan }: Dataset,
  frame: DatasetFrame,
  nameOf: (element: DatasetElement) => string,
): JsonValue => {
  const { planned, image } = frame;
  const trained = trainedElements(frame);
  const shown = new Set(trained.map(({ element }) => element.number));
  const result = trained.flatMap(({ element, box }) =>
    regionsOf(frame, element, box, labelsOf(element, nameOf(element)), shown),
  );
  const isByHand = trained.length > 0 && trained.every(({ element }) => element.provenance.by === 'hand');
  const score = Math.min(1, ...trained.map(({ element }) => element.provenance.confidence));
  return {
    data: {
      image: `/data/local-files/?d=${image.path}`,
      id: planned.fileName,
      name: planned.name,
      split: planned.split,
    },
    annotations: isByHand ? [{ result }] : [],
    predictions: isByHand ? [] : [{ model_version: `proofset ${plan.toolVersion}`, score, result }],
  };
};

/** The main class first; the interface allows several. */
const labelsOf = ({ labels }: DatasetElement, main: string): readonly string[] => [
  main,
  ...labels.filter((name) => name !== main),
];

const regionsOf = (
  { planned, image }: DatasetFrame,
  element: DatasetElement,
  box: Rect<'image'>,
  labels: readonly string[],
  shown: ReadonlySet<number>,
): readonly JsonValue[] => {
  const idOf = (number: number): string => `${planned.fileName}-${String(number)}`;
  const shape = shapeInPicture(element, box, image);
  const value = valueOf(shape, image);
  const [from, type] =
    shape.is === 'outline' ? [tags.outline, 'polygonlabels'] : [tags.box, 'rectanglelabels'];
  const shared = {
    id: idOf(element.number),
    to_name: tags.image,
    original_width: image.width,
    original_height: image.height,
    image_rotation: 0,
  };
  const region = {
    ...shared,
    from_name: from,
    type,
    ...(element.parent !== null && shown.has(element.parent) ? { parentID: idOf(element.parent) } : {}),
    score: element.provenance.confidence,
    meta: { text: [element.name] },
    value: { ...value, [type]: labels },
  };
  if (element.text === null) return [region];
  const text = { ...value, text: [element.text.characters] };
  return [region, { ...shared, from_name: tags.text, type: 'textarea', value: text }];
};

/** Hundredths of the picture's sides; a turned box is given by its own top left, about which it turns clockwise. */
const valueOf = (shape: ShapeInPicture, picture: Size): Readonly<Record<string, JsonValue>> => {
  const x = (px: number): number => percent(roundMilli(px) / picture.width);
  const y = (px: number): number => percent(roundMilli(px) / picture.height);
  if (shape.is === 'outline') {
    return { points: shape.points.map((point) => [x(point.x), y(point.y)]), closed: true };
  }
  const { corner, width, height, angleDeg } =
    shape.is === 'turned'
      ? shape.turned
      : { corner: shape.box, width: shape.box.width, height: shape.box.height, angleDeg: 0 };
  return {
    x: x(corner.x),
    y: y(corner.y),
    width: x(width),
    height: y(height),
    rotation: Math.round(angleDeg * 1e4) / 1e4,
  };
};

/** Four decimals are a thousandth px of a picture 1000 px wide. */
const percent = (share: number): number => Math.round(share * 1e6) / 1e4;

const configText = ({ classes }: Dataset): string => {
  const labels = classes.map(
    ({ name, colour }) => `    <Label value="${escapeXml(name)}" background="${escapeXml(colour)}"/>\n`,
  );
  return [
    '<View>\n',
    `  <Image name="${tags.image}" value="$image" zoom="true" zoomControl="true"/>\n`,
    `  <RectangleLabels name="${tags.box}" toName="${tags.image}" choice="multiple" canRotate="true">\n`,
    ...labels,
    '  </RectangleLabels>\n',
    `  <PolygonLabels name="${tags.outline}" toName="${tags.image}" choice="multiple">\n`,
    ...labels,
    '  </PolygonLabels>\n',
    `  <TextArea name="${tags.text}" toName="${tags.image}" perRegion="true" editable="true" rows="2"/>\n`,
    '</View>\n',
  ].join('');
};
