import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, writeJson } from '../../../src/core/bundle/write-json.ts';

const ids = new Set(['id', 'ids']);

describe('writeJson', () => {
  it.each([
    [1, '1.0'],
    [-3, '-3.0'],
    [0, '0.0'],
    [-0, '0.0'],
    [1.5, '1.5'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
  ])('writes the float %d as %s', (value, text) => {
    expect(writeJson(value, ids)).toBe(text);
  });

  it('writes integers only under the keys that are declared, arrays included', () => {
    expect(writeJson({ id: 1, ids: [2, [3]], x: [4, 5.5], y: { id: 6, x: 7 } }, ids)).toBe(
      '{"id":1,"ids":[2,[3]],"x":[4.0,5.5],"y":{"id":6,"x":7.0}}',
    );
  });

  it.each([[1.5], [Number.NaN], [2 ** 53]])('refuses %d under an integer key', (value) => {
    expect(() => writeJson({ id: value }, ids)).toThrow('id');
  });

  it.each([[Number.NaN], [Infinity]])('refuses %d anywhere', (value) => {
    expect(() => writeJson({ x: [value] }, ids)).toThrow('x');
  });

  it('replaces broken surrogates and escapes foreign line separators', () => {
    expect(writeJson('a\ud800b\u2028\u0085🌸\n', ids)).toBe('"a\ufffdb\\u2028\\u0085🌸\\n"');
  });

  it('writes what any reader reads back', () => {
    const anyJson = fc.jsonValue({ noUnicodeString: false }).map((value) => JSON.stringify(value));
    fc.assert(
      fc.property(anyJson, (text) => {
        const value = JSON.parse(text) as JsonValue;
        const written = writeJson(value, new Set());
        expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
        expect(JSON.stringify(JSON.parse(written))).toBe(
          JSON.stringify(value).replace(/\\ud[89a-f][0-9a-f]{2}/gu, '\ufffd'),
        );
      }),
    );
  });
});
