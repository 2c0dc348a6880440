import type { FrameReport } from '../check/finding.ts';
import { baselineClasses, baselineTaxonomy } from '../label/baseline-classes.ts';
import type { Dataset, ExportPlan, Loss, PlannedFrame } from './dataset.ts';
import { sha256Hex } from './digest.ts';

/** 200 MB, decimal: what a browser tab packs without trouble. */
export const defaultMaxPartBytes = 200_000_000;

/**
 * Decides what goes into a bundle before the first pixel. `reports`: one per frame in scope, in document order; a frame
 * named twice counts once. Frames that the gate keeps out come back as losses.
 */
export const planDataset = (
  plan: ExportPlan,
  reports: readonly FrameReport[],
): { readonly dataset: Dataset; readonly losses: readonly Loss[] } => {
  const once = [...new Map(reports.map((report) => [report.frame.id, report])).values()];
  const frames = once
    .filter((report) => passesGate(plan, report))
    .map((report, index) => planFrame(plan, report, index + 1));
  const planHash = sha256Hex(
    JSON.stringify([Object.entries(plan).sort(([a], [b]) => (a < b ? -1 : 1)), frames.map(identityOf)]),
  );
  return {
    dataset: {
      plan,
      name: `${slugOf(plan.documentName)}-${planHash.slice(0, 8)}`,
      planHash,
      taxonomy: baselineTaxonomy,
      classes: baselineClasses,
      frames,
    },
    losses: once.filter((report) => !passesGate(plan, report)).map(gatedLoss),
  };
};

export const passesGate = (plan: ExportPlan, report: FrameReport): boolean =>
  plan.gate === 'all' || report.verdict === 'clean';

export const gatedLoss = ({ frame, verdict }: FrameReport): Loss => ({
  code: 'frame-gated',
  frame: { id: frame.id, name: frame.name },
  layer: null,
  format: null,
  data: { verdict },
});

const planFrame = (plan: ExportPlan, report: FrameReport, number: number): PlannedFrame => ({
  frameId: report.frame.id,
  name: report.frame.name,
  fileName: fileNameOf(plan.documentName, report.frame.id),
  number,
  split: 'train',
  groupId: report.hash,
  snapshotHash: report.hash,
  report,
});

/** The frame and what checking it said: bundles carry both, and a new export must not take the name of an old one. */
const identityOf = ({ frameId, name, snapshotHash, report }: PlannedFrame): readonly unknown[] => [
  frameId,
  name,
  snapshotHash,
  report.placement === null ? null : [report.placement.id, report.placement.version],
  report.verdict,
  report.findings.map(({ fingerprint, rule, verdict, severity }) => [fingerprint, rule, verdict, severity]),
];

/** `f` and 15 hex digits: nothing that a person typed reaches a path, and the same frame keeps its name in every export. */
export const fileNameOf = (documentName: string, frameId: string): string =>
  `f${sha256Hex(`${documentName}\n${frameId}`).slice(0, 15)}`;

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
