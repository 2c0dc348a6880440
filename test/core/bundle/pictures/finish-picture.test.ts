import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import {
  createFinishPicture,
  type PictureOrder,
} from '../../../../src/core/bundle/pictures/finish-picture.ts';
import { searchQuality } from '../../../../src/core/bundle/pictures/search-quality.ts';
import { pictureCodec } from '../../../../src/host/render/picture-codec.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

const finish = createFinishPicture(pictureCodec);

/** RGBA: a see-through left half, a red right half. */
const halfClear = (width: number, height: number): Uint8Array => {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1)
    png.data.set((at % width) * 2 < width ? [0, 0, 0, 0] : [255, 0, 0, 255], at * 4);
  return new Uint8Array(PNG.sync.write(png));
};
const noise = (side: number): Uint8Array => {
  const png = new PNG({ width: side, height: side });
  let state = 7;
  for (let at = 0; at < png.data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    png.data[at] = at % 4 === 3 ? 255 : state >>> 16;
  }
  return new Uint8Array(PNG.sync.write(png));
};

const order = (png: Uint8Array, fields: Partial<PictureOrder> = {}): PictureOrder => ({
  png,
  ground: '#00ff00',
  size: null,
  images: { mime: 'image/png', maxBytes: null },
  ...fields,
});

const made = async (asked: PictureOrder) => {
  const file = await finish(asked);
  if (!file.ok) throw new Error(file.failure.code);
  return file.value;
};

/** Colour type in the header: 2 = RGB. */
const colourType = (png: Uint8Array): number | undefined => png[25];

describe('the picture of a bundle', () => {
  it('lies on the ground where it is see-through, as RGB, and says so', async () => {
    const file = await made(order(halfClear(8, 4)));
    expect(file).toMatchObject({
      width: 8,
      height: 4,
      shiftX: 0,
      shiftY: 0,
      isFlattened: true,
      isCropped: false,
    });
    expect(colourType(file.bytes)).toBe(2);
    const { data } = PNG.sync.read(Buffer.from(file.bytes));
    expect([...data.subarray(0, 4)]).toEqual([0, 255, 0, 255]);
    expect([...data.subarray(28, 32)]).toEqual([255, 0, 0, 255]);
  });

  it('is not called flattened when nothing was see-through', async () => {
    expect((await made(order(tinyPng(9, 9)))).isFlattened).toBe(false);
    expect((await made(order(noise(9)))).isFlattened).toBe(false);
  });

  it('is cut in the middle to fill a size, with the shift of every coordinate', async () => {
    const file = await made(order(halfClear(40, 20), { size: { width: 20, height: 20 } }));
    expect(file).toMatchObject({ width: 20, height: 20, shiftX: -10, shiftY: 0, isCropped: true });
  });

  it('is filled up with the ground to fit a size', async () => {
    const file = await made(order(noise(10), { size: { width: 20, height: 10 } }));
    expect(file).toMatchObject({ width: 20, height: 10, shiftX: 5, shiftY: 0, isCropped: false });
    expect([...PNG.sync.read(Buffer.from(file.bytes)).data.subarray(0, 3)]).toEqual([0, 255, 0]);
  });

  it('may lose one px of rounding without being called cropped', async () => {
    expect((await made(order(noise(11), { size: { width: 10, height: 10 } }))).isCropped).toBe(false);
    expect((await made(order(noise(12), { size: { width: 10, height: 10 } }))).isCropped).toBe(true);
  });

  it.each(['image/jpeg', 'image/webp'] as const)('keeps a limit of bytes as %s', async (mime) => {
    const free = await made(order(noise(64), { images: { mime, maxBytes: null } }));
    const maxBytes = Math.floor(free.bytes.length / 2);
    const file = await made(order(noise(64), { images: { mime, maxBytes } }));
    expect(file.bytes.length).toBeLessThanOrEqual(maxBytes);
    expect(file.bytes.length).toBeGreaterThan(maxBytes / 2);
    expect(file.isOverLimit).toBe(false);
    expect((await made(order(noise(64), { images: { mime, maxBytes: 10 } }))).isOverLimit).toBe(true);
  });

  it('is a failure, not a crash, when there is no picture in the file', async () => {
    expect(await finish(order(Uint8Array.of(1, 2, 3)))).toMatchObject({ ok: false });
    expect(await finish(order(Uint8Array.of(1, 2, 3), { size: { width: 2, height: 2 } }))).toMatchObject({
      ok: false,
    });
  });

  it('is a failure where the place cannot write the format', async () => {
    const without = createFinishPicture({ encode: () => Promise.resolve(null) });
    expect(
      await without(order(tinyPng(4, 4), { images: { mime: 'image/webp', maxBytes: null } })),
    ).toMatchObject({ failure: { code: 'NO_ENCODER' } });
  });
});

describe('the search for a quality', () => {
  const writing = (sizeOf: (percent: number) => number) => {
    const tried: number[] = [];
    const write = (percent: number): Promise<Uint8Array> => {
      tried.push(percent);
      return Promise.resolve(new Uint8Array(sizeOf(percent)));
    };
    return { tried, write };
  };

  it('finds the best that fits, in at most eight tries', async () => {
    for (let limit = 50; limit <= 960; limit += 7) {
      const { tried, write } = writing((percent) => percent * 10);
      const found = await searchQuality(write, limit);
      expect(found?.bytes.length).toBe(Math.min(950, Math.floor(limit / 10) * 10));
      expect(tried.length).toBeLessThanOrEqual(8);
    }
  });

  it('takes quality 90 without a limit', async () => {
    const { tried, write } = writing(() => 1);
    await searchQuality(write, null);
    expect(tried).toEqual([90]);
  });
});
