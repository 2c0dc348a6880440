import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../../../src/core/pixels/png/decode-png.ts';
import { encodePng } from '../../../../src/core/pixels/png/encode-png.ts';
import { opaquePng, withoutAlpha } from '../../../../src/core/pixels/png/opaque-png.ts';
import { readPng } from '../../../../src/core/pixels/png/read-png.ts';
import { pngFile, randomScanlines } from '../../../helpers/png-file.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

const flat = (png: Uint8Array, ground = '#ffffff') => {
  const made = opaquePng(png, ground);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
};
const rgbOf = (png: Uint8Array) => {
  const read = PNG.sync.read(Buffer.from(png));
  return { colourType: (read as unknown as { colorType: number }).colorType, data: [...read.data] };
};
const pixels = (width: number, height: number) =>
  fc
    .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
    .map((data) => ({ width, height, data }));
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([w, h]) => pixels(w, h));

describe('writing a PNG', () => {
  it('keeps every pixel with alpha, and every colour without', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const rgba = PNG.sync.read(Buffer.from(encodePng(picture, { channels: 4 })));
        expect([rgba.width, rgba.height]).toEqual([picture.width, picture.height]);
        expect(new Uint8Array(rgba.data)).toEqual(picture.data);
        const rgb = rgbOf(encodePng(picture, { channels: 3 }));
        expect(rgb.colourType).toBe(2);
        expect(rgb.data).toEqual([...picture.data].map((byte, at) => (at % 4 === 3 ? 255 : byte)));
      }),
    );
  });

  it('makes the same bytes of the same pixels', () => {
    const picture = { width: 3, height: 1, data: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) };
    const again = { ...picture, data: Uint8ClampedArray.from(picture.data) };
    expect(encodePng(picture, { channels: 4 })).toEqual(encodePng(again, { channels: 4 }));
  });
});

describe('a PNG made opaque', () => {
  it('is returned as it is when it is RGB without alpha', () => {
    const png = pngFile({ width: 1, height: 1, colourType: 2, scanlines: new Uint8Array([0, 1, 2, 3]) });
    expect(flat(png)).toEqual({ bytes: png, wasOpaque: true, changed: false });
    expect(flat(png).bytes).toBe(png);
  });

  it('lies over the ground where it lets something through', () => {
    const png = encodePng(
      { width: 3, height: 1, data: new Uint8Array([200, 100, 0, 128, 9, 9, 9, 0, 7, 8, 9, 255]) },
      { channels: 4 },
    );
    const { bytes, wasOpaque, changed } = flat(png, '#0000ff');
    expect({ wasOpaque, changed }).toEqual({ wasOpaque: false, changed: true });
    expect(rgbOf(bytes)).toEqual({ colourType: 2, data: [100, 50, 127, 255, 0, 0, 255, 255, 7, 8, 9, 255] });
  });

  it('becomes RGB whatever it was: grey, palette, 16 bits, or RGB with a clear colour', () => {
    expect(rgbOf(flat(tinyPng(2, 2)).bytes)).toEqual({ colourType: 2, data: new Array(16).fill(255) });
    const clear = pngFile({
      width: 1,
      height: 1,
      colourType: 2,
      scanlines: new Uint8Array([0, 1, 2, 3]),
      clear: new Uint8Array([0, 1, 0, 2, 0, 3]),
    });
    expect(rgbOf(flat(clear, '#102030').bytes).data).toEqual([16, 32, 48, 255]);
    const deep = pngFile({
      width: 1,
      height: 1,
      colourType: 2,
      bitDepth: 16,
      scanlines: new Uint8Array([0, 9, 1, 8, 1, 7, 1]),
    });
    expect(rgbOf(flat(deep).bytes)).toEqual({ colourType: 2, data: [9, 8, 7, 255] });
  });

  it('shows the colours it had, under any filters, when nothing lets anything through', () => {
    fc.assert(
      fc.property(pictures, fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }), (picture, filters) => {
        const opaque = picture.data.map((byte, at) => (at % 4 === 3 ? 255 : byte));
        const png = filteredPng({ ...picture, data: opaque }, filters);
        const raw = readPng(png);
        expect(raw.ok && withoutAlpha(raw.value) !== null).toBe(true);
        const made = flat(png, '#ff0000');
        expect(made.wasOpaque).toBe(true);
        expect(rgbOf(made.bytes)).toEqual({ colourType: 2, data: [...opaque] });
      }),
    );
  });

  it('is never taken for opaque when a pixel is not, whatever its bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 1, 127, 128, 254, 255), { minLength: 39, maxLength: 39 }),
        (bytes) => {
          const kind = { width: 3, height: 3, colourType: 6, bitDepth: 8, interlace: 0 } as const;
          let at = 0;
          const scanlines = randomScanlines(kind, () => bytes[(at += 1) % bytes.length] ?? 0);
          const raw = readPng(pngFile({ ...kind, scanlines }));
          const read = decodePng(pngFile({ ...kind, scanlines }));
          if (!raw.ok || !read.ok) throw new Error('unreadable');
          const isOpaque = read.value.data.every((byte, at) => at % 4 !== 3 || byte === 255);
          expect(withoutAlpha(raw.value) !== null).toBe(isOpaque);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes on why a file cannot be read', () => {
    expect(opaquePng(new Uint8Array([1]), '#ffffff')).toMatchObject({
      ok: false,
      failure: { code: 'png-unreadable' },
    });
  });
});

/** Filters each row as told, straight from the specification. */
const filteredPng = (
  { width, height, data }: { width: number; height: number; data: Uint8Array },
  filters: readonly number[],
): Uint8Array => {
  const scanlines: number[] = [];
  const sample = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (data[y * width * 4 + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = filters[y] ?? 0;
    scanlines.push(filter);
    for (let x = 0; x < width * 4; x += 1) {
      const [a, b, c] = [sample(x - 4, y), sample(x, y - 1), x < 4 ? 0 : sample(x - 4, y - 1)];
      const p = a + b - c;
      const nearest = [a, b, c].reduce((best, one) => (Math.abs(p - one) < Math.abs(p - best) ? one : best));
      scanlines.push((sample(x, y) - ([0, a, b, (a + b) >> 1, nearest][filter] ?? 0)) & 255);
    }
  }
  return pngFile({ width, height, scanlines: Uint8Array.from(scanlines) });
};
