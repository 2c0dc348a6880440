import { fitImage, type ImageFit } from '../geometry/fit-image.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Dataset, DatasetFrame, Loss, LossCode, PlannedFrame } from './dataset.ts';
import type { JournalSample, MadePicture } from './journal.ts';
import type { FinishedPicture, FinishPicture } from './pictures/finish-picture.ts';
import { groundOf } from './pictures/ground-of.ts';
import { planRender, shiftPlacement } from './pictures/render-target.ts';
import { readPngSize } from './png-size.ts';
import { explain, lossesOf, type TakenFrame } from './take-frame.ts';
import { toDatasetFrame } from './to-dataset-frame.ts';

export interface PackTools {
  readonly dataset: Dataset;
  readonly finishPicture: FinishPicture;
}

export type PackedFrame =
  | {
      readonly is: 'packed';
      readonly frame: DatasetFrame;
      /** The picture's file; null when it lies finished in the bundle. */
      readonly image: Uint8Array | null;
      readonly losses: readonly Loss[];
      /** For the journal. */
      readonly sample: JournalSample;
    }
  | { readonly is: 'lost'; readonly losses: readonly Loss[]; readonly sample: JournalSample };

/** A picture that an earlier run made of this frame cannot be made again: parts that hold it do not fit this run. */
export class OutdatedPicture extends Error {
  constructor(frameName: string) {
    super(`${frameName} no longer looks as it does in the finished parts`);
    this.name = 'OutdatedPicture';
  }
}

/**
 * Makes a sample of what was taken from the editor: the picture's file, and the labels in its px. `before`: what an earlier run
 * made of it; then the picture must come out the same, or is not made at all where nothing needs it.
 */
export const packFrame = async (
  taken: TakenFrame,
  before: JournalSample | null,
  tools: PackTools,
): Promise<PackedFrame> => {
  if (taken.is === 'lost') return lost(taken.losses);
  const { planned, snapshot, png } = taken;
  if (before?.is === 'taken' && before.snapshotHash !== snapshot.hash)
    throw new OutdatedPicture(planned.name);
  const made = png === null ? known(before) : await makePicture(planned, snapshot, png, tools);
  if (made.is === 'lost') return lost([...taken.losses, ...made.losses]);
  const { picture, image } = made;
  if (before?.is === 'taken' && before.picture.sha256 !== picture.sha256)
    throw new OutdatedPicture(planned.name);
  const kept = [...taken.losses, ...made.losses];
  const { frame, losses } = toDatasetFrame({
    planned,
    snapshot,
    picture,
    plan: tools.dataset.plan,
    labelling: tools.dataset.labelling,
  });
  const sample: JournalSample = { is: 'taken', snapshotHash: snapshot.hash, picture, losses: kept };
  return { is: 'packed', frame, image, losses: [...kept, ...losses], sample };
};

const lost = (losses: readonly Loss[]): PackedFrame => ({
  is: 'lost',
  losses,
  sample: { is: 'lost', losses },
});

type Made =
  | {
      readonly is: 'made';
      readonly picture: MadePicture;
      readonly image: Uint8Array | null;
      readonly losses: readonly Loss[];
    }
  | { readonly is: 'lost'; readonly losses: readonly Loss[] };

const known = (before: JournalSample | null): Made => {
  if (before?.is !== 'taken') throw new Error('A sample without a picture has none from before either.');
  return { is: 'made', picture: before.picture, image: null, losses: before.losses };
};

const makePicture = async (
  planned: PlannedFrame,
  snapshot: FrameSnapshot,
  png: Uint8Array,
  { dataset, finishPicture }: PackTools,
): Promise<Made> => {
  const loss = lossesOf(planned);
  const size = readPngSize(png);
  if (!size.ok) return { is: 'lost', losses: [loss('frame-not-png', explain(size.failure))] };
  const box = boxSizeOf(snapshot);
  const fit = fitImage({
    png: size.value,
    scale: planned.scale,
    box: { x: 0, y: 0, ...box },
    painted: snapshot.painted,
    pageOrigin: snapshot.pageBox,
  });
  if (!fit.ok) return { is: 'lost', losses: [loss(fit.failure.code, fit.failure.data)] };
  const target = planRender(planned.target, box)?.size ?? null;
  const exact = target?.width === size.value.width && target.height === size.value.height ? null : target;
  const { images } = dataset.plan;
  const file = await finishPicture({ png, ground: groundOf(snapshot), size: exact, images });
  if (!file.ok) return { is: 'lost', losses: [loss('frame-not-png', explain(file.failure))] };
  return {
    is: 'made',
    picture: pictureOf(file.value, fit.value),
    image: file.value.bytes,
    losses: notesOf(file.value).map((code) => loss(code, {})),
  };
};

const pictureOf = (file: FinishedPicture, fit: ImageFit): MadePicture => {
  const { origin, scale } = shiftPlacement(fit, { x: file.shiftX, y: file.shiftY });
  const { width, height, sha256, bytes } = file;
  return {
    width,
    height,
    shows: fit.shows,
    originX: origin.x,
    originY: origin.y,
    scale,
    sha256,
    sizeBytes: bytes.length,
  };
};

const notesOf = ({ isFlattened, isCropped, isOverLimit }: FinishedPicture): readonly LossCode[] => [
  ...(isFlattened ? (['image-flattened'] as const) : []),
  ...(isCropped ? (['image-cropped'] as const) : []),
  ...(isOverLimit ? (['image-over-limit'] as const) : []),
];

/** The upright box on the page: that is what a picture of a turned frame shows. */
const boxSizeOf = ({ pageBox }: FrameSnapshot): { width: number; height: number } => ({
  width: pageBox.width,
  height: pageBox.height,
});
