import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableLayout, isSimilarLayout } from '../../../src/core/diversity/layout-likeness.ts';
import { type LayoutUnit, mirrorLayout, sketchLayout } from '../../../src/core/diversity/layout-sketch.ts';
import { eachSimilarLayout } from '../../../src/core/diversity/similar-layouts.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { type Box, type LayerDraft, layer, text } from '../../helpers/layer-builder.ts';

const size = { width: 1000, height: 1000 };
const isSimilar = (a: readonly LayerDraft[], b: readonly LayerDraft[]): boolean => {
  const ready = (drafts: readonly LayerDraft[]) => comparableLayout(sketchLayout(frame(size, ...drafts)));
  const [first, second] = [ready(a), ready(b)];
  return first !== null && second !== null && isSimilarLayout(first, second);
};
const boxes = (...those: readonly Box[]) => those.map((box) => layer({ box }));
const four: readonly [Box, Box, Box, Box] = [
  [50, 50, 400, 300],
  [500, 50, 300, 200],
  [60, 500, 200, 400],
  [400, 600, 500, 100],
];
const [one, two, three] = four;

describe('similar layouts', () => {
  it('are 5 % of the frame apart at most', () => {
    const shifted = (by: number) => four.map(([x, y, width, height]): Box => [x + by, y, width, height]);
    expect(isSimilar(boxes(...four), boxes(...shifted(49)))).toBe(true);
    expect(isSimilar(boxes(...four), boxes(...shifted(51)))).toBe(false);
  });

  it('may differ by a badge, not by half of what there is', () => {
    const badge: Box = [800, 300, 100, 100];
    expect(isSimilar(boxes(...four), boxes(...four, badge))).toBe(true);
    expect(isSimilar(boxes(...four), boxes(...four, badge, [10, 900, 80, 80]))).toBe(true);
    expect(isSimilar(boxes(...four), boxes(...four, badge, [10, 900, 80, 80], [900, 10, 80, 80]))).toBe(
      false,
    );
  });

  it('must agree in all of three layers, and two say nothing', () => {
    expect(isSimilar(boxes(one, two, three), boxes(one, two, three))).toBe(true);
    expect(isSimilar(boxes(one, two, three), boxes(one, two, [700, 700, 100, 100]))).toBe(false);
    expect(isSimilar(boxes(one, two), boxes(one, two))).toBe(false);
  });

  it('are not made by grounds that fill the frame', () => {
    const ground: Box = [0, 0, 1000, 1000];
    expect(isSimilar(boxes(ground, one, two), boxes(ground, one, two))).toBe(false);
  });

  it('pair only layers of one kind', () => {
    const ellipses = four.map((box) => layer({ type: 'ELLIPSE', box }));
    expect(isSimilar(boxes(...four), ellipses)).toBe(false);
  });

  it('let words be longer, not letters much larger', () => {
    const title = (width: number, fontSizePx: number) => [
      ...boxes(one, two, three),
      text('T', { box: [50, 400, width, 60], fontSizePx }),
    ];
    expect(isSimilar(title(200, 40), title(700, 40))).toBe(true);
    expect(isSimilar(title(200, 40), title(200, 59))).toBe(true);
    // Three of four still pair up, which is 75 %.
    expect(isSimilar(title(200, 40), title(200, 61))).toBe(false);
  });

  const unit = fc
    .record({
      kind: fc.constantFrom('BOX', 'TEXT', 'RECTANGLE', 'STAR'),
      left: fc.double({ min: -1, max: 1.5, noNaN: true }),
      top: fc.double({ min: -1, max: 1.5, noNaN: true }),
      across: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
      down: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
    })
    .map(
      ({ kind, left, top, across, down }): LayoutUnit => ({
        kind,
        depth: 0,
        left,
        top,
        right: left + across,
        bottom: top + down,
        isElastic: kind === 'TEXT',
        anchorX: 0,
        anchorY: 0,
        letter: kind === 'TEXT' ? 0.05 : 0,
      }),
    );
  const nudge = fc.array(fc.double({ min: -0.049, max: 0.049, noNaN: true }), {
    minLength: 60,
    maxLength: 60,
  });

  it('are found for any layout moved by less than the tolerance, mirrored too', () => {
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 5, maxLength: 15 }),
        nudge,
        fc.boolean(),
        (units, by, isMirrored) => {
          // Far from each other, so that a moved unit has one counterpart only.
          const apart = units.map((one, index) => ({
            ...one,
            top: index * 0.15 - 0.9,
            bottom: index * 0.15 - 0.8,
          }));
          const moved = apart.map((one, index) => ({
            ...one,
            top: one.top + (by[index * 4] ?? 0),
            bottom: one.bottom + (by[index * 4 + 1] ?? 0),
            left: one.left + (by[index * 4 + 2] ?? 0),
            right: one.right + (by[index * 4 + 3] ?? 0),
          }));
          const pairs: [number, number][] = [];
          eachSimilarLayout(
            [{ units: apart }, isMirrored ? mirrorLayout({ units: moved }) : { units: moved }],
            (first, second) => pairs.push([first, second]),
          );
          expect(pairs).toEqual([[0, 1]]);
        },
      ),
    );
  });

  it('are not compared where the answer is known', () => {
    const layouts = [boxes(...four), boxes(...four), boxes(...four)].map((drafts) =>
      sketchLayout(frame(size, ...drafts)),
    );
    const pairs: [number, number][] = [];
    eachSimilarLayout(
      layouts,
      (first, second) => pairs.push([first, second]),
      (first) => first === 0,
    );
    expect(pairs).toEqual([[1, 2]]);
  });

  it('are told of hundreds of layers by the largest ones', () => {
    const small = Array.from({ length: 500 }, (_, index): Box => [index, (index * 37) % 990, 1, 1]);
    const large = Array.from(
      { length: 96 },
      (_, index): Box => [(index % 10) * 100, Math.floor(index / 10) * 100, 80, 80],
    );
    expect(isSimilar(boxes(...large), boxes(...large, ...small))).toBe(true);
  });
});
