import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/cli/session.ts';
import { compareToFlat } from '../../../../src/core/bundle/pictures/compare-to-flat.ts';
import { type ElementMask, openMaskReader } from '../../../../src/core/bundle/pictures/element-masks.ts';
import { layerPart, picturesNeeded } from '../../../../src/core/bundle/pictures/layer-part.ts';
import type { Canvas, LaidPicture } from '../../../../src/core/bundle/pictures/layer-plane.ts';
import { type StackLayer, stackLayer } from '../../../../src/core/bundle/pictures/layer-stack.ts';
import { planStack, type StackPiece } from '../../../../src/core/bundle/pictures/plan-stack.ts';
import { recompose } from '../../../../src/core/bundle/pictures/recompose.ts';
import { pointToImage } from '../../../../src/core/geometry/image-space.ts';
import { typeUnits } from '../../../../src/core/label/type-units.ts';
import { pixelsOf } from '../../../../src/core/pixels/run-length.ts';
import type { LayerSnapshot } from '../../../../src/core/snapshot/frame-snapshot.ts';
import { openSample, type SampleFrame, sampleFrames } from '../../../helpers/sample-frames.ts';

let session: Session;
beforeAll(async () => {
  session = await openSample();
});
afterAll(() => session.close());

/** Elements of a frame, front to back, with their masks. */
async function* masksOf({
  snapshot,
  canvas,
  layer,
}: SampleFrame): AsyncGenerator<readonly [LayerSnapshot, ElementMask]> {
  const reader = openMaskReader(canvas);
  const units = new Map(typeUnits(snapshot).flatMap((one) => (one === null ? [] : [[one.unit, one]])));
  for (const label of [...units.values()].sort((a, b) => b.unit - a.unit)) {
    const pictures = new Map<string, LaidPicture>();
    for (const id of picturesNeeded(snapshot, label)) {
      const one = snapshot.layers.find((other) => other.id === id);
      if (one !== undefined) pictures.set(id, await layer(one));
    }
    const part = layerPart(snapshot, label, pictures);
    const element = snapshot.layers[label.unit];
    if (!part.ok || element === undefined) throw new Error(`No part for ${String(label.unit)}`);
    yield [element, reader.read({ parts: [part.value] })];
  }
}

/** The pixels of the frame in which the layer alone reaches half of its strongest alpha. */
const isolated = ({ picture, placement }: LaidPicture, canvas: Canvas): ReadonlySet<number> => {
  const at = pointToImage(placement.origin, canvas.placement);
  const alphas = [...picture.data].filter((_, index) => index % 4 === 3);
  const half = alphas.reduce((most, alpha) => Math.max(most, alpha), 0) / 2;
  return new Set(
    alphas.flatMap((alpha, index) => {
      const x = Math.round(at.x) + (index % picture.width);
      const y = Math.round(at.y) + Math.floor(index / picture.width);
      const isThere = alpha >= half && x >= 0 && y >= 0 && x < canvas.width && y < canvas.height;
      return isThere ? [y * canvas.width + x] : [];
    }),
  );
};

const maskPixels = ({ mask }: ElementMask): ReadonlySet<number> => {
  const pixels = pixelsOf(mask);
  if (!pixels.ok) throw new Error(pixels.failure.code);
  return new Set([...pixels.value.keys()].filter((pixel) => pixels.value[pixel] === 1));
};

describe('masks of the sample', () => {
  it('cover what each layer covers alone', async () => {
    let compared = 0;
    for await (const frame of sampleFrames(session, ['Display 300x250', 'Display 728x90'], 2)) {
      for await (const [layer, element] of masksOf(frame)) {
        if (layer.maskedBy !== null || !layer.isLeaf || element.visibleRatio < 1) continue;
        const alone = isolated(await frame.layer(layer), frame.canvas);
        const own = maskPixels(element);
        const shared = [...own].filter((pixel) => alone.has(pixel)).length;
        expect(shared / (own.size + alone.size - shared), layer.name).toBeGreaterThanOrEqual(0.99);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  it('end where a circle cuts them', async () => {
    for await (const frame of sampleFrames(session, ['京东主图 04'], 1)) {
      for await (const [layer, { visibleRatio }] of masksOf(frame)) {
        if (layer.name === 'stamp ground') expect(visibleRatio).toBeCloseTo(Math.PI / 4, 2);
        else expect(visibleRatio, layer.name).toBe(1);
      }
    }
  });
});

describe('stacks of the sample', () => {
  const outcomes = async (
    names: readonly string[],
    scale: number,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const said: Record<string, unknown> = {};
    for await (const frame of sampleFrames(session, names, scale)) {
      const plan = planStack(frame.snapshot);
      said[frame.snapshot.name] =
        plan.is === 'flat-only'
          ? plan.because.map(({ code }) => code).join(', ')
          : await recomposed(frame, plan.pieces);
    }
    return said;
  };

  it('give the frame’s picture, or the reason why they cannot', async () => {
    expect(await outcomes(['Display 300x250', '会场版头 02', '会场版头 03', '京东主图 02'], 2)).toEqual({
      'Display 300x250 01 osmanthus': false,
      'Display 300x250 02 tangerine, no button': true,
      'Display 300x250 03 cold brew, shadow on the frame': 'ground-paint',
      'Display 300x250 04 gift, words cut': false,
      '京东主图 02 陈皮 画了价格': 'group-effect',
      '会场版头 02 桂花': 'blend-mode, mask',
      '会场版头 03 暖橘': true,
    });
  });
});

/** Whether all layers of a frame laid together pass for its picture. */
const recomposed = async (frame: SampleFrame, pieces: readonly StackPiece[]): Promise<boolean> => {
  const layers: StackLayer[] = [];
  for (const piece of pieces) {
    const one = piece.layerIndex === null ? undefined : frame.snapshot.layers[piece.layerIndex];
    const laid = piece.is === 'picture' && one !== undefined ? await frame.layer(one) : null;
    const made = stackLayer(piece, laid, frame.canvas);
    if (made !== null) layers.push(made);
  }
  const compared = compareToFlat(recompose(layers, frame.canvas), frame.flat);
  if (!compared.ok) throw new Error(compared.failure.code);
  return compared.value.isSame;
};
