import { describe, expect, it } from 'vitest';
import { zone as zoneSchema } from '../../../src/core/check/params/zone.ts';
import { zoneDrawing } from '../../../src/core/placement/zone-drawing.ts';
import { type CanvasShape, zonesFromCanvas } from '../../../src/core/placement/zones-from-canvas.ts';

const size = { width: 1000, height: 2000 };
const zone = (fields: object) => zoneSchema.parse({ id: 'skip', ...fields });
const rect = (x: number, y: number, width: number, height: number, radius = 0): CanvasShape => ({
  is: 'rect',
  x,
  y,
  width,
  height,
  radius,
});
const drawn = (shapes: readonly CanvasShape[], id = 'skip', title = id) => ({
  ...size,
  zones: [{ id, title, shapes }],
});

describe('zoneDrawing', () => {
  it('draws insets as one rectangle, corners as four, and a circle as a circle', () => {
    expect(zoneDrawing(zone({ insets: { top: { px: 100 } } }), size).rects).toEqual([
      { x: 0, y: 100, width: 1000, height: 1900 },
    ]);
    expect(
      zoneDrawing(zone({ corners: { width: { px: 10 }, height: { px: 10 } } }), size).rects,
    ).toHaveLength(4);
    expect(zoneDrawing(zone({ circle: { radius: { px: 40 } } }), size)).toMatchObject({
      rects: [],
      circle: { x: 500, y: 1000, radius: 40 },
    });
  });
});

describe('zonesFromCanvas', () => {
  it.each([
    ['corners', { corners: { width: { px: 10 }, height: { px: 10 } } }],
    [
      'cells',
      {
        cells: {
          columns: 2,
          rows: 2,
          cells: [
            [0, 0],
            [1, 1],
          ],
        },
      },
    ],
    ['percent', { rect: { width: { percent: 33.33 }, height: { percent: 7 } } }],
    ['a rounded rectangle', { rect: { width: { px: 90 }, height: { px: 90 }, radius: 8 } }],
  ])('gives back %s that nobody moved exactly as they were', (_title, fields) => {
    const before = zone(fields);
    const shapes = zoneDrawing(before, size).rects.map(({ x, y, width, height }) =>
      rect(x, y, width, height),
    );
    expect(zonesFromCanvas(drawn(shapes), [before], size)).toEqual([before]);
  });

  it('gives back a circle that nobody moved', () => {
    const before = zone({ circle: { radius: { percent: 10 } } });
    const circle = { is: 'circle', x: 500, y: 1000, radius: 100 } as const;
    expect(zonesFromCanvas(drawn([circle]), [before], size)).toEqual([before]);
  });

  it('keeps the units of a zone that was moved', () => {
    const before = zone({ rect: { width: { percent: 10 }, height: { px: 100 } } });
    expect(zonesFromCanvas(drawn([rect(50, 60, 200, 120)]), [before], size)).toMatchObject([
      { id: 'skip', rect: { x: { px: 50 }, y: { px: 60 }, width: { percent: 20 }, height: { px: 120 } } },
    ]);
  });

  it('makes new zones of new shapes, with the title people wrote, and drops those that are gone', () => {
    const gone = zone({ id: 'gone', band: { side: 'top', size: { px: 9 } } });
    expect(zonesFromCanvas(drawn([rect(1.4, 2.6, 30, 40, 6)], 'logo', 'Logo 区'), [gone], size)).toEqual([
      {
        id: 'logo',
        title: 'Logo 区',
        corner: 'topLeft',
        rect: { x: { px: 1 }, y: { px: 3 }, width: { px: 30 }, height: { px: 40 }, radius: 6 },
      },
    ]);
  });

  it('numbers several new shapes of one name, and writes what hangs out of the frame from zero on', () => {
    const found = zonesFromCanvas(drawn([rect(-20, 0, 90, 90), rect(0, 0, 5, 5)]), [], size);
    expect(found).toMatchObject([{ id: 'skip', rect: { x: { px: 0 } } }, { id: 'skip-2' }]);
  });

  it('scales a drawing of another size', () => {
    const half = {
      width: 500,
      height: 1000,
      zones: [{ id: 'a', title: 'a', shapes: [rect(10, 20, 30, 40)] }],
    };
    expect(zonesFromCanvas(half, [], size)).toMatchObject([
      { rect: { x: { px: 20 }, y: { px: 40 }, width: { px: 60 }, height: { px: 80 } } },
    ]);
  });

  it('gives no zones for an empty drawing', () => {
    expect(zonesFromCanvas({ ...size, zones: [] }, [zone({ insets: {} })], size)).toEqual([]);
  });
});
