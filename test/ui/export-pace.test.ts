import { describe, expect, it } from 'vitest';
import { addEstimates, estimateExport, remainingMs } from '../../src/ui/state/export-pace.ts';

const samples = (count: number, durationMs: number) =>
  Array.from({ length: count }, () => ({ areaPx: 1000, durationMs }));

describe('remainingMs', () => {
  it('says nothing before ten frames', () => {
    expect(remainingMs(samples(9, 10), 5000)).toBeNull();
    expect(remainingMs(samples(10, 10), 5000)).toBe(50);
  });

  it('forgets frames older than the last thirty', () => {
    expect(remainingMs([...samples(50, 1000), ...samples(30, 10)], 1000)).toBe(10);
  });
});

describe('estimateExport', () => {
  const one = { areaPx: 1000, durationMs: 20, sizeBytes: 400 };

  it('knows nothing without a sample', () => {
    expect(estimateExport([], [1000])).toBeNull();
  });

  it('scales the samples to all frames', () => {
    expect(estimateExport([one, one], [1000, 1000, 2000])).toMatchObject({
      images: 3,
      sizeBytes: 1600,
      durationMs: 80,
      samples: 2,
      spread: 0.1,
    });
  });

  it('is less sure the more the samples differ, and of one sample', () => {
    expect(estimateExport([one, { ...one, sizeBytes: 800 }], [1000])?.spread).toBeCloseTo(1 / 3);
    expect(estimateExport([one], [1000])?.spread).toBe(0.5);
  });
});

describe('addEstimates', () => {
  const one = { images: 3, sizeBytes: 400, durationMs: 20, spread: 0.1, samples: 3 };

  it('sums the sizes a frame is drawn in, keeps the widest doubt, and counts the parts', () => {
    expect(addEstimates([one, { ...one, sizeBytes: 1200, spread: 0.4 }], 1, 1000)).toEqual({
      images: 6,
      sizeBytes: 1600,
      durationMs: 40,
      spread: 0.4,
      samples: 6,
      parts: 2,
    });
  });

  it('counts a picture once for each format that holds its own', () => {
    expect(addEstimates([one], 3, 1000)).toMatchObject({ images: 3, sizeBytes: 1200, parts: 2 });
  });
});
