import { describe, expect, it } from 'vitest';
import { type InkSubject, measureInk } from '../../../src/core/pixels/measure-ink.ts';
import { grid } from '../../helpers/pixel-grid-builder.ts';

const whole: InkSubject = { painted: { x: 20, y: 20, width: 40, height: 12 }, opacity: 1, isPlain: true };
/** A bar of ink, 40 × 12 px at 20,20 of a frame of 80 × 60. */
const isInk = (x: number, y: number): boolean => x >= 20 && x < 60 && y >= 20 && y < 32;
const bar = (hex = '#000000', alpha = 255) =>
  grid(40, 12, () => [hex, alpha], {
    placement: { origin: { x: 20, y: 20 }, scale: 1 },
    canvas: { width: 80, height: 60 },
  });
const paper = (ink: string, ground: (x: number) => string | readonly [string, number]) =>
  grid(80, 60, (x, y) => (isInk(x, y) ? ink : ground(x)));

describe('ink', () => {
  it('is measured against the ground around it', () => {
    const reading = measureInk(
      paper('#000000', () => '#ffffff'),
      bar(),
      whole,
    );
    expect(reading).toMatchObject({
      inkHex: '#000000',
      groundHex: '#ffffff',
      asPainted: 1,
      clearGround: 0,
      inkHeightPx: 12,
    });
    expect(reading?.p5).toBeCloseTo(21, 5);
    expect(reading?.inkPixels).toBe(38 * 10);
  });

  it('shows its worst cell where the ground is worst', () => {
    const reading = measureInk(
      paper('#000000', (x) => (x < 34 ? '#222222' : '#ffffff')),
      bar(),
      whole,
    );
    expect(reading?.p5).toBeLessThan(2);
    expect(reading?.median).toBeGreaterThan(4);
    expect(reading?.worst?.x).toBeLessThan(34);
  });

  it('notices what covers it', () => {
    const covered = grid(80, 60, (x, y) => (isInk(x, y) && x >= 30 ? '#000000' : '#ffffff'));
    expect(measureInk(covered, bar(), whole)?.asPainted).toBeCloseTo(0.75, 1);
    expect(measureInk(covered, bar('#ff0000'), whole)?.asPainted).toBe(0);
  });

  it('expects faint ink to show its ground', () => {
    const faint = paper('#808080', () => '#ffffff');
    expect(measureInk(faint, bar('#000000', 128), { ...whole, opacity: 0.5 })?.asPainted).toBe(1);
    expect(measureInk(faint, bar(), { ...whole, opacity: 0.5 })?.asPainted).toBe(1);
    expect(measureInk(faint, bar(), whole)?.asPainted).toBe(0);
  });

  it('says nothing of how blended ink should look', () => {
    expect(
      measureInk(
        paper('#000000', () => '#ffffff'),
        bar(),
        { ...whole, isPlain: false },
      )?.asPainted,
    ).toBeNull();
  });

  it('counts see-through ground', () => {
    const clear = measureInk(
      paper('#000000', (x) => ['#ffffff', x < 40 ? 0 : 255]),
      bar(),
      whole,
    );
    expect(clear?.clearGround).toBeCloseTo(0.5, 1);
  });

  it('gives no ratio for strokes without pure ink', () => {
    const thin = grid(40, 12, (_x, y) => ['#000000', y % 4 < 2 ? 255 : 0], {
      placement: { origin: { x: 20, y: 20 }, scale: 1 },
      canvas: { width: 80, height: 60 },
    });
    expect(
      measureInk(
        paper('#000000', () => '#ffffff'),
        thin,
        whole,
      ),
    ).toMatchObject({ p5: null, median: null, worst: null });
  });

  it('leaves out ink that a clip takes away', () => {
    const left = { ...whole, painted: { x: 20, y: 20, width: 20, height: 12 } };
    expect(
      measureInk(
        paper('#000000', () => '#ffffff'),
        bar(),
        left,
      )?.inkPixels,
    ).toBe(19 * 10);
  });

  it('has nothing to measure of a layer without ink or outside the picture', () => {
    expect(
      measureInk(
        paper('#000000', () => '#ffffff'),
        bar('#000000', 0),
        whole,
      ),
    ).toBeNull();
    const outside = { ...whole, painted: { x: 200, y: 20, width: 20, height: 12 } };
    expect(
      measureInk(
        paper('#000000', () => '#ffffff'),
        bar(),
        outside,
      ),
    ).toBeNull();
  });
});
