import { describe, expect, it } from 'vitest';
import { distanceLine } from '../../src/ui/components/distance-line.ts';

const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const needed = { is: 'needed', rect: rect(60, 100, 800, 800) } as const;

describe('distanceLine', () => {
  it('measures the side that sticks out furthest', () => {
    expect(distanceLine([{ is: 'found', rect: rect(20, 90, 100, 100) }, needed])).toEqual({
      from: { x: 60, y: 140 },
      to: { x: 20, y: 140 },
    });
  });

  it('draws nothing for what lies where it should', () => {
    expect(distanceLine([{ is: 'found', rect: rect(60, 100, 10, 10) }, needed])).toBeNull();
  });

  it('measures the gap to another layer where no place is needed', () => {
    const other = { is: 'other', rect: rect(0, 200, 100, 50) } as const;
    expect(distanceLine([{ is: 'found', rect: rect(0, 100, 100, 50) }, other])).toEqual({
      from: { x: 50, y: 150 },
      to: { x: 50, y: 200 },
    });
    expect(distanceLine([{ is: 'found', rect: rect(0, 210, 100, 50) }, other])).toBeNull();
  });

  it('draws nothing without a box to measure from or to', () => {
    expect(distanceLine([])).toBeNull();
    expect(distanceLine([{ is: 'found', rect: rect(0, 0, 1, 1) }])).toBeNull();
  });
});
