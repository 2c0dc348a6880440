import { sha256Hex } from '../bundle/digest.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { type LayoutSketch, type LayoutUnit, mirrorLayout, sketchLayout } from './layout-sketch.ts';

/** Edges are told to a sixteenth of the frame. */
const steps = 16;
/** With fewer layers the layout says next to nothing: a picture that fills its frame is no template. */
const leastUnits = 3;

/**
 * 16 hex digits, equal for frames of one template: depth, kind and place of every layer, in sixteenths of the frame. Not in
 * it: words, fonts, paints, effects, names, ids, the order of layers, what small containers hold. A frame and its mirror
 * image have the same key: of the two texts the smaller one is hashed. Text and small containers are told by the one point
 * that stays when words change. A frame of fewer than 3 layers is told by its pictures too.
 */
export const templateKey = (frame: FrameSnapshot, layout: LayoutSketch = sketchLayout(frame)): string => {
  const plain = layoutText(layout);
  const mirrored = layoutText(mirrorLayout(layout));
  const text = ['proofset-template/1', plain < mirrored ? plain : mirrored];
  if (layout.units.length < leastUnits) text.push(...picturesOf(frame));
  return sha256Hex(text.join('\n')).slice(0, 16);
};

/** One line a layer, sorted: which of two siblings lies above the other is no layout. */
const layoutText = ({ units }: LayoutSketch): string => units.map(lineOf).sort().join('\n');

const lineOf = (unit: LayoutUnit): string => {
  const { kind, depth, left, top, right, bottom, isElastic, anchorX, anchorY } = unit;
  const place = isElastic
    ? [step(pointAt(left, right, anchorX)), step(pointAt(top, bottom, anchorY)), anchorX]
    : [step(left), step(top), step(right), step(bottom)];
  return `${String(depth)} ${kind} ${place.join(',')}`;
};

const pointAt = (from: number, to: number, anchor: -1 | 0 | 1): number =>
  from + ((to - from) * (anchor + 1)) / 2;

/** Rounds away from the frame's middle, so that a place and its mirror image round alike; -0 is 0. */
const step = (share: number): number => {
  const fromMiddle = (share - 0.5) * steps;
  return Math.sign(fromMiddle) * Math.round(Math.abs(fromMiddle) - 1e-6) + 0;
};

const picturesOf = ({ fills, layers }: FrameSnapshot): readonly string[] => {
  const paints = [fills, ...layers.map((layer) => layer.fills)].flat();
  return [
    ...new Set(paints.flatMap(({ visible, imageRef }) => (visible && imageRef !== null ? [imageRef] : []))),
  ].sort();
};
