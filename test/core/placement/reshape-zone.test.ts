import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zone as zoneSchema } from '../../../src/core/check/params/zone.ts';
import { zoneRegion } from '../../../src/core/check/zone-region.ts';
import { reshapeZone } from '../../../src/core/placement/reshape-zone.ts';

const size = { width: 1000, height: 2000 };
const zone = (fields: object) => zoneSchema.parse({ id: 'z', ...fields });
const to = { x: 100, y: 200, width: 300, height: 400 };

describe('reshapeZone', () => {
  it.each([
    [
      'a rectangle',
      { rect: { width: { px: 5 }, height: { px: 5 } } },
      { rect: { x: { px: 100 }, y: { px: 200 }, width: { px: 300 }, height: { px: 400 } } },
    ],
    [
      'one counted from another corner',
      { corner: 'bottomRight', rect: { width: { px: 5 }, height: { px: 5 } } },
      { rect: { x: { px: 600 }, y: { px: 1400 } } },
    ],
    [
      'one in percent',
      { rect: { width: { percent: 5 }, height: { percentOfWidth: 5 } } },
      { rect: { width: { percent: 30 }, height: { percentOfWidth: 40 } } },
    ],
    [
      'insets',
      { insets: { top: { px: 1 }, left: { dp: 1, ofDp: 100 } } },
      { insets: { top: { px: 200 }, right: { px: 600 }, bottom: { px: 1400 }, left: { dp: 10, ofDp: 100 } } },
    ],
    [
      'a band at the bottom',
      { band: { side: 'bottom', size: { percent: 10 } } },
      { band: { side: 'bottom', size: { percent: 90 } } },
    ],
    [
      'a circle',
      { circle: { radius: { cells: 1, ofCells: 10 } } },
      { circle: { x: { percent: 25 }, y: { percent: 20 }, radius: { cells: 1.5, ofCells: 10 } } },
    ],
  ])('moves %s and keeps its units', (_title, fields, expected) => {
    expect(reshapeZone(zone(fields), to, size)).toMatchObject(expected);
  });

  it('cannot move grid cells or all four corners at once', () => {
    expect(reshapeZone(zone({ cells: { columns: 2, rows: 2, cells: [[0, 0]] } }), to, size)).toBeNull();
    expect(reshapeZone(zone({ corners: { width: { px: 9 }, height: { px: 9 } } }), to, size)).toBeNull();
  });

  it('puts a rectangle where it was asked to, whatever its corner, to the px', () => {
    const corners = fc.constantFrom('topLeft', 'topRight', 'bottomLeft', 'bottomRight');
    const px = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        corners,
        px,
        px,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (corner, x, y, width, height) => {
          const wanted = { x, y, width, height };
          const moved = reshapeZone(
            zone({ corner, rect: { width: { px: 1 }, height: { px: 1 } } }),
            wanted,
            size,
          );
          expect(moved && zoneRegion(moved, size).bounds).toEqual(wanted);
        },
      ),
    );
  });

  it('gives a zone that its schema takes, even for a rectangle dragged out of the frame', () => {
    const out = { x: -50, y: -20, width: 2000, height: 10 };
    for (const fields of [
      { rect: { width: { percent: 1 }, height: { px: 1 } } },
      { insets: { left: { percent: 2 } } },
      { band: { side: 'left', size: { percent: 9 } } },
    ]) {
      expect(zoneSchema.safeParse(reshapeZone(zone(fields), out, size)).success).toBe(true);
    }
  });
});
