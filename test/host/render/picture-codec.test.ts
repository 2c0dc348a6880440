import { expect, it } from 'vitest';
import { pictureCodec } from '../../../src/host/render/picture-codec.ts';
import { loadSkia } from '../../../src/host/render/skia.ts';
import { tinyPng } from '../../helpers/tiny-png.ts';

const picture = { width: 16, height: 16, data: new Uint8Array(16 * 16 * 4) };

it('reads a PNG into red, green, blue and alpha', async () => {
  const { width, height, data } = await pictureCodec.decode(tinyPng(3, 2));
  expect([width, height, ...data.subarray(0, 4)]).toEqual([3, 2, 255, 255, 255, 255]);
});

it('refuses what is no PNG', async () => {
  await expect(Promise.resolve().then(() => pictureCodec.decode(Uint8Array.of(1, 2)))).rejects.toThrow();
});

it('writes WebP, and JPG with white where nothing is', async () => {
  const webp = await pictureCodec.encode(picture, 'WEBP', 0.8);
  expect(Buffer.from(webp ?? []).toString('latin1', 8, 12)).toBe('WEBP');
  const jpg = await pictureCodec.encode(picture, 'JPG', 0.8);
  const image = (await loadSkia()).MakeImageFromEncoded(jpg ?? new Uint8Array());
  expect(image?.width()).toBe(16);
  const info = image?.getImageInfo();
  if (image === null || info === undefined) throw new Error('not read back');
  const pixels = image.readPixels(0, 0, { ...info, colorSpace: image.getColorSpace() });
  expect([...(pixels ?? [])].slice(0, 4).map(Math.round)).toEqual([255, 255, 255, 255]);
});
