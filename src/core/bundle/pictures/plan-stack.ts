import type { Point } from '../../geometry/rect.ts';
import { isShown } from '../../label/own-paint.ts';
import { typeUnits } from '../../label/type-units.ts';
import type { Effect, FrameSnapshot, LayerSnapshot, Paint } from '../../snapshot/frame-snapshot.ts';
import { clipOutlines } from './cuts-of.ts';
import type { LayerPart } from './layer-plane.ts';
import { outlineOf, outlineOfFrame } from './outline-of.ts';

/** One layer of a stack. `picture`: drawn alone, with all it holds. `fill`: a container's own plain colours, nothing in it. */
export type StackPiece = {
  /** Index in `FrameSnapshot.layers`; null = the frame's own ground. */
  readonly layerIndex: number | null;
  readonly clips: readonly (readonly Point<'frame'>[])[];
} & Pick<LayerPart, 'opacity' | 'opacityAbove'> &
  (
    | { readonly is: 'picture' }
    | { readonly is: 'fill'; readonly outline: readonly Point<'frame'>[]; readonly paints: readonly Paint[] }
  );

export const stackObstacles = [
  /** A layer or paint mixes with what lies below it otherwise than by lying over it. */
  'blend-mode',
  'mask',
  'background-blur',
  /** See-through as one, though it holds several layers. */
  'group-opacity',
  /** A shadow or blur of several layers as one. */
  'group-effect',
  'video',
  /** The frame's own ground is more than plain colours, so no layer can show it alone. */
  'ground-paint',
  'clip-unknown',
  'too-many-layers',
] as const;
export type StackObstacle = (typeof stackObstacles)[number];

export type StackPlan =
  /** Back to front. */
  | { readonly is: 'composable'; readonly pieces: readonly StackPiece[] }
  /** Why laying the layers over one another would not give the frame's picture: the first layer for each reason, null = the frame itself. */
  | {
      readonly is: 'flat-only';
      readonly because: readonly { readonly code: StackObstacle; readonly layerId: string | null }[];
    };

/** More make no stack that anybody trains on, and much to draw. */
const mostPieces = 200;

/**
 * Takes a frame apart into layers that give its picture when they are laid over one another: every painted layer by itself,
 * every container's own plain colours by themselves; an icon, or a container whose own paint no picture can show alone, with all
 * it holds. Decided from the snapshot alone; whether it worked is for `compareToFlat` to say.
 */
export const planStack = (frame: FrameSnapshot): StackPlan => {
  const because = obstaclesOf(frame);
  const pieces: StackPiece[] = [];
  if (because.length === 0) addPieces(frame, pieces, (code, layerId) => because.push({ code, layerId }));
  if (pieces.length > mostPieces) because.push({ code: 'too-many-layers', layerId: null });
  return because.length === 0 ? { is: 'composable', pieces } : { is: 'flat-only', because };
};

type Obstacle = { readonly code: StackObstacle; readonly layerId: string | null };

const obstaclesOf = (frame: FrameSnapshot): Obstacle[] => {
  const found = new Map<StackObstacle, string | null>();
  const add = (code: StackObstacle, layerId: string | null): void => {
    if (!found.has(code)) found.set(code, layerId);
  };
  if (!isPlain(frame.fills) || hasLook(frame) || outlineOfFrame(frame) === null) add('ground-paint', null);
  const children = childCounts(frame);
  frame.layers.forEach((layer, index) => {
    if (layer.isMask && layer.isSwitchedOn) add('mask', layer.id);
    if (!layer.isVisible) return;
    const shown = [
      ...layer.fills,
      ...layer.strokes,
      ...(layer.text?.runs ?? []).flatMap(({ fills }) => fills),
    ].filter(isShown);
    if ([layer, ...shown].some(({ blendMode }) => !plainBlends.has(blendMode))) add('blend-mode', layer.id);
    if (shown.some(({ type }) => type === 'VIDEO')) add('video', layer.id);
    const effects = layer.effects.filter(({ visible }) => visible);
    if (effects.some(isOfBackground)) add('background-blur', layer.id);
    if ((children[index] ?? 0) < 2 || layer.type === 'BOOLEAN_OPERATION') return;
    if (effects.length > 0) add('group-effect', layer.id);
    const above = layer.parent === null ? undefined : frame.layers[layer.parent];
    if (layer.opacity < (above?.opacity ?? 1)) add('group-opacity', layer.id);
  });
  return [...found].map(([code, layerId]) => ({ code, layerId }));
};

const plainBlends: ReadonlySet<string> = new Set(['NORMAL', 'PASS_THROUGH']);

const isOfBackground = ({ type }: Effect): boolean =>
  type !== 'DROP_SHADOW' && type !== 'INNER_SHADOW' && type !== 'LAYER_BLUR' && type !== 'NOISE';

const isPlain = (paints: readonly Paint[]): boolean =>
  paints
    .filter(isShown)
    .every(({ type, hex, blendMode }) => type === 'SOLID' && hex !== null && plainBlends.has(blendMode));

const hasLook = ({
  strokes,
  strokeWeight,
  effects,
}: Pick<LayerSnapshot, 'strokes' | 'strokeWeight' | 'effects'>): boolean =>
  (strokeWeight > 0 && strokes.some(isShown)) || effects.some(({ visible }) => visible);

const childCounts = ({ layers }: FrameSnapshot): readonly number[] => {
  const counts = layers.map(() => 0);
  for (const { parent, isVisible } of layers)
    if (parent !== null && isVisible) counts[parent] = (counts[parent] ?? 0) + 1;
  return counts;
};

const addPieces = (
  frame: FrameSnapshot,
  pieces: StackPiece[],
  refuse: (code: StackObstacle, layerId: string) => void,
): void => {
  const icons = new Set(typeUnits(frame).flatMap((one) => (one?.unitClass === 'instance' ? [one.unit] : [])));
  const ground = outlineOfFrame(frame);
  if (ground !== null && frame.fills.some(isShown)) {
    pieces.push({
      is: 'fill',
      layerIndex: null,
      outline: ground,
      paints: frame.fills.filter(isShown),
      clips: [],
      opacity: 1,
      opacityAbove: 1,
    });
  }
  const isInside: boolean[] = [];
  frame.layers.forEach((layer, index) => {
    const isDone = layer.parent !== null && isInside[layer.parent] === true;
    const isOpen =
      !isDone && !layer.isLeaf && layer.type !== 'BOOLEAN_OPERATION' && !icons.has(index) && canOpen(layer);
    isInside.push(isDone || !isOpen);
    if (isDone || !layer.isVisible || layer.isMask || layer.type === 'SLICE') return;
    const clips = clipOutlines(frame, layer);
    if (!clips.ok) {
      refuse('clip-unknown', layer.id);
      return;
    }
    const above = layer.parent === null ? undefined : frame.layers[layer.parent];
    const place = {
      layerIndex: index,
      clips: clips.value,
      opacity: layer.opacity,
      opacityAbove: above?.opacity ?? 1,
    };
    const paints = layer.fills.filter(isShown);
    if (!isOpen) pieces.push({ is: 'picture', ...place });
    else if (paints.length > 0)
      pieces.push({ is: 'fill', outline: outlineOf(layer) ?? [], paints, ...place });
  });
};

/** True for a container whose content can be drawn layer by layer, and its own paint without it. */
const canOpen = (layer: LayerSnapshot): boolean =>
  isPlain(layer.fills) && !hasLook(layer) && (!layer.fills.some(isShown) || outlineOf(layer) !== null);
