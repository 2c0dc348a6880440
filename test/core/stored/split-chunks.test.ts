import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxChunkBytes, splitChunks, utf8Bytes } from '../../../src/core/stored/split-chunks.ts';

describe('splitChunks', () => {
  it('keeps a text of exactly the limit in one chunk and splits one byte more', () => {
    expect(splitChunks('a'.repeat(maxChunkBytes))).toHaveLength(1);
    expect(splitChunks('a'.repeat(maxChunkBytes + 1)).map((chunk) => chunk.length)).toEqual([
      maxChunkBytes,
      1,
    ]);
  });

  it('counts Chinese as three bytes and never cuts a character in two', () => {
    expect(splitChunks('展位规范', 6)).toEqual(['展位', '规范']);
    expect(splitChunks('a😀b', 4)).toEqual(['a', '😀', 'b']);
  });

  it('makes no chunk of no text', () => {
    expect(splitChunks('')).toEqual([]);
  });

  it('joins to the same text, each chunk within the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 4, max: 20 }),
        (text, limit) => {
          const chunks = splitChunks(text, limit);
          expect(chunks.join('')).toBe(text);
          for (const chunk of chunks) expect(utf8Bytes(chunk)).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});

describe('utf8Bytes', () => {
  it('agrees with the platform’s encoder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
    expect(utf8Bytes('\ud800')).toBe(3);
  });
});
