import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/cli/session.ts';
import { compareToFlat } from '../../../../src/core/bundle/pictures/compare-to-flat.ts';
import { type ElementMask, openMaskReader } from '../../../../src/core/bundle/pictures/element-masks.ts';
import { layerPart, picturesNeeded } from '../../../../src/core/bundle/pictures/layer-part.ts';
import type { Canvas, LaidPicture } from '../../../../src/core/bundle/pictures/layer-plane.ts';
import { stackLayer } from '../../../../src/core/bundle/pictures/layer-stack.ts';
import { planStack } from '../../../../src/core/bundle/pictures/plan-stack.ts';
import { recompose } from '../../../../src/core/bundle/pictures/recompose.ts';
import { pointToImage } from '../../../../src/core/geometry/image-space.ts';
import { labelFrame } from '../../../../src/core/label/label-frame.ts';
import { pixelsOf } from '../../../../src/core/pixels/run-length.ts';
import type { LayerSnapshot } from '../../../../src/core/snapshot/frame-snapshot.ts';
import { openSample, type SampleFrame, sampleFrames } from '../../../helpers/sample-frames.ts';

let session: Session;
beforeAll(async () => {
  session = await openSample();
});
afterAll(() => session.close());

/** Elements of a frame, front to back, with their masks. */
async function* masksOf({ snapshot, canvas, layer }: SampleFrame): AsyncGenerator<readonly [LayerSnapshot, ElementMask]> {
  const reader = openMaskReader(canvas);
  for (const label of [...labelFrame(snapshot)].reverse()) {
    const pictures = new Map<string, LaidPicture>();
    for (const id of picturesNeeded(snapshot, label)) {
      const one = snapshot.layers.find((other) => other.id === id);
      if (one !== undefined) pictures.set(id, await layer(one));
    }
    const part = layerPart(snapshot, label, pictures);
    const element = snapshot.layers[label.layerIndex];
    if (!part.ok || element === undefined) throw new Error(`No part for ${String(label.layerIndex)}`);
    yield [element, reader.read({ parts: [part.value] })];
  }
}

/** Where a layer lies by a picture eight times as sharp: the pixels of the frame of which it fills half. */
const sharpMask = ({ picture, placement }: LaidPicture, canvas: Canvas): Set<number> => {
  const ratio = placement.scale / canvas.placement.scale;
  const at = pointToImage(placement.origin, canvas.placement);
  const sums = new Map<number, number>();
  let strongest = 0;
  for (let index = 0; index < picture.width * picture.height; index += 1) {
    const alpha = picture.data[index * 4 + 3] ?? 0;
    const x = Math.floor(at.x + ((index % picture.width) + 0.5) / ratio);
    const y = Math.floor(at.y + (Math.floor(index / picture.width) + 0.5) / ratio);
    if (alpha === 0 || x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) continue;
    strongest = Math.max(strongest, alpha);
    const pixel = y * canvas.width + x;
    sums.set(pixel, (sums.get(pixel) ?? 0) + alpha);
  }
  const half = (strongest * ratio * ratio) / 2;
  return new Set([...sums].filter(([, sum]) => sum >= half).map(([pixel]) => pixel));
};

describe('masks of the sample', () => {
  it('cover what the layer alone covers', async () => {
    for await (const frame of sampleFrames(session, ['Meta feed 01', 'Display 300x250 02', '京东主图 04'], 2)) {
      for await (const [layer, { mask }] of masksOf(frame)) {
        if (layer.maskedBy !== null || !layer.isLeaf) continue;
        const pixels = pixelsOf(mask);
        if (!pixels.ok) throw new Error(pixels.failure.code);
        const truth = sharpMask(await frame.layer(layer, 8), frame.canvas);
        const own = new Set([...pixels.value.keys()].filter((pixel) => pixels.value[pixel] === 1));
        const shared = [...own].filter((pixel) => truth.has(pixel)).length;
        const iou = shared / (own.size + truth.size - shared);
        console.log(frame.snapshot.name, layer.name, iou, own.size);
      }
    }
  });
});

describe('stacks of the sample', () => {
  it('give the frame’s picture, or say that they do not', async () => {
    for await (const frame of sampleFrames(session, [''], 1)) {
      const plan = planStack(frame.snapshot);
      if (plan.is === 'flat-only') {
        console.log(frame.snapshot.name, plan.because.map(({ code }) => code).join());
        continue;
      }
      const layers = [];
      for (const piece of plan.pieces) {
        const one = piece.layerIndex === null ? undefined : frame.snapshot.layers[piece.layerIndex];
        const laid = piece.is === 'picture' && one !== undefined ? await frame.layer(one) : null;
        const made = stackLayer(piece, laid, frame.canvas);
        if (made !== null) layers.push(made);
      }
      const compared = compareToFlat(recompose(layers, frame.canvas), frame.flat);
      console.log(frame.snapshot.name, compared);
    }
  });
});
