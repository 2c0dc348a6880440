import { fitImage, type ImageFit } from '../geometry/fit-image.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { apartFrame, type FrameApart, type FrameToApart } from './apart-frame.ts';
import type { Dataset, DatasetFrame, LayerStack, Loss, LossCode, PlannedFrame } from './dataset.ts';
import { sha256Hex } from './digest.ts';
import { enrichFrame } from './enrich-frame.ts';
import type { JournalSample, MadePicture } from './journal.ts';
import type { FinishedPicture, FinishPicture } from './pictures/finish-picture.ts';
import { groundOf } from './pictures/ground-of.ts';
import { planRender, shiftPlacement } from './pictures/render-target.ts';
import type { TakeApart } from './pictures/take-apart.ts';
import type { ApartWish } from './plan-apart.ts';
import { readPngSize } from './png-size.ts';
import { explain, lossesOf, type TakenFrame } from './take-frame.ts';
import { toDatasetFrame } from './to-dataset-frame.ts';

export interface PackTools {
  readonly dataset: Dataset;
  readonly finishPicture: FinishPicture;
  readonly takeApart: TakeApart;
  readonly wish: ApartWish;
}

export type PackedFrame =
  | {
      readonly is: 'packed';
      readonly frame: DatasetFrame;
      /** The picture's file; null when it lies finished in the bundle. */
      readonly image: Uint8Array | null;
      /** PNG of each of `frame.stack.layers`. */
      readonly layers: readonly Uint8Array[];
      /** Opaque PNG without copy and logos; null where the frame has no stack. */
      readonly clean: Uint8Array | null;
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
  const { plan, labelling } = tools.dataset;
  const labelled = toDatasetFrame({ planned, snapshot, picture, plan, labelling });
  const enriched = enrichFrame(labelled.frame, snapshot, plan);
  const { frame, layers, clean, losses } = await apart({ ...taken, ...labelled, frame: enriched }, tools);
  const stackSha256 = frame.stack === null ? null : stackHash(frame.stack);
  if (before?.is === 'taken' && before.stackSha256 !== stackSha256) throw new OutdatedPicture(planned.name);
  return {
    is: 'packed',
    frame,
    image,
    layers,
    clean,
    losses: [...kept, ...labelled.losses, ...losses],
    sample: { is: 'taken', snapshotHash: snapshot.hash, picture, stackSha256, losses: kept },
  };
};

const apart = async (
  given: Omit<FrameToApart, 'png'> & { readonly png: Uint8Array | null },
  { wish, takeApart, dataset }: PackTools,
): Promise<FrameApart> => {
  const { frame, png } = given;
  if (png !== null && (wish.masks || wish.stack)) return apartFrame({ ...given, png }, wish, takeApart);
  const losses = dataset.plan.masks === 'vector' ? missingOutlines(frame) : [];
  return { frame, layers: [], clean: null, losses };
};

/** One note for the whole frame: geometry never tells the outline of words. */
const missingOutlines = ({ planned, elements }: DatasetFrame): readonly Loss[] => {
  const count = elements.filter(({ mask, ignore }) => mask === null && ignore === null).length;
  return count === 0 ? [] : [lossesOf(planned)('elements-without-outline', { count })];
};

const stackHash = ({ layers }: LayerStack): string => sha256Hex(layers.map(({ sha256 }) => sha256).join(' '));

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
