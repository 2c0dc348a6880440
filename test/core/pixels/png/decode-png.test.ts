import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../../src/core/pixels/pixel-grid.ts';
import { decodePng } from '../../../../src/core/pixels/png/decode-png.ts';
import { pngFile, randomScanlines } from '../../../helpers/png-file.ts';
import { tinyPng } from '../../../helpers/tiny-png.ts';

const decoded = (bytes: Uint8Array): Picture => {
  const picture = decodePng(bytes);
  if (!picture.ok) throw new Error(JSON.stringify(picture.failure));
  return picture.value;
};

const kinds: readonly (readonly [colourType: number, bitDepth: number])[] = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [3, 1],
  [3, 2],
  [3, 4],
  [3, 8],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
];

describe('reading a PNG', () => {
  it('sees what another reader sees, whatever the kind, filters, interlacing and size', () => {
    const draft = fc.record({
      kind: fc.constantFrom(...kinds),
      width: fc.integer({ min: 1, max: 19 }),
      height: fc.integer({ min: 1, max: 19 }),
      interlace: fc.constantFrom(0, 1),
      bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 997 }),
    });
    fc.assert(
      fc.property(draft, ({ kind: [colourType, bitDepth], width, height, interlace, bytes }) => {
        let at = 0;
        const next = (): number => bytes[(at += 1) % bytes.length] ?? 0;
        // A palette picture's bytes are filtered to indices of any value, so all 2^depth entries exist.
        const palette = Uint8Array.from(
          { length: 3 * 2 ** Math.min(bitDepth, 8) },
          (_, at) => (at * 37) % 256,
        );
        const file = pngFile({
          width,
          height,
          colourType,
          bitDepth,
          interlace: interlace === 1 ? 1 : 0,
          scanlines: randomScanlines(
            { width, height, colourType, bitDepth, interlace: interlace === 1 ? 1 : 0 },
            next,
          ),
          ...(colourType === 3 ? { palette, clear: new Uint8Array([0, 128]) } : {}),
        });
        const other = PNG.sync.read(Buffer.from(file));
        const own = decoded(file);
        expect([own.width, own.height]).toEqual([width, height]);
        const apart = Array.from(own.data).reduce(
          (most, byte, index) => Math.max(most, Math.abs(byte - (other.data[index] ?? 0))),
          0,
        );
        // Sixteen bits are cut here and rounded there.
        expect(apart).toBeLessThanOrEqual(bitDepth === 16 ? 1 : 0);
      }),
      { numRuns: 200 },
    );
  });

  it('makes the one colour that a picture without alpha calls clear see-through', () => {
    const grey = pngFile({
      width: 2,
      height: 1,
      colourType: 0,
      scanlines: new Uint8Array([0, 7, 8]),
      clear: new Uint8Array([0, 7]),
    });
    expect([...decoded(grey).data]).toEqual([7, 7, 7, 0, 8, 8, 8, 255]);
    const rgb = pngFile({
      width: 2,
      height: 1,
      colourType: 2,
      scanlines: new Uint8Array([0, 1, 2, 3, 1, 2, 4]),
      clear: new Uint8Array([0, 1, 0, 2, 0, 3]),
    });
    expect([...decoded(rgb).data]).toEqual([1, 2, 3, 0, 1, 2, 4, 255]);
  });

  it('reads a file that lies in the middle of a buffer', () => {
    const file = tinyPng(3, 2);
    const within = new Uint8Array(file.length + 8);
    within.set(file, 5);
    expect(decoded(within.subarray(5, 5 + file.length)).data).toEqual(new Uint8Array(24).fill(255));
  });
});

describe('a PNG that cannot be trusted', () => {
  const failure = (bytes: Uint8Array) => {
    const picture = decodePng(bytes);
    return picture.ok ? null : picture.failure;
  };
  const good = pngFile({ width: 2, height: 2, scanlines: new Uint8Array(18) });

  it('is refused when it is none, cut off or damaged', () => {
    expect(failure(new Uint8Array(0))).toMatchObject({ code: 'png-unreadable', data: { part: 'header' } });
    expect(failure(new TextEncoder().encode('<svg/>'))).toMatchObject({ code: 'png-unreadable' });
    for (let length = 0; length < good.length - 8; length += 1) {
      expect(failure(good.subarray(0, length))?.code).toBe('png-unreadable');
    }
    const damaged = good.map((byte, at) => (at === 45 ? byte ^ 1 : byte));
    expect(failure(damaged)?.code).toBe('png-unreadable');
  });

  it('is refused when it promises more pixels than it holds, before any memory is taken', () => {
    const giant = pngFile({ width: 16_000, height: 16_000, scanlines: new Uint8Array(10) });
    expect(failure(giant)).toEqual({ code: 'png-lies', data: { width: 16_000, height: 16_000 } });
    expect(failure(pngFile({ width: 2, height: 2, scanlines: new Uint8Array(17) }))?.code).toBe('png-lies');
  });

  it('is refused when it unpacks to more than it promises', () => {
    expect(failure(pngFile({ width: 2, height: 2, scanlines: new Uint8Array(5_000_000) }))?.code).toBe(
      'png-lies',
    );
  });

  it('is refused beyond 2²⁸ px', () => {
    const beyond = pngFile({ width: 2 ** 14 + 1, height: 2 ** 14, scanlines: new Uint8Array(10) });
    expect(failure(beyond)?.code).toBe('png-too-large');
  });

  it('is refused for a filter, a depth or a palette that no PNG has', () => {
    const filter = pngFile({ width: 1, height: 1, scanlines: new Uint8Array([5, 0, 0, 0, 0]) });
    expect(failure(filter)).toMatchObject({ code: 'png-unreadable', data: { part: 'filter' } });
    expect(failure(pngFile({ width: 1, height: 1, bitDepth: 4, scanlines: new Uint8Array(5) }))?.code).toBe(
      'png-unreadable',
    );
    const bare = pngFile({ width: 1, height: 1, colourType: 3, scanlines: new Uint8Array(2) });
    expect(failure(bare)).toMatchObject({ data: { part: 'palette' } });
  });
});
