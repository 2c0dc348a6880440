import { describe, expect, it } from 'vitest';
import { compareToFlat } from '../../../../src/core/bundle/pictures/compare-to-flat.ts';
import type { LaidPicture } from '../../../../src/core/bundle/pictures/layer-plane.ts';
import { fullCanvas, type StackLayer, stackLayer } from '../../../../src/core/bundle/pictures/layer-stack.ts';
import { planStack, type StackPiece } from '../../../../src/core/bundle/pictures/plan-stack.ts';
import { recompose } from '../../../../src/core/bundle/pictures/recompose.ts';
import type { FrameSnapshot } from '../../../../src/core/snapshot/frame-snapshot.ts';
import { type FrameFields, frame } from '../../../helpers/frame-builder.ts';
import { laidPicture } from '../../../helpers/laid-picture.ts';
import {
  dropShadow,
  frameLayer,
  group,
  image,
  imagePaint,
  instance,
  type LayerDraft,
  layer,
  solid,
  text,
} from '../../../helpers/layer-builder.ts';

const piecesOf = (snapshot: FrameSnapshot): readonly StackPiece[] => {
  const plan = planStack(snapshot);
  if (plan.is === 'flat-only') throw new Error(JSON.stringify(plan.because));
  return plan.pieces;
};
const named = (snapshot: FrameSnapshot): readonly string[] =>
  piecesOf(snapshot).map(
    ({ is, layerIndex }) =>
      `${is} ${layerIndex === null ? 'ground' : (snapshot.layers[layerIndex]?.name ?? '')}`,
  );
const obstacles = (fields: FrameFields, ...drafts: readonly LayerDraft[]) => {
  const plan = planStack(frame(fields, ...drafts));
  return plan.is === 'composable' ? [] : plan.because;
};

describe('the plan of a stack', () => {
  it('takes plain colours of containers by themselves and everything else by its picture, back to front', () => {
    const button = frameLayer({ name: 'button' }, text('Buy'));
    const icon = instance({ name: 'icon' }, layer({ name: 'path', type: 'VECTOR' }));
    const snapshot = frame({}, image({ name: 'photo' }), group({ name: 'group' }, button, icon));
    expect(named(snapshot)).toEqual([
      'fill ground',
      'picture photo',
      'fill button',
      'picture Buy',
      'picture icon',
    ]);
  });

  it('keeps a container whole whose own paint no picture shows alone', () => {
    const gradient = solid('#000000', { type: 'GRADIENT_LINEAR', hex: null });
    expect(named(frame({}, frameLayer({ name: 'card', fills: [gradient] }, text('Buy'))))).toEqual([
      'fill ground',
      'picture card',
    ]);
    const stroked = frameLayer({ name: 'card', strokes: [solid('#000000')], strokeWeight: 1 }, text('Buy'));
    expect(named(frame({}, stroked))).toEqual(['fill ground', 'picture card']);
  });

  it('leaves out what nobody sees, and an unpainted ground', () => {
    expect(
      named(
        frame({ fills: [] }, layer({ name: 'a' }), layer({ isSwitchedOn: false }), layer({ opacity: 0 })),
      ),
    ).toEqual(['picture a']);
    expect(named(frame({ fills: [] }))).toEqual([]);
  });

  it('says why a frame cannot be composed, with the first layer for each reason', () => {
    const two = [layer({}), layer({})];
    expect(
      obstacles({}, layer({}), layer({ blendMode: 'MULTIPLY' }), layer({ blendMode: 'SCREEN' })),
    ).toEqual([{ code: 'blend-mode', layerId: '1:2' }]);
    expect(obstacles({}, layer({ fills: [solid('#000000', { blendMode: 'DARKEN' })] }))).toEqual([
      { code: 'blend-mode', layerId: '1:1' },
    ]);
    expect(obstacles({}, layer({ isMask: true, painted: null }))).toEqual([{ code: 'mask', layerId: '1:1' }]);
    expect(obstacles({}, layer({ effects: [dropShadow({ type: 'BACKGROUND_BLUR' })] }))).toEqual([
      { code: 'background-blur', layerId: '1:1' },
    ]);
    expect(obstacles({}, layer({ effects: [dropShadow({ type: 'GLASS' })] }))).toEqual([
      { code: 'background-blur', layerId: '1:1' },
    ]);
    expect(obstacles({}, group({ opacity: 0.5 }, ...two))).toEqual([
      { code: 'group-opacity', layerId: '1:1' },
    ]);
    expect(obstacles({}, group({ effects: [dropShadow()] }, ...two))).toEqual([
      { code: 'group-effect', layerId: '1:1' },
    ]);
    expect(obstacles({}, layer({ fills: [imagePaint({ type: 'VIDEO' })] }))).toEqual([
      { code: 'video', layerId: '1:1' },
    ]);
    expect(obstacles({ fills: [imagePaint()] })).toEqual([{ code: 'ground-paint', layerId: null }]);
    expect(obstacles({ effects: [dropShadow()] })).toEqual([{ code: 'ground-paint', layerId: null }]);
    expect(obstacles({ rotationDeg: 3 })).toEqual([{ code: 'ground-paint', layerId: null }]);
    const turned = group({ clipsContent: true, quad: null, size: null, rotationDeg: 3 }, layer({}));
    expect(obstacles({}, turned)).toEqual([{ code: 'clip-unknown', layerId: '1:2' }]);
    expect(obstacles({ fills: [] }, ...Array.from({ length: 201 }, () => layer({})))).toEqual([
      { code: 'too-many-layers', layerId: null },
    ]);
  });

  it('does not mind any of that where it changes nothing', () => {
    expect(
      obstacles(
        {},
        layer({ blendMode: 'MULTIPLY', isSwitchedOn: false }),
        layer({ isMask: true, isSwitchedOn: false }),
      ),
    ).toEqual([]);
    expect(obstacles({}, layer({ opacity: 0.5, effects: [dropShadow()] }))).toEqual([]);
    expect(obstacles({}, group({ opacity: 0.5, effects: [dropShadow()] }, layer({})))).toEqual([]);
    expect(
      obstacles({}, layer({ effects: [dropShadow({ type: 'BACKGROUND_BLUR', visible: false })] })),
    ).toEqual([]);
    expect(obstacles({ fills: [] }, ...Array.from({ length: 200 }, () => layer({})))).toEqual([]);
  });
});

const canvas = { width: 20, height: 10, placement: { origin: { x: 0, y: 0 }, scale: 1 } };
const made = (
  snapshot: FrameSnapshot,
  pictures: Readonly<Record<string, LaidPicture>>,
): readonly StackLayer[] =>
  piecesOf(snapshot)
    .map((piece) =>
      stackLayer(piece, pictures[snapshot.layers[piece.layerIndex ?? -1]?.name ?? ''] ?? null, canvas),
    )
    .filter((one) => one !== null);
const pixel = (
  { data, width }: { data: Uint8Array | Uint8ClampedArray; width: number },
  x: number,
  y: number,
) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
const small = { width: 20, height: 10, fills: [solid('#102030')] };

describe('a layer of a stack', () => {
  it('has the tight box of its ink and stands on a canvas of the frame’s size', () => {
    const dot = laidPicture([4, 2, 6, 6], (x, y) =>
      x > 0 && x < 3 && y === 2 ? [9, 8, 7, 128] : [255, 0, 0, 0],
    );
    const layers = made(frame({ ...small, fills: [] }, layer({ name: 'dot' })), { dot });
    expect(layers).toMatchObject([{ layerIndex: 0, box: { x: 5, y: 4, width: 2, height: 1 } }]);
    const full = layers[0] && fullCanvas(layers[0], canvas);
    expect([full?.width, full?.height]).toEqual([20, 10]);
    expect(full && [pixel(full, 5, 4), pixel(full, 7, 4)]).toEqual([
      [9, 8, 7, 128],
      [0, 0, 0, 0],
    ]);
  });

  it('is cut by clips and takes over the opacity above it', () => {
    const half = laidPicture([0, 0, 10, 10], () => [200, 0, 0, 255]);
    const card = frameLayer(
      { box: [0, 0, 5, 10], clipsContent: true, fills: [], opacity: 0.5 },
      layer({ name: 'half', box: [0, 0, 10, 10] }),
    );
    const [only] = made(frame({ ...small, fills: [] }, card), { half });
    expect(only?.box).toEqual({ x: 0, y: 0, width: 5, height: 10 });
    expect(only && pixel(only.picture, 2, 2)).toEqual([200, 0, 0, 128]);
  });

  it('mixes a container’s plain colours', () => {
    const [ground] = made(
      frame({ ...small, fills: [solid('#ff0000'), solid('#0000ff', { opacity: 0.5 })] }),
      {},
    );
    expect(ground && pixel(ground.picture, 0, 0)).toEqual([128, 0, 128, 255]);
    const [clear] = made(frame({ ...small, fills: [solid('#0a0b0c', { alpha: 0.5 })] }), {});
    expect(clear && pixel(clear.picture, 0, 0)).toEqual([10, 11, 12, 128]);
  });

  it('is none without a picture or without ink', () => {
    const snapshot = frame({ ...small, fills: [] }, layer({ name: 'a' }));
    expect(made(snapshot, {})).toEqual([]);
    expect(made(snapshot, { a: laidPicture([0, 0, 4, 4], () => [1, 1, 1, 0]) })).toEqual([]);
    expect(made(snapshot, { a: laidPicture([90, 0, 4, 4], () => [1, 1, 1, 255]) })).toEqual([]);
  });
});

describe('a stack laid together', () => {
  const snapshot = frame(small, layer({ name: 'red' }), layer({ name: 'white' }));
  const layers = made(snapshot, {
    red: laidPicture([0, 0, 10, 10], () => [255, 0, 0, 128]),
    white: laidPicture([5, 0, 10, 10], () => [255, 255, 255, 255]),
  });

  it('lies over one another by alpha, back to front', () => {
    const picture = recompose(layers, canvas);
    expect(pixel(picture, 1, 1)).toEqual([136, 16, 24, 255]);
    expect(pixel(picture, 6, 1)).toEqual([255, 255, 255, 255]);
    expect(pixel(picture, 18, 1)).toEqual([16, 32, 48, 255]);
  });

  it('gives the background when copy is left out', () => {
    const clean = recompose(
      layers.filter(({ layerIndex }) => layerIndex !== 1),
      canvas,
    );
    expect(pixel(clean, 6, 1)).toEqual([136, 16, 24, 255]);
    expect(pixel(recompose([], canvas), 6, 1)).toEqual([0, 0, 0, 0]);
  });

  it('is the frame’s picture when at most 0.5 % of the pixels differ by more than 2', () => {
    const flat = recompose(layers, canvas);
    const changed = (count: number, by: number) => ({
      ...flat,
      data: flat.data.map((byte, at) =>
        at % 4 === 1 && at < count * 4 ? (byte > 100 ? byte - by : byte + by) : byte,
      ),
    });
    expect(compareToFlat(changed(200, 2), flat)).toMatchObject({
      value: { isSame: true, sameShare: 1, mostApart: 2 },
    });
    expect(compareToFlat(changed(1, 3), flat)).toMatchObject({
      value: { isSame: true, sameShare: 0.995, mostApart: 3 },
    });
    expect(compareToFlat(changed(2, 3), flat)).toMatchObject({ value: { isSame: false, sameShare: 0.99 } });
    expect(compareToFlat({ ...flat, width: 10, height: 20 }, flat)).toMatchObject({
      failure: { code: 'sizes-differ' },
    });
  });

  it('does not differ by the colour of clear pixels, but does by alpha', () => {
    const one = (...data: number[]) => ({ width: 1, height: 1, data: Uint8Array.from(data) });
    expect(compareToFlat(one(255, 0, 0, 0), one(0, 9, 9, 0))).toMatchObject({ value: { mostApart: 0 } });
    expect(compareToFlat(one(0, 0, 0, 255), one(0, 0, 0, 245))).toMatchObject({ value: { mostApart: 10 } });
    expect(compareToFlat(one(255, 255, 255, 255), one(255, 255, 255, 245))).toMatchObject({
      value: { mostApart: 10 },
    });
  });
});
