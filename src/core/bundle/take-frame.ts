import type { FrameReport } from '../check/finding.ts';
import { type Failure, ok, type Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Dataset, ExportPlan, Loss, LossCode, PlannedFrame } from './dataset.ts';
import { planRender } from './pictures/render-target.ts';
import { type ApartWish, layersToDraw } from './plan-apart.ts';
import { gatedLoss, passesGate } from './plan-dataset.ts';

/** How an export reaches a document. Failures are answers; a rejection is a bug and costs the frame, not the run. */
export interface FramePorts {
  read(frameId: string): Promise<Result<FrameSnapshot>>;
  /** The frame's picture: PNG, sRGB. `scale`: image px per frame px. */
  pixels(frameId: string, scale: number): Promise<Result<Uint8Array>>;
  /** One layer alone, nothing outside it cuts it: PNG, sRGB. Asked only for rendered masks and layers. */
  layer(layerId: string, scale: number, frameId: string): Promise<Result<Uint8Array>>;
  /** Checks a frame that has changed since it was planned. */
  recheck(snapshot: FrameSnapshot): FrameReport | Promise<FrameReport>;
}

/** What came from the editor for one sample: nothing after this asks it again. */
export type TakenFrame =
  | {
      readonly is: 'taken';
      /** With the report of now, if the frame has changed since it was planned. */
      readonly planned: PlannedFrame;
      readonly snapshot: FrameSnapshot;
      /** As the editor made it; null when it lies finished in the bundle and no format needs it. */
      readonly png: Uint8Array | null;
      /** Layers alone, by id: those that masks and layers are made of. */
      readonly layers: DrawnPictures;
      readonly losses: readonly Loss[];
    }
  | { readonly is: 'lost'; readonly losses: readonly Loss[] };

export type DrawnPictures = ReadonlyMap<string, Result<Uint8Array>>;

/**
 * Fetches one frame: the picture first, then the snapshot. Labels fit the picture only if the frame looked the same before
 * and after it was drawn, so a frame whose hash has moved is fetched again, three times in all; the same goes for its layers. A frame that changed after
 * planning is checked anew and passes the gate by its new verdict.
 */
export const takeFrame = async (
  dataset: Dataset,
  planned: PlannedFrame,
  ports: FramePorts,
  wish: ApartWish,
): Promise<TakenFrame> => {
  let { snapshotHash: hash, scale } = planned;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const png = await ports.pixels(planned.frameId, scale);
    if (!png.ok) return lostTo(planned, png.failure);
    const snapshot = await ports.read(planned.frameId);
    if (!snapshot.ok) return unreadable(planned, snapshot.failure);
    let now = snapshot.value;
    if (now.hash === hash) {
      const layers = await takeLayers(dataset, { ...planned, scale }, now, ports, wish);
      if (!layers.ok) return lostTo(planned, layers.failure);
      const after = layers.value.size === 0 ? snapshot : await ports.read(planned.frameId);
      if (!after.ok) return unreadable(planned, after.failure);
      if (after.value.hash === hash) {
        const pictures = { png: png.value, layers: layers.value };
        return settle(dataset.plan, { ...planned, scale }, pictures, now, ports);
      }
      now = after.value;
    }
    hash = now.hash;
    scale = planRender(planned.target, now.pageBox)?.scale ?? scale;
  }
  return { is: 'lost', losses: [lossesOf(planned)('frame-changed-during-export', { isExported: 0 })] };
};

const lostTo = (planned: PlannedFrame, failure: Failure): TakenFrame => ({
  is: 'lost',
  losses: [lossesOf(planned)(causeOf(failure, 'frame-export-failed'), explain(failure))],
});

/** Each layer once. One that cannot be drawn costs what is made of it, unless the person has left the frame. */
const takeLayers = async (
  dataset: Dataset,
  { frameId, scale }: PlannedFrame,
  snapshot: FrameSnapshot,
  ports: FramePorts,
  wish: ApartWish,
): Promise<Result<DrawnPictures>> => {
  const drawn = new Map<string, Result<Uint8Array>>();
  for (const id of layersToDraw(dataset, snapshot, wish)) {
    const png = await ports.layer(id, scale, frameId);
    if (!png.ok && isLeft(png.failure)) return png;
    drawn.set(id, png);
  }
  return ok(drawn);
};

const isLeft = ({ code }: Failure): boolean => code === 'SKIPPED' || code === 'STOPPED';

const settle = async (
  plan: ExportPlan,
  planned: PlannedFrame,
  pictures: { readonly png: Uint8Array; readonly layers: DrawnPictures },
  snapshot: FrameSnapshot,
  ports: FramePorts,
): Promise<TakenFrame> => {
  if (snapshot.hash === planned.snapshotHash)
    return { is: 'taken', planned, snapshot, ...pictures, losses: [] };
  const report = await ports.recheck(snapshot);
  const isKept = passesGate(plan, report);
  const note = lossesOf(planned)('frame-changed-during-export', { isExported: isKept ? 1 : 0 });
  if (!isKept) return { is: 'lost', losses: [note, gatedLoss(report)] };
  const { pageBox, hash } = snapshot;
  const frameSize = { width: pageBox.width, height: pageBox.height };
  const changed = { ...planned, frameSize, snapshotHash: hash, report };
  return { is: 'taken', planned: changed, snapshot, ...pictures, losses: [note] };
};

export const unreadable = (planned: PlannedFrame, failure: Failure): TakenFrame => ({
  is: 'lost',
  losses: [lossesOf(planned)(causeOf(failure, 'frame-unreadable'), explain(failure))],
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

export const explain = ({ code, data }: Failure): Loss['data'] => ({ ...data, because: code });
