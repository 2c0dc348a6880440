import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/host/loaders/find-json-error.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('findJsonError', () => {
  it.each([
    ['a word where a value should be', '{"a": x}', 6],
    ['a comma before the closing brace', '{"a": 1,}', 8],
    ['a comma before the closing bracket', '[1,]', 3],
    ['a missing colon', '{"a" 1}', 5],
    ['a missing comma', '[1 2]', 3],
    ['the wrong bracket', '[1}', 2],
    ['a key without quotes', '{a: 1}', 1],
    ['something after the end', '{} x', 3],
    ['a line break inside a text', '["a\nb"]', 1],
    ['an unknown escape', '["\\x"]', 1],
    ['a leading zero', '[01]', 2],
    ['a text that ends too early', '{"a": [1, 2', 11],
  ])('points at %s', (_name, text, offset) => {
    expect(findJsonError(text)).toBe(offset);
  });

  it('runs through every valid text to its end', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(findJsonError(text)).toBe(text.length);
      }),
    );
  });

  it('points into a text only where the engine refuses it, and finds nothing wrong before that place', () => {
    const sample = '{"a":[1,-2.5e3,true,null,{"b":"c\\u00e9\\n"}],"d":{}}';
    fc.assert(
      fc.property(fc.nat(sample.length - 1), fc.constantFrom(...Array.from('{}[],:x0"\\ ')), (at, letter) => {
        const broken = sample.slice(0, at) + letter + sample.slice(at + 1);
        const offset = findJsonError(broken);
        if (offset < broken.length) expect(parses(broken)).toBe(false);
        expect(findJsonError(broken.slice(0, offset))).toBe(offset);
      }),
    );
  });

  it('survives a hundred thousand levels of nesting', () => {
    expect(findJsonError('['.repeat(100_000))).toBe(100_000);
  });
});
