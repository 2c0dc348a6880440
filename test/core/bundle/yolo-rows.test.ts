import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatasetElement } from '../../../src/core/bundle/dataset.ts';
import yoloDetect from '../../../src/core/bundle/exporters/yolo-detect.ts';
import yoloObb from '../../../src/core/bundle/exporters/yolo-obb.ts';
import yoloSegment from '../../../src/core/bundle/exporters/yolo-segment.ts';
import { area } from '../../../src/core/geometry/area.ts';
import { intersect } from '../../../src/core/geometry/intersect.ts';
import { poster, posterSize, turnedOnPoster, writeFrames } from '../../helpers/running-example.ts';
import { judgeLabels } from '../../helpers/ultralytics-rules.ts';

const picture = { x: 0, y: 0, ...posterSize };

/** As the export loop would hand it over: cut to the picture, nothing below 1 square px. */
const inPicture = (element: DatasetElement): readonly DatasetElement[] => {
  const boxInImage = intersect(element.box, picture);
  return boxInImage === null || area(boxInImage) < 1 ? [] : [{ ...element, boxInImage }];
};

const layers = fc
  .array(
    fc.record({
      x: fc.double({ min: -400, max: 1300, noNaN: true }),
      y: fc.double({ min: -400, max: 700, noNaN: true }),
      width: fc.double({ min: 0.5, max: 900, noNaN: true }),
      height: fc.double({ min: 0.5, max: 900, noNaN: true }),
      turn: fc.integer({ min: -180, max: 180 }),
    }),
    { maxLength: 4 },
  )
  .map((drawn) =>
    drawn.flatMap(({ x, y, width, height, turn }, at) =>
      inPicture(turnedOnPoster(at + 1, 'cta', [x, y, width, height], turn)),
    ),
  );

describe('labels for Ultralytics', () => {
  it.each([
    [yoloDetect, 'labels/train/f7c1e09ab.txt', false],
    [yoloSegment, 'yolo-segment/labels/train/f7c1e09ab.txt', true],
    [yoloObb, 'yolo-obb/labels/train/f7c1e09ab.txt', true],
  ] as const)(
    'are used whole wherever a layer lies and however it is turned (%#)',
    (exporter, path, isOutlines) => {
      fc.assert(
        fc.property(layers, (elements) => {
          const { text, losses } = writeFrames(exporter, [poster(elements)]);
          const verdict = judgeLabels(text(path), 4);
          const repeats = losses.filter(({ code }) => code === 'same-label-row').length;
          if (verdict.is === 'corrupt') throw new Error(`${verdict.because}: ${text(path)}`);
          expect(verdict.boxes).toHaveLength(elements.length - repeats);
          expect(verdict.droppedRepeats).toBe(0);
          if (elements.length > repeats) expect(verdict.isOutlines).toBe(isOutlines);
          for (const [, x, y, w, h] of verdict.boxes) {
            expect(Math.min(x - w / 2, y - h / 2)).toBeGreaterThan(-2e-6);
            expect(Math.max(x + w / 2, y + h / 2)).toBeLessThan(1 + 2e-6);
          }
        }),
        { numRuns: 60 },
      );
    },
  );
});
