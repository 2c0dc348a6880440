import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPngSize } from '../../../src/core/bundle/png-size.ts';
import { tinyPng } from '../../helpers/tiny-png.ts';

const whole = tinyPng(40, 30);
const patched = (change: (bytes: Uint8Array) => void): Uint8Array => {
  const bytes = Uint8Array.from(whole);
  change(bytes);
  return bytes;
};

describe('readPngSize', () => {
  it.each([
    [1, 1],
    [876, 1784],
    [7, 2000],
  ])('reads %i x %i', (width, height) => {
    expect(readPngSize(tinyPng(width, height))).toEqual({ ok: true, value: { width, height } });
  });

  it('reads a PNG that lies inside a larger buffer', () => {
    const padded = new Uint8Array(whole.length + 10);
    padded.set(whole, 5);
    expect(readPngSize(padded.subarray(5, 5 + whole.length))).toEqual({
      ok: true,
      value: { width: 40, height: 30 },
    });
  });

  it('does not mind bytes after the last chunk', () => {
    expect(readPngSize(new Uint8Array([...whole, 1, 2, 3])).ok).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array(), 'not-png'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...new Array<number>(60).fill(0)]), 'not-png'],
    ['a text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'not-png'],
    ['another first chunk', patched((bytes) => bytes.set([0x49, 0x44], 12)), 'not-png'],
    ['a width of 0', patched((bytes) => bytes.fill(0, 16, 20)), 'not-png'],
    ['a height of 0', patched((bytes) => bytes.fill(0, 20, 24)), 'not-png'],
    ['a width beyond 2^31 - 1', patched((bytes) => bytes.fill(0xff, 16, 20)), 'not-png'],
    ['half a signature', whole.slice(0, 4), 'png-truncated'],
    ['half a header', whole.slice(0, 20), 'png-truncated'],
    ['no last chunk', whole.slice(0, -12), 'png-truncated'],
    ['half a last chunk', whole.slice(0, -1), 'png-truncated'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(readPngSize(bytes)).toEqual({ ok: false, failure: { code, data: { sizeBytes: bytes.length } } });
  });

  it('answers any bytes with a size or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(60), (noise, at) => {
        const bytes = Uint8Array.from(whole);
        bytes.set(noise.slice(0, bytes.length - at), at);
        const read = readPngSize(bytes);
        expect(read.ok ? read.value.width > 0 && read.value.height > 0 : read.failure.code).toBeTruthy();
      }),
    );
  });
});
