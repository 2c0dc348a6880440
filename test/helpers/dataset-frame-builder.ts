import type {
  Dataset,
  DatasetElement,
  DatasetFrame,
  ExportPlan,
  PlannedFrame,
  Split,
} from '../../src/core/bundle/dataset.ts';
import { sha256Hex } from '../../src/core/bundle/digest.ts';
import type { FramePixels } from '../../src/core/bundle/exporter.ts';
import { defaultLabelling } from '../../src/core/label/labelling.ts';
import { taxonomyName } from '../../src/core/label/taxonomy.ts';
import { plan } from './export-scene.ts';
import { frame } from './frame-builder.ts';
import { reportOf } from './report-of.ts';
import { tinyPng } from './tiny-png.ts';

/** A frame as the plan names it. Everything follows from its number and split. */
export const planned = (number: number, split: Split, fields: Partial<PlannedFrame> = {}): PlannedFrame => {
  const hash = sha256Hex(String(number));
  const snapshot = frame({ id: `9:${String(number)}`, name: `Frame ${String(number)}`, hash });
  return {
    frameId: snapshot.id,
    name: snapshot.name,
    target: { is: 'scale', scale: 2 },
    scale: 2,
    frameSize: { width: 50, height: 40 },
    fileName: `f${hash.slice(0, 15)}`,
    number,
    split,
    groupId: hash,
    snapshotHash: hash,
    report: reportOf(snapshot),
    ...fields,
  };
};

/** Fields of a planned frame whose picture has so many px: one row at 1x. */
export const ofPx = (px: number): Partial<PlannedFrame> => ({
  target: { is: 'scale', scale: 1 },
  scale: 1,
  frameSize: { width: px, height: 1 },
});

export const dataset = (frames: readonly PlannedFrame[], asked: Partial<ExportPlan> = {}): Dataset => ({
  plan: plan(asked),
  name: 'spring-sale-01234567',
  planHash: '0123456789abcdef'.repeat(4),
  labelling: defaultLabelling,
  taxonomy: taxonomyName(defaultLabelling.taxonomy),
  classes: defaultLabelling.taxonomy.classes,
  frames,
  splitLock: null,
});

/** A picture of 100 x 80 px without elements. */
export const datasetFrame = (of: PlannedFrame, fields: Partial<DatasetFrame> = {}): DatasetFrame => {
  const png = tinyPng(100, 80, of.fileName);
  return {
    planned: of,
    page: 'Page 1',
    sections: [],
    frameSize: { width: 50, height: 40 },
    image: {
      path: `images/${of.split === 'validation' ? 'val' : of.split}/${of.fileName}.png`,
      width: 100,
      height: 80,
      scale: 2,
      shows: 'box',
      origin: { x: 0, y: 0 },
      sha256: sha256Hex(png),
      bytes: png.length,
      mime: 'image/png',
    },
    ground: '#ffffff',
    elements: [],
    relations: [],
    tags: [],
    attributes: [],
    captions: [],
    stack: null,
    ...fields,
  };
};

/** The bytes that belong to a frame of `datasetFrame`. */
export const pixelsOf = (of: DatasetFrame, fields: Partial<FramePixels> = {}): FramePixels => ({
  image: tinyPng(of.image.width, of.image.height, of.planned.fileName),
  layers: [],
  clean: null,
  ...fields,
});

/** A shape at 10, 20 of 30 x 40 px, number 1, upright, wholly visible. */
export const element = (fields: Partial<DatasetElement> = {}): DatasetElement => {
  const box = fields.box ?? { x: 10, y: 20, width: 30, height: 40 };
  const { x, y, width, height } = box;
  return {
    number: 1,
    layerId: '9:100',
    name: 'plate',
    path: [],
    type: 'RECTANGLE',
    role: null,
    classId: 4,
    labels: ['shape'],
    attributes: [],
    provenance: { by: 'type', rule: null, confidence: 1 },
    parent: null,
    z: 0,
    box,
    boxInImage: box,
    quad: [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ],
    rotationDeg: 0,
    size: { width, height },
    visibleShare: 1,
    occludedShare: null,
    mask: null,
    opacity: 1,
    blendMode: 'NORMAL',
    colour: '#112233',
    text: null,
    component: null,
    ignore: null,
    ...fields,
  };
};
