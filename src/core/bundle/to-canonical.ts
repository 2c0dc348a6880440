import type { Point, Quad, Rect } from '../geometry/rect.ts';
import { isShown } from '../label/own-paint.ts';
import type { TextRun } from '../snapshot/frame-snapshot.ts';
import type { CanonicalRecord } from './canonical-record.ts';
import type { Attribute, Dataset, DatasetElement, DatasetFrame } from './dataset.ts';

/** The full record of one frame: every number in image px unless its name says otherwise. */
export const toCanonical = (dataset: Dataset, frame: DatasetFrame): CanonicalRecord => {
  const { planned, page, sections, frameSize, image, elements, tags, attributes, captions } = frame;
  return {
    schema: 'canonical/2',
    id: planned.fileName,
    source: {
      documentName: dataset.plan.documentName,
      pageName: page,
      sections: [...sections],
      nodeId: planned.frameId,
      nodeName: planned.name,
      nodeHash: planned.snapshotHash,
      exportHash: dataset.planHash,
      pluginVersion: dataset.plan.toolVersion,
    },
    image: {
      path: image.path,
      w: image.width,
      h: image.height,
      scale: image.scale,
      shows: image.shows,
      origin: pair(image.origin),
      sha256: image.sha256,
      bytes: image.bytes,
      mime: image.mime,
    },
    frame: { size: [frameSize.width, frameSize.height], ground: frame.ground },
    placement:
      planned.report.placement === null
        ? null
        : { id: planned.report.placement.id, version: planned.report.placement.version },
    verdict: planned.report.verdict,
    findings: planned.report.findings.map(
      ({ ruleId, rule, verdict, severity, because, layer, fingerprint }) => ({
        ruleId,
        rule,
        verdict,
        severity,
        because,
        nodeId: layer?.id ?? null,
        fingerprint,
      }),
    ),
    split: planned.split,
    groupId: planned.groupId,
    tags: [...tags],
    attributes: toAttributes(attributes),
    captions: captions.map(({ language, kind, text, by }) => ({ language, kind, text, by })),
    elements: elements.map((element) => toElement(element, labelOf(dataset, element), image.scale)),
    relations: frame.relations.map(({ is, a, b, on }) => ({ is, a, b, on })),
    layers: toLayers(frame.stack),
  };
};

const toAttributes = (attributes: readonly Attribute[]): { name: string; value: string }[] =>
  attributes.map(({ name, value }) => ({ name, value }));

const toLayers = (stack: DatasetFrame['stack']): CanonicalRecord['layers'] =>
  stack === null
    ? null
    : {
        problem: stack.problem,
        stack: stack.layers.map(({ path, element, box, sha256 }) => ({
          path,
          elementId: element,
          box: xywh(box),
          sha256,
        })),
      };

const toMask = (mask: DatasetElement['mask']): CanonicalRecord['elements'][number]['mask'] =>
  mask === null
    ? null
    : {
        by: mask.by,
        rings: mask.rings?.map((ring) => ring.map(pair)) ?? null,
        rle:
          mask.rle === null ? null : { w: mask.rle.width, h: mask.rle.height, counts: [...mask.rle.counts] },
        area: mask.area,
      };

const labelOf = ({ classes }: Dataset, { classId }: DatasetElement): string => {
  const found = classes.find(({ id }) => id === classId);
  if (found === undefined) throw new Error(`Class ${String(classId)} is not in the dataset's table.`);
  return found.name;
};

const toElement = (
  element: DatasetElement,
  label: string,
  scale: number,
): CanonicalRecord['elements'][number] => ({
  id: element.number,
  nodeId: element.layerId,
  nodeName: element.name,
  path: [...element.path],
  z: element.z,
  type: element.type,
  role: element.role,
  label,
  labelId: element.classId,
  labels: [...element.labels],
  attributes: toAttributes(element.attributes),
  parentId: element.parent,
  quad: element.quad === null ? null : toQuad(element.quad),
  size: element.size === null ? null : [element.size.width, element.size.height],
  rotationDeg: element.rotationDeg,
  bbox: xywh(element.box),
  bboxClipped: element.boxInImage === null ? null : xywh(element.boxInImage),
  visibleRatio: element.visibleShare,
  occludedRatio: element.occludedShare,
  mask: toMask(element.mask),
  opacity: element.opacity,
  blend: element.blendMode,
  hex: element.colour,
  text:
    element.text === null
      ? null
      : {
          chars: element.text.characters,
          runs: element.text.runs.map((run) => toRun(run, element.text?.characters ?? '', scale)),
          align: element.text.align,
          lines: element.text.lines?.map(({ text, quad }) => ({ text, quad: toQuad(quad) })) ?? null,
        },
  component: element.component === null ? null : { key: element.component.key, name: element.component.name },
  ignore: element.ignore !== null,
  ignoreReason: element.ignore,
  provenance: { ...element.provenance },
});

const toRun = (
  run: TextRun,
  characters: string,
  scale: number,
): NonNullable<CanonicalRecord['elements'][number]['text']>['runs'][number] => ({
  start: codePoints(characters, run.start),
  end: codePoints(characters, run.end),
  family: run.fontFamily,
  style: run.fontStyle,
  weight: run.fontWeight,
  size: scaled(run.fontSizePx, scale),
  lineHeightPx: run.lineHeightPx === null ? null : scaled(run.lineHeightPx, scale),
  letterSpacingPx: scaled(run.letterSpacingPx, scale),
  case: run.textCase,
  hex: run.fills.find((paint) => isShown(paint) && paint.hex !== null)?.hex ?? null,
});

/** A document may hold lengths so large that scaling them leaves the numbers JSON can write. */
const scaled = (px: number, scale: number): number =>
  Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, px * scale));

/** How many code points lie before a UTF-16 offset. */
const codePoints = (text: string, offset: number): number => Array.from(text.slice(0, offset)).length;

const pair = ({ x, y }: Point<'frame' | 'image'>): [number, number] => [x, y];

const xywh = ({ x, y, width, height }: Rect<'image'>): [number, number, number, number] => [
  x,
  y,
  width,
  height,
];

const toQuad = ([a, b, c, d]: Quad<'image'>): NonNullable<CanonicalRecord['elements'][number]['quad']> => [
  pair(a),
  pair(b),
  pair(c),
  pair(d),
];
