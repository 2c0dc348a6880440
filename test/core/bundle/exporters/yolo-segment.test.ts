import { describe, expect, it } from 'vitest';
import type { DatasetElement, ElementMask } from '../../../../src/core/bundle/dataset.ts';
import yoloSegment from '../../../../src/core/bundle/exporters/yolo-segment.ts';
import { matchesGolden } from '../../../helpers/golden-bundle.ts';
import { readYolo } from '../../../helpers/read-yolo.ts';
import { logo, onPoster, poster, turnedOnPoster, writeFrames } from '../../../helpers/running-example.ts';
import { judgeLabels, labelPathOf } from '../../../helpers/ultralytics-rules.ts';
import { conforms } from '../conforms.ts';

const root = 'yolo-segment/';
const label = `${root}labels/train/f7c1e09ab.txt`;

conforms(yoloSegment, { read: readYolo(root), tolerancePx: 0.002, integerKeys: [] });

const vector = (...rings: readonly (readonly (readonly [number, number])[])[]): ElementMask => ({
  by: 'vector',
  rings: rings.map((ring) => ring.map(([x, y]) => ({ x, y }))),
  rle: null,
  area: 100,
});

const write = (
  ...elements: readonly DatasetElement[]
): { rows: readonly string[]; codes: readonly string[] } => {
  const { text, losses } = writeFrames(yoloSegment, [poster(elements)]);
  return { rows: text(label).split('\n').slice(0, -1), codes: losses.map(({ code }) => code) };
};

describe('yolo-segment', () => {
  it('equals its golden bundle', () => matchesGolden('yolo-segment'));

  it('has a root of its own, so that no folder of labels holds boxes and outlines', () => {
    const { paths, files } = writeFrames(yoloSegment, [poster()]);
    expect(paths).toEqual([`${root}images/train/f7c1e09ab.png`, label, `${root}data.yaml`]);
    expect(paths).toContain(labelPathOf(paths[0] ?? ''));
    expect(files[0]?.role).toBe('image');
  });

  it('outlines the poster of the reference page, the logo around its hole', () => {
    const { rows, codes } = write(...poster().elements);
    expect(rows[0]).toBe('0 0.533333 0.000000 1.000000 0.000000 1.000000 1.000000 0.533333 1.000000');
    expect(rows[2]).toBe('2 0.058482 0.642755 0.256535 0.695941 0.248185 0.809475 0.050132 0.756288');
    expect(rows[3]?.split(' ').slice(1).map(Number).sort()).toEqual(
      ['0.016667', '0.016667', '0.050000', '0.050000', '0.031847', '0.031847', '0.095541', '0.095541']
        .map(Number)
        .sort(),
    );
    expect(codes).toEqual(['mask-holes-lost']);
  });

  it('writes the one ring of a mask', () => {
    const triangle = vector([[10, 10], [40, 10], [10, 40]]); // biome-ignore format: three points
    const { rows, codes } = write(onPoster(1, 'cta', [10, 10, 30, 30], { mask: triangle }));
    expect(rows).toEqual(['2 0.008333 0.015924 0.033333 0.015924 0.008333 0.063694']);
    expect(codes).toEqual([]);
  });

  it('writes the largest of several parts and reports the others', () => {
    const parts = vector(
      [[10, 10], [14, 10], [10, 14]],
      [[20, 20], [40, 20], [20, 40]],
    ); // biome-ignore format: two parts
    const { rows, codes } = write(onPoster(1, 'cta', [10, 10, 30, 30], { mask: parts }));
    expect(rows).toEqual(['2 0.016667 0.031847 0.033333 0.031847 0.016667 0.063694']);
    expect(codes).toEqual(['mask-parts-lost']);
  });

  it('falls back to the box for a mask with nothing in it', () => {
    const none: ElementMask = {
      by: 'rendered',
      rings: null,
      rle: { width: 1200, height: 628, counts: [1200 * 628] },
      area: 0,
    };
    const { rows } = write(onPoster(1, 'cta', [10, 10, 30, 30], { mask: none }));
    expect(rows[0]?.split(' ')).toHaveLength(9);
  });

  it('reports the one behind of two shapes with the same class and box, as the loader drops it', () => {
    const [a, b] = [vector([[10, 10], [40, 10], [10, 40], [40, 40]]), vector([[10, 10], [40, 40], [10, 40], [40, 10]])]; // biome-ignore format: two rings
    const { rows, codes } = write(
      onPoster(1, 'cta', [10, 10, 30, 30], { mask: a }),
      onPoster(2, 'cta', [10, 10, 30, 30], { mask: b }),
    );
    expect(rows).toHaveLength(1);
    expect(codes).toEqual(['same-label-row']);
  });

  it('keeps every row an outline inside the picture, cut ones included', () => {
    const { rows } = write(
      turnedOnPoster(1, 'cta', [-50, 560, 200, 120], 30, {
        boxInImage: { x: 0, y: 518, width: 166, height: 110 },
      }),
      logo,
    );
    const verdict = judgeLabels(rows.join('\n'), 4);
    expect(verdict).toMatchObject({ is: 'used', isOutlines: true, droppedRepeats: 0 });
    if (verdict.is !== 'used') return;
    for (const value of verdict.points.flat()) expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(0.5);
  });
});
