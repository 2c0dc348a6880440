import { area } from '../geometry/area.ts';
import { canonicalIntegers } from './canonical-integers.ts';
import type { Cell, Row } from './column-type.ts';
import type { Attribute, Dataset, DatasetElement, DatasetFrame } from './dataset.ts';
import type { FramePixels } from './exporter.ts';
import { imageEnding } from './image-ending.ts';
import { shortCaption } from './short-caption.ts';
import { toCanonical } from './to-canonical.ts';
import { type TrainedElement, trainedElements } from './trained-elements.ts';
import { writeJson } from './write-json.ts';

/** One frame as a row of `hfColumns`. */
export const hfRow = (dataset: Dataset, frame: DatasetFrame, pixels: FramePixels): Row => {
  const { planned, image, captions, tags } = frame;
  const { report } = planned;
  const trained = trainedElements(frame);
  const places = new Map(trained.map(({ element }, at) => [element.number, at]));
  return {
    image: { bytes: pixels.image, path: `${planned.fileName}.${imageEnding(frame)}` },
    id: planned.fileName,
    width: image.width,
    height: image.height,
    text: shortCaption(captions),
    captions: captions.map(({ language, kind, text, by }) => ({ language, kind, text, by })),
    objects: trained.map((one) => toObject(dataset, one)),
    relations: toRelations(frame, places),
    ...toLayers(frame, pixels, places),
    tags,
    attributes: toAttributes(frame.attributes),
    group_id: planned.groupId,
    placement: report.placement?.id ?? null,
    placement_version: report.placement?.version ?? null,
    verdict: report.verdict,
    findings: toFindings(frame),
    ground: frame.ground,
    scale: image.scale,
    document: dataset.plan.documentName,
    page: frame.page,
    sections: frame.sections,
    node_id: planned.frameId,
    node_name: planned.name,
    sha256: image.sha256,
    record: writeJson(toCanonical(dataset, frame), canonicalIntegers),
  };
};

const toFindings = ({ planned }: DatasetFrame): Cell =>
  planned.report.findings.map(({ ruleId, rule, verdict, severity, because, layer, fingerprint }) => ({
    rule_id: ruleId,
    rule,
    verdict,
    severity,
    because,
    node_id: layer?.id ?? null,
    fingerprint,
  }));

const toAttributes = (attributes: readonly Attribute[]): Cell =>
  attributes.map(({ name, value }) => ({ name, value }));

/** By place in `objects`, so only between elements that are there. */
const toRelations = ({ relations }: DatasetFrame, places: ReadonlyMap<number, number>): Cell =>
  relations.flatMap(({ is, a, b, on }) => {
    const [from, to] = [places.get(a), places.get(b)];
    return from === undefined || to === undefined ? [] : [{ is, a: from, b: to, on }];
  });

/** None where laying them over each other would not give the picture. */
const toLayers = (
  { planned, stack }: DatasetFrame,
  pixels: FramePixels,
  places: ReadonlyMap<number, number>,
): { readonly layers: Cell; readonly layer_objects: Cell } => {
  const layers =
    stack === null || stack.problem !== null
      ? []
      : stack.layers.flatMap(({ element }, at) => {
          const bytes = pixels.layers[at];
          return bytes === undefined ? [] : [{ element, bytes, at }];
        });
  return {
    layers: layers.map(({ bytes, at }) => ({
      bytes,
      path: `${planned.fileName}-${String(at).padStart(2, '0')}.png`,
    })),
    layer_objects: layers.map(({ element }) => (element === null ? null : (places.get(element) ?? null))),
  };
};

const toObject = ({ classes }: Dataset, { element, box, parent }: TrainedElement): Cell => ({
  bbox: [box.x, box.y, box.width, box.height],
  category: classes.findIndex(({ id }) => id === element.classId),
  category_id: element.classId,
  labels: element.labels,
  role: element.role,
  area: element.mask?.area ?? area(box),
  quad: element.quad?.flatMap(({ x, y }) => [x, y]) ?? null,
  rotation: element.rotationDeg,
  z: element.z,
  parent,
  text: element.text?.characters ?? null,
  ...toMask(element.mask),
  visible: element.visibleShare,
  occluded: element.occludedShare,
  opacity: element.opacity,
  blend: element.blendMode,
  hex: element.colour,
  component: element.component?.key ?? null,
  attributes: toAttributes(element.attributes),
  provenance: {
    by: element.provenance.by,
    rule: element.provenance.rule,
    confidence: element.provenance.confidence,
  },
  node_id: element.layerId,
  node_name: element.name,
});

/** As pycocotools takes them: rings of x, y, x, y … and runs with height before width. */
const toMask = (mask: DatasetElement['mask']): { readonly segmentation: Cell; readonly mask: Cell } => ({
  segmentation: mask?.rings?.map((ring) => ring.flatMap(({ x, y }) => [x, y])) ?? null,
  mask: toRuns(mask?.rle ?? null),
});

const toRuns = (rle: NonNullable<DatasetElement['mask']>['rle']): Cell =>
  rle === null ? null : { size: [rle.height, rle.width], counts: rle.counts };
