import type { Rect, Size } from '../geometry/rect.ts';
import { err, type Result } from '../result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { InkSubject } from './measure-ink.ts';
import type { Measurements, ProbeFailure } from './measurements.ts';
import type { Answer, ExportedPicture, PictureProbe, PixelBench } from './pixel-bench.ts';
import { type Probe, probeKey } from './probe.ts';

/** How pictures come out of the editor. One at a time is asked for; none is kept here. */
export interface PictureDesk {
  /** The frame, or one of its layers alone, as a PNG in sRGB. */
  frame(frameId: string, scale: number): Promise<Result<Uint8Array>>;
  layer(layerId: string, scale: number): Promise<Result<Uint8Array>>;
  imageSize(imageRef: string): Promise<Result<Size>>;
  /** The scale at which a true picture of the frame lies ready, where only one does: it is used whatever scale would suit best. */
  onlyScale?(frameId: string): number | null;
}

type InkProbe = Extract<Probe, { readonly of: 'ink' }>;
type WeightProbe = Extract<Probe, { readonly of: 'weight' }>;

/** A picture larger than this is not asked for: 64 MB decoded. */
const mostPixels = 16_000_000;
/** Ink is measured at the scale at which its glyphs come to about this many px: then their strokes hold pure ink. */
const inkHeightPx = 72;

/**
 * Answers probes about one frame: each with a reading or with the reason why there is none. Pictures are asked for one by one,
 * and the bench holds no more than the frame's and one mask. After `shouldStop` says true the rest stays unanswered.
 */
export async function measureFrame(
  frame: FrameSnapshot,
  probes: readonly Probe[],
  { desk, bench }: { readonly desk: PictureDesk; readonly bench: PixelBench },
  shouldStop: () => boolean = () => false,
): Promise<Measurements> {
  const answers = new Map<string, Answer>();
  const put = (probe: Probe, answer: Answer): void => void answers.set(probeKey(probe), answer);
  const held = createHeldPicture(frame, desk, bench);
  for (const probe of inOrder(probes)) {
    if (shouldStop()) break;
    if (probe.of === 'imageSize') put(probe, await imageSize(desk, probe.imageRef));
    else if (probe.of === 'ink') put(probe, await ink(frame, probe, { desk, bench, held }));
    else if (probe.of === 'weight') put(probe, await weigh(probe, bench, held));
    else put(probe, await onPicture(probe, bench, held, desk.onlyScale?.(frame.id) ?? 1));
  }
  await bench.clear();
  return answers;
}

/** Probes of one render beside each other, so that each render is made once. */
const inOrder = (probes: readonly Probe[]): readonly Probe[] => {
  const place = (probe: Probe): number =>
    ['imageSize', 'colourShare', 'edges', 'calm', 'palette', 'weight', 'ink'].indexOf(probe.of);
  const scale = (probe: Probe): number => (probe.of === 'weight' ? probe.scale : 0);
  return [...probes].sort((a, b) => place(a) - place(b) || scale(a) - scale(b));
};

interface HeldPicture {
  /** Makes the bench hold the frame's picture at a scale. */
  at(scale: number): Promise<Answer<null>>;
}

function createHeldPicture(frame: FrameSnapshot, desk: PictureDesk, bench: PixelBench): HeldPicture {
  let now: { readonly scale: number; readonly answer: Answer<null> } | null = null;
  const take = async (scale: number): Promise<Answer<null>> => {
    if (area(frame) * scale * scale > mostPixels) return tooLarge(frame, scale);
    const made = await desk.frame(frame.id, scale);
    if (!made.ok)
      return err({ code: 'NO_PICTURE', data: { ...made.failure.data, because: made.failure.code } });
    const { width, height } = frame.pageBox;
    const box = { x: 0, y: 0, width, height };
    return bench.hold(
      { png: made.value, scale, box, painted: frame.painted, pageOrigin: originOf(frame) },
      { width, height },
    );
  };
  return {
    async at(scale) {
      if (now?.scale !== scale) now = { scale, answer: await take(scale) };
      return now.answer;
    },
  };
}

const area = ({ pageBox, painted }: FrameSnapshot): number =>
  Math.max(pageBox.width * pageBox.height, painted === null ? 0 : painted.width * painted.height);
const originOf = ({ pageBox: { x, y } }: FrameSnapshot) => ({ x, y });

const tooLarge = (frame: FrameSnapshot, scale: number): { ok: false; failure: ProbeFailure } =>
  err({
    code: 'NO_PICTURE',
    data: { because: 'TOO_LARGE', pixels: Math.round(area(frame) * scale * scale), mostPixels },
  });

async function imageSize(desk: PictureDesk, imageRef: string): Promise<Answer> {
  const size = await desk.imageSize(imageRef);
  return size.ok
    ? size
    : err({ code: 'NO_IMAGE', data: { ...size.failure.data, because: size.failure.code } });
}

async function onPicture(
  probe: PictureProbe,
  bench: PixelBench,
  held: HeldPicture,
  scale: number,
): Promise<Answer> {
  const picture = await held.at(scale);
  return picture.ok ? bench.measure(probe) : picture;
}

async function weigh(
  { format, scale, quality }: WeightProbe,
  bench: PixelBench,
  held: HeldPicture,
): Promise<Answer> {
  const picture = await held.at(scale);
  return picture.ok ? bench.weigh(format, quality) : picture;
}

interface InkTools {
  readonly desk: PictureDesk;
  readonly bench: PixelBench;
  readonly held: HeldPicture;
}

async function ink(
  frame: FrameSnapshot,
  { layerId }: InkProbe,
  { desk, bench, held }: InkTools,
): Promise<Answer> {
  const layer = frame.layers.find(({ id }) => id === layerId);
  if (layer === undefined || layer.box === null || layer.painted === null)
    return err({ code: 'NO_MASK', data: { because: 'NOTHING_PAINTED' } });
  const scale = desk.onlyScale?.(frame.id) ?? inkScale(frame);
  const picture = await held.at(scale);
  if (!picture.ok) return picture;
  const made = await desk.layer(layerId, scale);
  if (!made.ok) return err({ code: 'NO_MASK', data: { ...made.failure.data, because: made.failure.code } });
  return bench.measureInk(
    maskOf(frame, layer.box, layer.painted, { png: made.value, scale }),
    subjectOf(frame, layer, layer.painted),
  );
}

const maskOf = (
  frame: FrameSnapshot,
  box: Rect<'frame'>,
  painted: Rect<'frame'>,
  { png, scale }: Pick<ExportedPicture, 'png' | 'scale'>,
): ExportedPicture => ({ png, scale, box, painted, pageOrigin: originOf(frame) });

/** A layer is plain when nothing from it up to the frame blends with what lies below. */
function subjectOf(frame: FrameSnapshot, layer: LayerSnapshot, painted: Rect<'frame'>): InkSubject {
  let isPlain = true;
  for (let at: LayerSnapshot | undefined = layer; at !== undefined; ) {
    if (at.blendMode !== 'NORMAL' && at.blendMode !== 'PASS_THROUGH') isPlain = false;
    at = at.parent === null ? undefined : frame.layers[at.parent];
  }
  return { painted, opacity: layer.opacity, isPlain };
}

/** One scale for all inks of a frame, so that it is rendered once: by its smallest visible text, 1 to 4, within the largest picture. */
export function inkScale(frame: FrameSnapshot): number {
  const sizes = frame.layers.flatMap(({ text, isVisible }) =>
    text === null || !isVisible ? [] : text.runs.map(({ fontSizePx }) => fontSizePx),
  );
  const smallest = Math.max(12, Math.min(inkHeightPx, ...sizes));
  const room = Math.floor(Math.sqrt(mostPixels / Math.max(1, area(frame))));
  return Math.max(1, Math.min(4, room, Math.ceil(inkHeightPx / smallest)));
}
