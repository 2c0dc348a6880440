import type { CaptionFacts } from '../label/caption/caption-facts.ts';
import { factsOf } from '../label/caption/facts-of.ts';
import type { Labelling } from '../label/labelling.ts';
import { placeShift } from '../pixels/place-picture.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { ExportPlan } from './dataset.ts';
import { describeFrame } from './describe-frame.ts';
import { planRender, type RenderTarget, shiftPlacement } from './pictures/render-target.ts';

export interface FrameToTell {
  readonly snapshot: FrameSnapshot;
  readonly labelling: Labelling;
  readonly unlabelled: ExportPlan['unlabelled'];
  /** How its picture would be drawn. */
  readonly target: RenderTarget;
}

/**
 * What a bundle's captions of a frame say, before it has a picture. Taken for granted is what exports usually show: all that is
 * painted of the frame, in px rounded up. Null = the target makes no picture of this frame.
 */
export const factsOfSnapshot = ({
  snapshot,
  labelling,
  unlabelled,
  target,
}: FrameToTell): CaptionFacts | null => {
  const { width, height } = snapshot.pageBox;
  const render = planRender(target, { width, height });
  if (render === null) return null;
  const { scale, size } = render;
  const shown = snapshot.painted ?? { x: 0, y: 0, width, height };
  const drawn = { width: toPx(shown.width * scale), height: toPx(shown.height * scale) };
  const image = size ?? drawn;
  const placement = shiftPlacement({ origin: shown, scale }, placeShift(drawn, image));
  const { elements, relations, ground, tags } = describeFrame({
    snapshot,
    labelling,
    unlabelled,
    picture: { ...image, ...placement },
  });
  const { classes } = labelling.taxonomy;
  return factsOf({ image, elements, relations, ground, tags: tags.tags }, { classes, placement: null });
};

/** A thousandth px is noise of the multiplication, no px more. */
const toPx = (length: number): number => Math.ceil(length - 1e-3);
