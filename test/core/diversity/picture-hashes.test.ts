import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dHash } from '../../../src/core/diversity/d-hash.ts';
import { greyGrid } from '../../../src/core/diversity/grey-grid.ts';
import { hamming } from '../../../src/core/diversity/hamming.ts';
import { type HashBits, packBits } from '../../../src/core/diversity/hash-bits.ts';
import { eachNearPicture, nearness } from '../../../src/core/diversity/near-pictures.ts';
import { pHash } from '../../../src/core/diversity/p-hash.ts';
import { hashPicture, type PictureHashes } from '../../../src/core/diversity/picture-hashes.ts';
import type { Picture } from '../../../src/core/pixels/pixel-grid.ts';
import { grid } from '../../helpers/pixel-grid-builder.ts';
import { drawRoughly, randomOf, templateOf, variantOf } from '../../helpers/variant-page.ts';

const hex = (grey: number): string => {
  const digits = Math.round(grey).toString(16).padStart(2, '0');
  return `#${digits}${digits}${digits}`;
};
const bitsOf = (...words: HashBits): string =>
  words.map((word) => word.toString(2).padStart(32, '0')).join('');
const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('bits', () => {
  it('are packed from the highest down', () => {
    const bits = Array.from({ length: 64 }, (_, index) => index === 0 || index === 63);
    expect(packBits(bits)).toEqual([2 ** 31, 1]);
  });

  it('differ as often as one counts by hand', () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        const [first, second] = [bitsOf(a, b), bitsOf(c, d)];
        const differing = Array.from(first).filter((bit, index) => bit !== second[index]).length;
        expect(hamming([a, b], [c, d])).toBe(differing);
      }),
    );
  });
});

describe('shrinking to grey', () => {
  it('takes every pixel by the share of it that lies in a cell', () => {
    const three = grid(3, 1, (x) => ['#000000', '#ffffff', '#000000'][x] ?? '');
    const [left = NaN, right = NaN] = greyGrid(three, 2, 1);
    expect(left).toBeCloseTo(85, 9);
    expect(right).toBeCloseTo(85, 9);
  });

  it('sees through transparency onto white, and weighs colours as eyes do', () => {
    expect(
      greyGrid(
        grid(1, 1, () => ['#000000', 0]),
        1,
        1,
      )[0],
    ).toBe(255);
    expect(
      greyGrid(
        grid(1, 1, () => '#00ff00'),
        1,
        1,
      )[0],
    ).toBeCloseTo(149.685, 9);
  });

  it('fills cells from one pixel where the picture is smaller, and is zero without any', () => {
    expect(
      [
        ...greyGrid(
          grid(1, 1, () => '#333333'),
          2,
          2,
        ),
      ].map(Math.round),
    ).toEqual([51, 51, 51, 51]);
    expect([...greyGrid({ width: 0, height: 0, data: new Uint8Array() }, 2, 1)]).toEqual([0, 0]);
  });
});

describe('dHash', () => {
  it('has a bit for every cell that is darker than its right neighbour', () => {
    expect(dHash(grid(9, 8, (x) => hex(x * 20)))).toEqual([2 ** 32 - 1, 2 ** 32 - 1]);
    expect(dHash(grid(9, 8, (x) => hex(200 - x * 20)))).toEqual([0, 0]);
    expect(dHash(grid(9, 8, (x, y) => hex(x === 1 && y === 0 ? 200 : 100)))).toEqual([2 ** 31, 0]);
  });

  it('takes a flat picture of any size for flat', () => {
    expect(dHash(grid(100, 37, () => '#7b7b7b'))).toEqual([0, 0]);
  });
});

describe('pHash', () => {
  it('has the bit of the one frequency that is there', () => {
    const wave = grid(32, 32, (x) => hex(128 + 100 * Math.cos(((2 * x + 1) * 3 * Math.PI) / 64)));
    const [upper] = pHash(wave);
    expect((upper >>> (31 - 3)) & 1).toBe(1);
  });

  it('sets half of the bits, give or take the mean', () => {
    const random = randomOf(5);
    const noise = grid(64, 64, () => hex(random() * 255));
    const ones = Array.from(bitsOf(...pHash(noise))).filter((bit) => bit === '1').length;
    expect([32, 33]).toContain(ones);
  });
});

const look = {
  ground: '#f5f2ea',
  accent: '#d0342c',
  ink: '#222222',
  photoSeed: 1,
  words: ['A headline of words', 'and another line', 'third', 'fourth', 'fifth'],
  isMirrored: false,
  scaleX: 1,
  scaleY: 1,
  hasBadge: false,
};
const pictureOf = (seed: number, changes: Partial<typeof look> = {}): Picture =>
  drawRoughly(variantOf('1:1', templateOf(seed), { ...look, ...changes }));
const hashed = (picture: Picture): PictureHashes => {
  const hashes = hashPicture(picture);
  if (hashes === null) throw new Error('flat');
  return hashes;
};
const turned = ({ width, height, data }: Picture): Picture => ({
  width,
  height,
  data: data.map((byte, index) => (index % 4 === 3 ? byte : 255 - byte)),
});

describe('near pictures', () => {
  it('are copies with other words or another size', () => {
    const original = hashed(pictureOf(3));
    expect(nearness(original, hashed(pictureOf(3, { words: ['Something else, longer'] })))).toBe('near');
    expect(nearness(original, hashed(pictureOf(3, { scaleX: 0.5, scaleY: 0.5 })))).toBe('near');
  });

  it('are negatives, as dark mode is', () => {
    const busy = grid(180, 160, (x, y) => hex(128 + 60 * Math.sin(x / 14) + 50 * Math.sin(y / 19 + x / 31)));
    expect(nearness(hashed(busy), hashed(turned(busy)))).toBe('inverted');
  });

  it('are not two different layouts', () => {
    const all = Array.from({ length: 30 }, (_, seed) => hashed(pictureOf(seed, { photoSeed: seed })));
    const pairs: [number, number][] = [];
    eachNearPicture(all, (first, second) => pairs.push([first, second]));
    expect(pairs).toEqual([]);
  });

  it('are not two pages that are mostly empty', () => {
    const page = (left: number, top: number) =>
      hashed(
        grid(160, 90, (x, y) =>
          x >= left && x < left + 40 && y >= top && y < top + 12 ? '#000000' : '#ffffff',
        ),
      );
    expect(nearness(page(10, 10), page(100, 70))).toBeNull();
  });

  it.each([
    ['6 bits of each', [0b111111, 0], [0b111111, 0], 'near'],
    ['7 bits of the differences', [0b1111111, 0], [0, 0], null],
    ['7 bits of the frequencies', [0, 0], [0b1111111, 0], null],
    ['all but 12, and all but 20', [0xffffffff, 0xfffff000], [0xffffffff, 0xfff00000], 'inverted'],
    ['all but 13', [0xffffffff, 0xffffe000], [0xffffffff, 0xffffffff], null],
    ['all but 12, but only all but 21', [0xffffffff, 0xfffff000], [0xffffffff, 0xffe00000], null],
  ] as const)('differ by %s', (_title, differences, frequencies, how) => {
    const zero: PictureHashes = { dHash: [0, 0], pHash: [0, 0] };
    expect(nearness(zero, { dHash: differences, pHash: frequencies })).toBe(how);
  });

  it('are never flat ones', () => {
    expect(hashPicture(grid(50, 50, () => '#ffffff'))).toBeNull();
    expect(hashPicture(grid(64, 64, (x) => (x < 32 ? hex(100) : hex(103))))).toBeNull();
    expect(hashPicture(grid(64, 64, (x) => (x < 32 ? hex(100) : hex(105))))).not.toBeNull();
    eachNearPicture([null, null], () => expect.unreachable());
  });
});
