import { compileSchema, encodeBinarySchema, parseSchema } from '@open-pencil/kiwi/schema-runtime';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, FigBroken } from '../../../../src/host/loaders/fig/byte-reader.ts';
import { decodeKiwi } from '../../../../src/host/loaders/fig/decode-kiwi.ts';
import { readKiwiSchema } from '../../../../src/host/loaders/fig/kiwi-schema.ts';

const source = parseSchema(`
  enum Kind { SMALL = 0; LARGE = 7; }
  struct Point { float x; int y; }
  message Thing {
    Kind kind = 1; bool on = 2; byte small = 3; uint count = 4; int delta = 5; float ratio = 6; string name = 7;
    uint64 big = 8; int64 deep = 9; Point at = 10; Point[] path = 11; byte[] blob = 12; Thing[] parts = 13; string[] tags = 14;
  }`);
// A foreign encoder, compiled from our own schema above.
const foreign = compileSchema(source) as { encodeThing(value: unknown): Uint8Array };
const schema = readKiwiSchema(new ByteReader(encodeBinarySchema(source)));
const decode = (bytes: Uint8Array): unknown => decodeKiwi(schema, 'Thing', new ByteReader(bytes));

const float = fc
  .float({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Math.abs(value) < 1e-37 ? 0 : value));
const point = fc.record({ x: float, y: fc.integer() });
const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll('\0', ''));
const thing = fc.record(
  {
    kind: fc.constantFrom('SMALL', 'LARGE'),
    on: fc.boolean(),
    small: fc.nat(255),
    count: fc.nat({ max: 0xffffffff }),
    delta: fc.integer(),
    ratio: float,
    name: text,
    big: fc.bigInt(0n, 2n ** 64n - 1n),
    deep: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
    at: point,
    path: fc.array(point, { maxLength: 5 }),
    blob: fc.uint8Array({ maxLength: 20 }),
    parts: fc.array(fc.record({ name: text }), { maxLength: 3 }),
    tags: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe('decodeKiwi', () => {
  it('reads back whatever a foreign encoder wrote', () => {
    fc.assert(
      fc.property(thing, (value) => {
        expect(decode(foreign.encodeThing(value))).toEqual(value);
      }),
    );
  });

  it('gives a value or FigBroken for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(FigBroken);
        }
      }),
    );
  });

  it('keeps an enum number that has no name', () => {
    expect(decode(Uint8Array.of(1, 9, 0))).toEqual({ kind: 9 });
  });

  it.each([
    ['ends inside a value', [7, 65]],
    ['has a field its schema does not know', [99, 0]],
    ['has a list longer than itself', [11, 200, 1]],
    ['never closes', [2, 1]],
  ])('refuses data that %s', (_name, bytes) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(FigBroken);
  });

  it('refuses a struct that holds itself and costs no bytes', () => {
    const endless = parseSchema(
      'struct Knot { Knot2 a; Knot2 b; } struct Knot2 { byte[] none; } message Thing { Knot at = 1; }',
    );
    const knotted = readKiwiSchema(new ByteReader(encodeBinarySchema(endless)));
    const [knot, knot2] = knotted;
    if (knot === undefined || knot2 === undefined) throw new Error('schema lost');
    const self = {
      ...knot2,
      fields: [
        { name: 'a', type: 0, isList: false, number: 1 },
        { name: 'b', type: 0, isList: false, number: 2 },
      ],
    };
    expect(() =>
      decodeKiwi([knot, self, ...knotted.slice(2)], 'Thing', new ByteReader(Uint8Array.of(1, 0, 0))),
    ).toThrow(FigBroken);
  });

  it('refuses a root its schema does not have', () => {
    expect(() => decodeKiwi(schema, 'Message', new ByteReader(new Uint8Array()))).toThrow(FigBroken);
  });
});

describe('readKiwiSchema', () => {
  it.each([
    ['a kind that does not exist', [1, 65, 0, 9, 0]],
    ['a type that does not exist', [1, 65, 0, 2, 1, 66, 0, 20, 0, 1]],
    ['more definitions than bytes', [255, 255, 3]],
    ['a name without end', [1, 65, 66]],
  ])('refuses %s', (_name, bytes) => {
    expect(() => readKiwiSchema(new ByteReader(Uint8Array.from(bytes)))).toThrow(FigBroken);
  });
});
