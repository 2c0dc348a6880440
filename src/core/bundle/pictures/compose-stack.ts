import type { Rect, Size } from '../../geometry/rect.ts';
import { unionBounds } from '../../geometry/union-bounds.ts';
import { rgbOfHex } from '../../pixels/hex-colour.ts';
import type { Picture } from '../../pixels/pixel-grid.ts';
import { placePicture } from '../../pixels/place-picture.ts';
import { decodePng } from '../../pixels/png/decode-png.ts';
import { encodePng } from '../../pixels/png/encode-png.ts';
import { layOver } from '../../pixels/png/opaque-png.ts';
import { err, ok, type Result } from '../../result.ts';
import { sha256Hex } from '../digest.ts';
import { compareToFlat } from './compare-to-flat.ts';
import type { StackGroup } from './group-pieces.ts';
import { fullCanvas, type StackLayer, stackLayer } from './layer-stack.ts';
import type { StackPiece } from './plan-stack.ts';
import { type DrawnLayers, laidPictureOf } from './read-masks.ts';
import { type Composer, openComposer } from './recompose.ts';

export interface StackOrder {
  /** Back to front. */
  readonly groups: readonly StackGroup[];
  /** The frame's picture as the editor made it, to compare with. */
  readonly flat: Uint8Array;
  /** What shows through that picture, `#rrggbb`. */
  readonly ground: string;
  /** No piece of these could be drawn, because there is nothing to see of them. */
  readonly unseen: ReadonlySet<string>;
}

/** A layer's file. */
export interface StackFile {
  readonly element: number | null;
  readonly box: Rect<'image'>;
  /** RGBA of the frame's size. */
  readonly png: Uint8Array;
  readonly sha256: string;
}

export interface ComposedStack {
  /** Back to front; the first one is opaque. */
  readonly files: readonly StackFile[];
  /** Opaque RGB: the frame without its copy, logos and what they lie on. */
  readonly clean: Uint8Array;
}

export interface StackFailure {
  /** `no-picture`: a layer could not be drawn or does not fit the frame. `differs-from-flat`: the layers do not give the frame's picture. */
  readonly code: 'no-picture' | 'differs-from-flat';
  readonly data: Readonly<Record<string, string | number>>;
}

/**
 * Draws a frame's stack and holds it against the frame's picture. Below everything lies the ground that the picture was laid on, so
 * that both are opaque, and what a picture of a fixed size adds around the frame is there in both. Of the layers only one group is
 * held in memory at a time.
 */
export const composeStack = (
  drawn: DrawnLayers,
  { groups, flat, ground, unseen }: StackOrder,
): Result<ComposedStack, StackFailure> => {
  const { canvas } = drawn;
  const [all, clean] = [openComposer(canvas), openComposer(canvas)];
  const files: StackFile[] = [];
  const below = groundLayer(canvas, ground);
  clean.lay(below);
  const withGround = groups[0]?.element === null ? groups : [emptyGroup, ...groups];
  for (const [index, group] of withGround.entries()) {
    const layers = layersOf(drawn, group.pieces, unseen);
    if (!layers.ok) return layers;
    const merged = mergeLayers(index === 0 ? [below, ...layers.value] : layers.value);
    if (merged === null) continue;
    all.lay(merged);
    if (!group.isCopy) clean.lay(merged);
    const png = encodePng(fullCanvas(merged, canvas), { channels: 4 });
    files.push({ element: group.element, box: merged.box, png, sha256: sha256Hex(png) });
  }
  const compared = compare(all, flat, ground, canvas);
  return compared.ok ? ok({ files, clean: encodePng(clean.picture(), { channels: 3 }) }) : compared;
};

const emptyGroup: StackGroup = { element: null, isCopy: false, pieces: [] };

const groundLayer = ({ width, height }: Size, ground: string): StackLayer => {
  const data = new Uint8Array(width * height * 4);
  const colour = [...rgbOfHex(ground), 255];
  for (let at = 0; at < data.length; at += 4) data.set(colour, at);
  return { layerIndex: null, box: { x: 0, y: 0, width, height }, picture: { width, height, data } };
};

const layersOf = (
  drawn: DrawnLayers,
  pieces: readonly StackPiece[],
  unseen: ReadonlySet<string>,
): Result<readonly StackLayer[], StackFailure> => {
  const layers: StackLayer[] = [];
  for (const piece of pieces) {
    const id = piece.layerIndex === null ? null : drawn.snapshot.layers[piece.layerIndex]?.id;
    const isDrawn = piece.is === 'picture' && typeof id === 'string';
    if (isDrawn && unseen.has(id)) continue;
    const laid = isDrawn ? laidPictureOf(drawn, id) : null;
    if (laid !== null && !laid.ok) {
      return err({ code: 'no-picture', data: { layerId: id ?? '', because: laid.failure.code } });
    }
    const layer = stackLayer(piece, laid?.value ?? null, drawn.canvas);
    if (layer !== null) layers.push(layer);
  }
  return ok(layers);
};

/** Layers that follow each other as one; null = nothing of them shows. */
const mergeLayers = (layers: readonly StackLayer[]): StackLayer | null => {
  const [first, ...others] = layers;
  if (first === undefined || others.length === 0) return first ?? null;
  const box = unionBounds(layers.map((layer) => layer.box));
  if (box === null) return null;
  const composer: Composer = openComposer(box);
  for (const layer of layers) {
    const { x, y, ...size } = layer.box;
    composer.lay({ box: { x: x - box.x, y: y - box.y, ...size }, picture: layer.picture });
  }
  return { layerIndex: first.layerIndex, box, picture: composer.picture() };
};

const compare = (
  all: Composer,
  flat: Uint8Array,
  ground: string,
  canvas: Size,
): Result<null, StackFailure> => {
  const picture = flatPicture(flat, ground, canvas);
  const compared = picture === null ? null : compareToFlat(all.picture(), picture);
  if (compared?.ok !== true) return err({ code: 'differs-from-flat', data: {} });
  const { isSame, sameShare, mostApart } = compared.value;
  return isSame ? ok(null) : err({ code: 'differs-from-flat', data: { sameShare, mostApart } });
};

/** The picture that is in the bundle, before it was encoded: opaque and of its exact size. */
const flatPicture = (png: Uint8Array, ground: string, size: Size): Picture | null => {
  const decoded = decodePng(png);
  if (!decoded.ok) return null;
  layOver(decoded.value, ground);
  return placePicture(decoded.value, { width: size.width, height: size.height }, ground).picture;
};
