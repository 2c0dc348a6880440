import type { InkReading } from '../pixels/probe.ts';
import { shownRatio } from './ink-facts.ts';

/** What a finding about contrast shows: median and worst ratio, both colours, and the worst cell to draw. */
export function contrastEvidence({ p5, median, inkHex, groundHex, worst }: InkReading, min: number) {
  const found = shownRatio(median ?? 1);
  return {
    data: { found, worst: shownRatio(p5 ?? 1), ink: inkHex ?? '', ground: groundHex ?? '' },
    measured: { found, is: 'atLeast', needed: min, unit: ':1' },
    marks: worst === null ? [] : [{ is: 'other', rect: worst } as const],
  } as const;
}
