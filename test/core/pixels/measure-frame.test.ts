import { describe, expect, it } from 'vitest';
import { inkScale, measureFrame, type PictureDesk } from '../../../src/core/pixels/measure-frame.ts';
import type { PictureCodec } from '../../../src/core/pixels/picture-codec.ts';
import { createPixelBench } from '../../../src/core/pixels/pixel-bench.ts';
import { type Probe, probeKey } from '../../../src/core/pixels/probe.ts';
import { err, ok } from '../../../src/core/result.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { text } from '../../helpers/layer-builder.ts';

/** A codec whose "files" say how large the picture is: white, all opaque. */
const codec: PictureCodec = {
  decode: ([width = 0, height = 0]) => {
    if (width === 0) return Promise.reject(new Error('broken file'));
    return Promise.resolve({ width, height, data: new Uint8Array(width * height * 4).fill(255) });
  },
  encode: (_picture, format) => Promise.resolve(format === 'WEBP' ? null : new Uint8Array(77)),
};
const banner = frame({ width: 20, height: 10 }, text('tea', { box: [2, 2, 8, 4], fontSizePx: 72 }));
const file = (width: number, height: number) => Promise.resolve(ok(Uint8Array.of(width, height)));

function desk(fields: Partial<PictureDesk> = {}) {
  const asked: string[] = [];
  const made: PictureDesk = {
    frame: (id, scale) => {
      asked.push(`frame ${id} ${String(scale)}`);
      return file(20 * scale, 10 * scale);
    },
    layer: (id, scale) => {
      asked.push(`layer ${id} ${String(scale)}`);
      return file(8 * scale, 4 * scale);
    },
    imageSize: (ref) =>
      Promise.resolve(ref === 'there' ? ok({ width: 3, height: 2 }) : err({ code: 'IMAGE_GONE', data: {} })),
    ...fields,
  };
  return { made, asked };
}
const share: Probe = { of: 'colourShare', hex: '#ffffff', tolerance: 0, rect: null };
const ink: Probe = { of: 'ink', layerId: '1:1' };
const weight = (format: 'PNG' | 'JPG' | 'WEBP', scale = 1): Probe => ({
  of: 'weight',
  format,
  scale,
  quality: null,
});

const answersOf = async (probes: readonly Probe[], fields: Partial<PictureDesk> = {}) => {
  const answers = await measureFrame(banner, probes, {
    desk: desk(fields).made,
    bench: createPixelBench(codec),
  });
  return probes.map((probe) => answers.get(probeKey(probe)));
};

describe('measuring a frame', () => {
  it('answers every probe, and renders once per scale', async () => {
    const { made, asked } = desk();
    const probes = [ink, weight('JPG', 2), share, weight('PNG'), { of: 'edges', widthPx: 1 } as const];
    const answers = await measureFrame(banner, probes, { desk: made, bench: createPixelBench(codec) });
    expect(probes.map((probe) => answers.get(probeKey(probe))?.ok)).toEqual([true, true, true, true, true]);
    expect(asked).toEqual(['frame 1:0 1', 'frame 1:0 2', 'frame 1:0 1', 'layer 1:1 1']);
  });

  it('weighs the editor’s own PNG and what is encoded from it', async () => {
    expect(await answersOf([weight('PNG'), weight('JPG'), weight('WEBP')])).toEqual([
      ok({ bytes: 2 }),
      ok({ bytes: 77 }),
      err({ code: 'NO_ENCODER', data: { format: 'WEBP' } }),
    ]);
  });

  it('tells the size of an image, or that it is gone', async () => {
    expect(
      await answersOf([
        { of: 'imageSize', imageRef: 'there' },
        { of: 'imageSize', imageRef: 'gone' },
      ]),
    ).toEqual([ok({ width: 3, height: 2 }), err({ code: 'NO_IMAGE', data: { because: 'IMAGE_GONE' } })]);
  });

  it.each([
    ['a refused render', () => Promise.resolve(err({ code: 'EXPORT_REJECTED', data: {} })), 'NO_PICTURE'],
    ['a picture of another size', () => file(33, 10), 'PICTURE_DOES_NOT_FIT'],
    ['a broken file', () => file(0, 0), 'NO_MEASURE'],
  ])('says why there is no answer: %s', async (_title, picture, code) => {
    expect(await answersOf([share], { frame: picture })).toMatchObject([{ ok: false, failure: { code } }]);
    expect(await answersOf([ink], { frame: picture })).toMatchObject([{ ok: false, failure: { code } }]);
  });

  it.each([
    ['a refused mask', () => Promise.resolve(err({ code: 'LAYER_GONE', data: {} })), 'NO_MASK'],
    ['a mask of another size', () => file(30, 4), 'PICTURE_DOES_NOT_FIT'],
  ])('says why there is no ink: %s', async (_title, layer, code) => {
    expect(await answersOf([ink], { layer })).toMatchObject([{ ok: false, failure: { code } }]);
  });

  it('has no mask for a layer that is not there', async () => {
    expect(await answersOf([{ of: 'ink', layerId: '9:9' }])).toMatchObject([
      { failure: { code: 'NO_MASK' } },
    ]);
  });

  it('does not ask for a picture that is too large', async () => {
    const huge = frame({ width: 5000, height: 5000 });
    const { made, asked } = desk();
    const answers = await measureFrame(huge, [share], { desk: made, bench: createPixelBench(codec) });
    expect(answers.get(probeKey(share))).toMatchObject({ failure: { data: { because: 'TOO_LARGE' } } });
    expect(asked).toEqual([]);
  });

  it('uses the only scale at which there is a true picture', async () => {
    const { made, asked } = desk({ onlyScale: () => 3 });
    await measureFrame(banner, [share, ink], { desk: made, bench: createPixelBench(codec) });
    expect(asked).toEqual(['frame 1:0 3', 'layer 1:1 3']);
  });

  it('leaves the rest unanswered once it is stopped', async () => {
    const { made } = desk();
    const answers = await measureFrame(
      banner,
      [share],
      { desk: made, bench: createPixelBench(codec) },
      () => true,
    );
    expect(answers.size).toBe(0);
  });
});

describe('a bench', () => {
  it('measures nothing before it holds a picture, nor after it was cleared', async () => {
    const bench = createPixelBench(codec);
    const box = { x: 0, y: 0, width: 2, height: 2 };
    const picture = { png: Uint8Array.of(2, 2), scale: 1, box, painted: box, pageOrigin: { x: 0, y: 0 } };
    const probe = { of: 'colourShare', hex: null, tolerance: 0, rect: null } as const;
    expect(await bench.measure(probe)).toMatchObject({ failure: { code: 'NO_PICTURE' } });
    await bench.hold(picture, { width: 2, height: 2 });
    expect(await bench.measure(probe)).toEqual(ok({ share: 0 }));
    await bench.clear();
    expect(await bench.measure(probe)).toMatchObject({ failure: { code: 'NO_PICTURE' } });
  });

  it('says that a rectangle outside holds no pixels', async () => {
    const rect = { x: 90, y: 90, width: 5, height: 5 };
    expect(await answersOf([{ of: 'calm', rect }])).toMatchObject([{ failure: { code: 'NO_MEASURE' } }]);
  });
});

describe('the scale for ink', () => {
  it.each([
    [72, 1],
    [36, 2],
    [16, 4],
    [8, 4],
  ])('follows the smallest text: %d px', (fontSizePx, scale) => {
    expect(inkScale(frame({ width: 400, height: 300 }, text('tea', { fontSizePx })))).toBe(scale);
  });

  it('stays within the largest picture', () => {
    expect(inkScale(frame({ width: 3000, height: 2000 }, text('tea', { fontSizePx: 16 })))).toBe(1);
  });
});
