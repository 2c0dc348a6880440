import type { FrameReport } from '../check/finding.ts';
import type { Size } from '../geometry/rect.ts';
import { defaultLabelling, type Labelling } from '../label/labelling.ts';
import { taxonomyName } from '../label/taxonomy.ts';
import type { Dataset, ExportPlan, Loss, PlannedFrame, Split } from './dataset.ts';
import { sha256Hex } from './digest.ts';
import { planRender, type RenderTarget, targetToken } from './pictures/render-target.ts';

/** 200 MB, decimal: what a browser tab packs without trouble. */
export const defaultMaxPartBytes = 200_000_000;

/** A frame in scope, before its first picture. */
export interface PlanItem {
  readonly report: FrameReport;
  /** Frame px, upright on the page. */
  readonly size: Size;
}

/** Where the frames of a set lie, by frame id, and what is to be kept for the next export. */
export interface Division {
  readonly places: ReadonlyMap<string, { readonly split: Split; readonly groupId: string }>;
  readonly lock: string | null;
  readonly losses: readonly Loss[];
}

/** Everything is for training, every frame is a group of its own. */
export const undivided: Division = { places: new Map(), lock: null, losses: [] };

/**
 * Decides what goes into a bundle before the first pixel. `items`: one per frame in scope, in document order; a frame
 * named twice counts once. Frames that the gate keeps out come back as losses.
 */
export const planDataset = (
  plan: ExportPlan,
  items: readonly PlanItem[],
  division: Division = undivided,
  labelling: Labelling = defaultLabelling,
): { readonly dataset: Dataset; readonly losses: readonly Loss[] } => {
  const once = [...new Map(items.map((item) => [item.report.frame.id, item])).values()];
  const passing = once.filter(({ report }) => passesGate(plan, report));
  const asked = passing.flatMap((item) =>
    plan.targets.map((target) => ({ item, target, scale: planRender(target, item.size)?.scale ?? null })),
  );
  const frames = asked
    .flatMap(({ scale, ...rest }) => (scale === null ? [] : [{ ...rest, scale }]))
    .map((sample, index) => planFrame(plan, sample, division, index + 1));
  const planHash = sha256Hex(
    JSON.stringify([inOneOrder(plan), [labelling.taxonomy, labelling.rules], frames.map(identityOf)]),
  );
  return {
    dataset: {
      plan,
      name: `${slugOf(plan.documentName)}-${planHash.slice(0, 8)}`,
      planHash,
      labelling,
      taxonomy: taxonomyName(labelling.taxonomy),
      classes: labelling.taxonomy.classes.map(({ id, name, title, colour }) => ({ id, name, title, colour })),
      frames,
      splitLock: division.lock,
    },
    losses: [
      ...once.filter(({ report }) => !passesGate(plan, report)).map(({ report }) => gatedLoss(report)),
      ...asked.flatMap(({ item, target, scale }) => (scale === null ? [sizeLoss(item, target)] : [])),
      ...division.losses,
    ],
  };
};

/** `clean` lets flagged frames through where they are wanted as negative examples; what nobody could judge is neither. */
export const passesGate = (
  { gate, negatives }: Pick<ExportPlan, 'gate' | 'negatives'>,
  { verdict }: FrameReport,
): boolean => gate === 'all' || verdict === 'clean' || (negatives && verdict === 'flagged');

export const gatedLoss = ({ frame, verdict }: FrameReport): Loss => ({
  code: 'frame-gated',
  frame: { id: frame.id, name: frame.name },
  layer: null,
  format: null,
  data: { verdict },
});

interface Sample {
  readonly item: PlanItem;
  readonly target: RenderTarget;
  readonly scale: number;
}

const sizeLoss = ({ report: { frame }, size }: PlanItem, target: RenderTarget): Loss => ({
  code: 'frame-beyond-scale',
  frame: { id: frame.id, name: frame.name },
  layer: null,
  format: null,
  data: { target: targetToken(target), width: size.width, height: size.height },
});

const planFrame = (
  plan: ExportPlan,
  { item: { report, size }, target, scale }: Sample,
  { places }: Division,
  number: number,
): PlannedFrame => {
  const place = places.get(report.frame.id);
  return {
    frameId: report.frame.id,
    name: report.frame.name,
    target,
    scale,
    frameSize: size,
    fileName: fileNameOf(plan.documentName, report.frame.id, target),
    number,
    split: place?.split ?? 'train',
    groupId: place?.groupId ?? report.hash,
    snapshotHash: report.hash,
    report,
  };
};

/** The same plan has the same hash wherever it was made: its fields, at every level, in the order of their names. */
const inOneOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  return [...fields].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOneOrder(one)]);
};

/** The frame and what checking it said: bundles carry both, and a new export must not take the name of an old one. */
const identityOf = ({
  frameId,
  name,
  target,
  split,
  groupId,
  snapshotHash,
  report,
}: PlannedFrame): readonly unknown[] => [
  frameId,
  name,
  targetToken(target),
  split,
  groupId,
  snapshotHash,
  report.labels,
  report.placement === null ? null : [report.placement.id, report.placement.version],
  report.verdict,
  report.findings.map(({ fingerprint, rule, verdict, severity }) => [fingerprint, rule, verdict, severity]),
];

/**
 * `f` and 15 hex digits: nothing that a person typed reaches a path, and the same frame keeps its name in every export. At 1x the
 * name comes from document and frame alone; every other target adds its own name, so that all of them may lie side by side.
 */
export const fileNameOf = (documentName: string, frameId: string, target: RenderTarget): string => {
  const isPlain = target.is === 'scale' && target.scale === 1;
  return `f${sha256Hex([documentName, frameId, ...(isPlain ? [] : [targetToken(target)])].join('\n')).slice(0, 15)}`;
};

/** Lower-case ASCII letters, digits and single dashes, at most 40; `dataset` if the name has none of them. */
export const slugOf = (name: string): string => {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  const slug = words.join('-').slice(0, 40).replace(/-+$/u, '');
  return slug === '' ? 'dataset' : slug;
};
