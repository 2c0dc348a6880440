import type { FrameReport } from '../check/finding.ts';
import { fitImage } from '../geometry/fit-image.ts';
import type { Failure, Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { DatasetFrame, ExportPlan, Loss, LossCode, PlannedFrame } from './dataset.ts';
import { gatedLoss, passesGate } from './plan-dataset.ts';
import { readPngSize } from './png-size.ts';
import { toDatasetFrame } from './to-dataset-frame.ts';

/** How an export reaches a document. Failures are answers; a rejection is a bug and costs the frame, not the run. */
export interface FramePorts {
  read(frameId: string): Promise<Result<FrameSnapshot>>;
  /** The frame's picture at the plan's scale: PNG, sRGB. */
  pixels(frameId: string): Promise<Result<Uint8Array>>;
  /** Checks a frame that has changed since it was planned. */
  recheck(snapshot: FrameSnapshot): FrameReport | Promise<FrameReport>;
}

export type TakenFrame =
  | {
      readonly is: 'taken';
      readonly frame: DatasetFrame;
      readonly png: Uint8Array;
      readonly losses: readonly Loss[];
    }
  | { readonly is: 'lost'; readonly losses: readonly Loss[] };

/**
 * Fetches one frame: the picture first, then the snapshot. Labels fit the picture only if the frame looked the same before
 * and after it was drawn, so a frame whose hash has moved is fetched again, three times in all. A frame that changed after
 * planning is checked anew and passes the gate by its new verdict.
 */
export const takeFrame = async (
  plan: ExportPlan,
  planned: PlannedFrame,
  ports: FramePorts,
): Promise<TakenFrame> => {
  const loss = lossesOf(planned);
  let hash = planned.snapshotHash;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const png = await ports.pixels(planned.frameId);
    if (!png.ok)
      return {
        is: 'lost',
        losses: [loss(causeOf(png.failure, 'frame-export-failed'), explain(png.failure))],
      };
    const snapshot = await ports.read(planned.frameId);
    if (!snapshot.ok) {
      return {
        is: 'lost',
        losses: [loss(causeOf(snapshot.failure, 'frame-unreadable'), explain(snapshot.failure))],
      };
    }
    if (snapshot.value.hash === hash) return settle(plan, planned, png.value, snapshot.value, ports);
    hash = snapshot.value.hash;
  }
  return { is: 'lost', losses: [loss('frame-changed-during-export', { isExported: 0 })] };
};

const settle = async (
  plan: ExportPlan,
  planned: PlannedFrame,
  png: Uint8Array,
  snapshot: FrameSnapshot,
  ports: FramePorts,
): Promise<TakenFrame> => {
  if (snapshot.hash === planned.snapshotHash) return measure(plan, planned, png, snapshot);
  const report = await ports.recheck(snapshot);
  const changed = { ...planned, snapshotHash: snapshot.hash, report };
  const gated = passesGate(plan, report) ? null : gatedLoss(report);
  const taken =
    gated === null ? measure(plan, changed, png, snapshot) : ({ is: 'lost', losses: [gated] } as const);
  const note = lossesOf(planned)('frame-changed-during-export', { isExported: taken.is === 'taken' ? 1 : 0 });
  return { ...taken, losses: [note, ...taken.losses] };
};

const measure = (
  plan: ExportPlan,
  planned: PlannedFrame,
  png: Uint8Array,
  snapshot: FrameSnapshot,
): TakenFrame => {
  const loss = lossesOf(planned);
  const pngSize = readPngSize(png);
  if (!pngSize.ok) return { is: 'lost', losses: [loss('frame-not-png', explain(pngSize.failure))] };
  const fit = fitImage({
    png: pngSize.value,
    scale: plan.scale,
    box: { x: 0, y: 0, ...boxSizeOf(snapshot) },
    painted: snapshot.painted,
    pageOrigin: snapshot.pageBox,
  });
  if (!fit.ok) return { is: 'lost', losses: [loss(fit.failure.code, fit.failure.data)] };
  const { frame, losses } = toDatasetFrame({
    planned,
    snapshot,
    png,
    pngSize: pngSize.value,
    fit: fit.value,
  });
  return { is: 'taken', frame, png, losses };
};

/** The upright box on the page: that is what a picture of a turned frame shows. */
const boxSizeOf = ({ pageBox }: FrameSnapshot): { width: number; height: number } => ({
  width: pageBox.width,
  height: pageBox.height,
});

/** A note about one frame of the plan. */
export const lossesOf =
  ({ frameId, name }: PlannedFrame) =>
  (code: LossCode, data: Loss['data']): Loss => ({
    code,
    frame: { id: frameId, name },
    layer: null,
    format: null,
    data,
  });

const causeOf = ({ code }: Failure, otherwise: LossCode): LossCode => knownCauses[code] ?? otherwise;

const knownCauses: Readonly<Record<string, LossCode | undefined>> = {
  FRAME_GONE: 'frame-gone',
  NOTHING_VISIBLE: 'frame-nothing-visible',
  /** The person left the frame out, or ended the run, while it was being fetched. */
  SKIPPED: 'frame-skipped-by-person',
  STOPPED: 'frame-not-reached',
};

const explain = ({ code, data }: Failure): Loss['data'] => ({ ...data, because: code });
