import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCrop } from '../../../src/core/bundle/mask-crop.ts';
import { rowRuns } from '../../../src/core/bundle/mask-runs.ts';
import { outerRings } from '../../../src/core/bundle/outer-rings.ts';
import { polygonArea } from '../../../src/core/geometry/clip-polygon.ts';

/** COCO's runs of a picture drawn with `#` for inside. */
const rleOf = (rows: readonly string[]): { width: number; height: number; counts: readonly number[] } => {
  const width = rows[0]?.length ?? 0;
  const counts: number[] = [0];
  for (let x = 0; x < width; x += 1) {
    for (const row of rows) {
      const isInside = row[x] === '#';
      if (isInside !== (counts.length % 2 === 0)) counts.push(0);
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
  }
  return { width, height: rows.length, counts };
};

const draw = (rows: readonly string[]): ReturnType<typeof outerRings> => {
  const crop = maskCrop(rleOf(rows));
  if (crop === null) throw new Error('Nothing drawn.');
  return outerRings(crop);
};

const drawing = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([width, height]) =>
    fc.array(
      fc.array(fc.constantFrom('#', '.'), { minLength: width, maxLength: width }).map((row) => row.join('')),
      { minLength: height, maxLength: height },
    ),
  );

describe('a mask cut to its pixels', () => {
  it('is the smallest box around them, row by row', () => {
    expect(maskCrop(rleOf(['....', '..#.', '.##.', '....']))).toEqual({
      left: 1,
      top: 1,
      width: 2,
      height: 2,
      bits: Uint8Array.from([0, 1, 1, 1]),
    });
  });

  it('is nothing without a pixel', () => {
    expect(maskCrop(rleOf(['..', '..']))).toBeNull();
  });

  it('keeps every pixel in its place, in runs that begin with background', () => {
    fc.assert(
      fc.property(drawing, (rows) => {
        const crop = maskCrop(rleOf(rows));
        const inside = rows.join('').replaceAll('.', '').length;
        if (crop === null) return inside === 0;
        const runs = rowRuns(crop);
        const bits = runs.flatMap((length, at) => Array.from({ length }, () => at % 2));
        const drawn = rows
          .slice(crop.top, crop.top + crop.height)
          .flatMap((row) =>
            Array.from(row.slice(crop.left, crop.left + crop.width), (c) => (c === '#' ? 1 : 0)),
          );
        expect(bits).toEqual(drawn);
        return bits.filter((bit) => bit === 1).length === inside;
      }),
    );
  });
});

describe('outlines of a mask', () => {
  it('run clockwise along the edges of the pixels, corners only', () => {
    expect(draw(['....', '.##.', '.##.']).rings).toEqual([
      [
        { x: 3, y: 1 },
        { x: 3, y: 3 },
        { x: 1, y: 3 },
        { x: 1, y: 1 },
      ],
    ]);
  });

  it('go around a hole without it and say so', () => {
    const { rings, hasHoles } = draw(['####', '#..#', '####']);
    expect(rings.map((ring) => polygonArea(ring))).toEqual([12]);
    expect(hasHoles).toBe(true);
    expect(draw(['####', '#...', '####']).hasHoles).toBe(false);
  });

  it('come one for each part, the largest first', () => {
    expect(draw(['#.##', '..##']).rings.map((ring) => polygonArea(ring))).toEqual([4, 1]);
  });

  it('keep parts that touch only by a corner apart', () => {
    expect(draw(['#.', '.#']).rings).toHaveLength(2);
  });

  it('enclose all pixels of a mask and no more than its holes beside', () => {
    fc.assert(
      fc.property(drawing, (rows) => {
        const crop = maskCrop(rleOf(rows));
        if (crop === null) return;
        const { rings, hasHoles } = outerRings(crop);
        const enclosed = rings.reduce((sum, ring) => sum + polygonArea(ring), 0);
        const inside = rows.join('').replaceAll('.', '').length;
        if (hasHoles) expect(enclosed).toBeGreaterThan(inside - 1e-9);
        else expect(enclosed).toBe(inside);
      }),
    );
  });
});
