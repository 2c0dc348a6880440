import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of } from '../../src/ui/state/base64-of.ts';

describe('base64Of', () => {
  it('writes bytes of any number as everybody reads them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  it('takes a picture of a megabyte', () => {
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, at) => at % 251);
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});
