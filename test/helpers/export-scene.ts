import { basePlan } from '../../src/core/bundle/base-plan.ts';
import type { BundleJob, BundleOutcome } from '../../src/core/bundle/bundle-job.ts';
import type { ExportPlan } from '../../src/core/bundle/dataset.ts';
import { exportBundle } from '../../src/core/bundle/export-bundle.ts';
import { exporters } from '../../src/core/bundle/exporters/index.ts';
import type { FileSink } from '../../src/core/bundle/file-sink.ts';
import { createFinishPicture } from '../../src/core/bundle/pictures/finish-picture.ts';
import { takeApart } from '../../src/core/bundle/pictures/take-apart.ts';
import { planDataset } from '../../src/core/bundle/plan-dataset.ts';
import type { FrameReport } from '../../src/core/check/finding.ts';
import { err, ok } from '../../src/core/result.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { pictureCodec } from '../../src/host/render/picture-codec.ts';
import { reportOf } from './report-of.ts';
import { tinyPng } from './tiny-png.ts';

/** A document's frames with the picture that Figma would make of each. */
export interface SceneFrame {
  readonly snapshot: FrameSnapshot;
  readonly png: Uint8Array;
  readonly report?: FrameReport;
}

/** `scale` stands for one picture of each frame at that scale. */
export const plan = ({
  scale = 2,
  ...fields
}: Partial<ExportPlan> & { scale?: number } = {}): ExportPlan => ({
  ...basePlan('Spring sale 春季大促'),
  targets: [{ is: 'scale', scale }],
  formats: ['canonical', 'coco'],
  toolVersion: '0.1.0',
  ...fields,
});

/** A picture that shows the frame's box at 2x. */
export const boxPng = ({ size }: FrameSnapshot, scale = 2): Uint8Array =>
  tinyPng(Math.ceil(size.width * scale), Math.ceil(size.height * scale));

/** Keeps the files in memory. */
export const memorySink = (): FileSink & { readonly files: Map<string, Uint8Array> } => {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    write: ({ path, bytes }) => {
      if (files.has(path)) throw new Error(`${path} was written twice.`);
      files.set(path, bytes);
      return Promise.resolve(1);
    },
    pass: ({ path }) => Promise.reject(new Error(`${path} was written by no run before.`)),
    whenPartCloses: () => undefined,
    keepTogether: () => Promise.resolve(),
    finish: () => Promise.resolve(['memory']),
  };
};

/** Everything an export needs, all of it working; a test replaces the part it is about. */
export const jobOf = (
  scene: readonly SceneFrame[],
  asked: ExportPlan = plan(),
  overrides: Partial<BundleJob> = {},
): BundleJob => {
  const { dataset, losses } = planDataset(
    asked,
    scene.map(({ snapshot, report }) => ({
      report: report ?? reportOf(snapshot),
      size: { width: snapshot.pageBox.width, height: snapshot.pageBox.height },
    })),
  );
  const find = (frameId: string): SceneFrame => {
    const found = scene.find(({ snapshot }) => snapshot.id === frameId);
    if (found === undefined) throw new Error(`No frame ${frameId} in the scene.`);
    return found;
  };
  return {
    dataset,
    losses,
    exporters: exporters.filter(({ id }) => asked.formats.includes(id)),
    finishPicture: createFinishPicture(pictureCodec),
    takeApart,
    sink: memorySink(),
    journal: null,
    read: (frameId) => Promise.resolve(ok(find(frameId).snapshot)),
    pixels: (frameId) => Promise.resolve(ok(find(frameId).png)),
    layer: (id) => Promise.resolve(err({ code: 'LAYER_GONE', data: { id } })),
    recheck: (snapshot) => reportOf(snapshot),
    onProgress: () => undefined,
    shouldStop: () => false,
    shouldSkip: () => false,
    breathe: () => Promise.resolve(),
    ...overrides,
  };
};

/** Runs an export into memory and reads its texts. */
export const exportScene = async (
  scene: readonly SceneFrame[],
  asked: ExportPlan = plan(),
  overrides: Partial<BundleJob> = {},
): Promise<{ outcome: BundleOutcome; files: Map<string, Uint8Array>; text: (path: string) => string }> => {
  const sink = memorySink();
  const outcome = await exportBundle({ ...jobOf(scene, asked, overrides), sink });
  const text = (path: string): string => {
    const bytes = sink.files.get(path);
    if (bytes === undefined) throw new Error(`${path} is not in the bundle.`);
    return Buffer.from(bytes).toString('utf8');
  };
  return { outcome, files: sink.files, text };
};
