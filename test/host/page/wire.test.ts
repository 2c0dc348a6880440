import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMessage, unpackMessage } from '../../../src/host/page/wire.ts';

/** What may cross between panel and main: JSON values with byte arrays anywhere in them. */
const message = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('the wire between the workbench page and its server', () => {
  it('gives back every message as it was, bytes and all', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(unpackMessage(packMessage(sent))).toEqual(sent);
      }),
    );
  });

  it('takes no text for bytes, however it looks', () => {
    const sent = { value: { $bytes: 0 }, bytes: [{ path: ['value'], length: 3 }], __proto__x: 1 };
    expect(unpackMessage(packMessage(sent))).toEqual(sent);
  });

  it('reads a frame that lies somewhere inside a larger buffer', () => {
    const packed = packMessage({ png: Uint8Array.of(1, 2, 3) });
    const room = new Uint8Array(packed.length + 10);
    room.set(packed, 7);
    expect(unpackMessage(room.subarray(7, 7 + packed.length))).toEqual({ png: Uint8Array.of(1, 2, 3) });
  });
});
