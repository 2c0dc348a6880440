import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveIntoFix, moveOutFix, shiftInto } from '../../../src/core/check/move-fix.ts';
import { contains } from '../../../src/core/geometry/contains.ts';
import { intersect } from '../../../src/core/geometry/intersect.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, rectOf } from '../../helpers/layer-builder.ts';

const size = { width: 1000, height: 500 };
const room = rectOf([100, 100, 300, 200]);
type Box = readonly [number, number, number, number];
const into = (box: Box, fields: object = {}) => {
  const made = frame(size, layer({ box, ...fields }));
  const [one] = made.layers;
  return one && one.painted && moveIntoFix(made, one, one.painted, room);
};
const step = (dx: number, dy: number) => ({
  is: 'suggestion',
  steps: [{ do: 'move', layerId: '1:1', dx, dy }],
});

describe('shiftInto', () => {
  it('brings any rectangle that fits wholly in, by no more than needed', () => {
    const number = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(number, number, (x, y) => {
        const rect = { x, y, width: 50, height: 40 };
        const shift = shiftInto(rect, room);
        expect(shift).not.toBeNull();
        const moved = { ...rect, x: x + (shift?.dx ?? 0), y: y + (shift?.dy ?? 0) };
        expect(contains(room, moved, 0.011)).toBe(true);
      }),
    );
  });

  it('moves by whole px where that fits, and exactly where it does not', () => {
    expect(shiftInto(rectOf([99.5, 150, 50, 50]), room)).toEqual({ dx: 1, dy: 0 });
    expect(shiftInto(rectOf([99.5, 150, 300, 50]), room)).toEqual({ dx: 0.5, dy: 0 });
    expect(shiftInto(rectOf([370.5, 290, 50, 50]), room)).toEqual({ dx: -21, dy: -40 });
  });

  it('has no shift for what is larger than the room', () => {
    expect(shiftInto(rectOf([0, 0, 301, 10]), room)).toBeNull();
    expect(shiftInto(rectOf([0, 0, 300, 200]), room)).toEqual({ dx: 100, dy: 100 });
  });
});

describe('moveIntoFix', () => {
  it('suggests the move', () => {
    expect(into([80, 90, 50, 50])).toEqual(step(20, 10));
  });

  it.each([
    ['lies in auto layout', { isInAutoLayout: true }],
    ['is locked', { isLocked: true }],
    ['is cut by a mask that stays behind', { maskedBy: '9:9' }],
  ])('is left out where the layer %s', (_title, fields) => {
    expect(into([80, 90, 50, 50], fields)).toBeUndefined();
  });

  it('counts what the edge has cut off, which comes back', () => {
    expect(into([-20, 150, 60, 50])).toEqual(step(120, 0));
    expect(into([-200, 150, 310, 50])).toBeUndefined();
  });

  it.each([
    ['an instance', instance({ box: [0, 0, 400, 400] }, layer({ box: [80, 90, 50, 50] }))],
    ['a locked group', group({ box: [0, 0, 400, 400], isLocked: true }, layer({ box: [80, 90, 50, 50] }))],
    [
      'a clip that would cut it',
      frameLayer({ box: [0, 0, 140, 140], clipsContent: true }, layer({ box: [80, 90, 50, 50] })),
    ],
  ])('is left out within %s', (_title, outer) => {
    const made = frame(size, outer);
    const inner = made.layers[1];
    expect(inner?.painted && moveIntoFix(made, inner, inner.painted, room)).toBeUndefined();
  });
});

describe('moveOutFix', () => {
  const out = (box: Box, others: readonly Box[]) => {
    const made = frame(size, layer({ box }));
    const [one] = made.layers;
    return one && one.painted && moveOutFix(made, one, one.painted, others.map(rectOf));
  };

  it('takes the shortest way out', () => {
    expect(out([780, 20, 50, 50], [[800, 0, 200, 100]])).toEqual(step(-30, 0));
    expect(out([850, 80, 50, 50], [[800, 0, 200, 100]])).toEqual(step(0, 20));
  });

  it('lands neither in another zone nor outside the frame', () => {
    const zones: readonly Box[] = [
      [800, 0, 200, 100],
      [700, 0, 100, 100],
    ];
    expect(out([790, 30, 50, 50], zones)).toEqual(step(0, 70));
    expect(out([0, 0, 1000, 400], [[0, 0, 1000, 200]])).toBeUndefined();
  });

  it('always clears what it suggests to clear', () => {
    const at = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(at, at, at, at, (x, y, zx, zy) => {
        const box: Box = [x, y, 60, 40];
        const zone: Box = [zx, zy, 90, 70];
        const fix = out(box, [zone]);
        const first = fix?.steps[0];
        if (first?.do !== 'move') return;
        const moved = { ...rectOf(box), x: x + first.dx, y: y + first.dy };
        expect(intersect(moved, rectOf(zone))).toBeNull();
      }),
    );
  });
});
