import { describe, expect, it } from 'vitest';
import { checkFrame } from '../../../src/core/check/check-frame.ts';
import type { FrameVerdict } from '../../../src/core/check/finding.ts';
import { summarise } from '../../../src/core/check/summarise.ts';
import { frame } from '../../helpers/frame-builder.ts';

const report = (verdict: FrameVerdict) => ({ ...checkFrame(frame({}), []), verdict });

describe('summarise', () => {
  it('has no yield without frames', () => {
    expect(summarise([])).toEqual({ frames: 0, clean: 0, flagged: 0, unknown: 0, unmatched: 0, yield: null });
  });

  it('divides clean frames by all frames, unmatched ones included', () => {
    const verdicts: FrameVerdict[] = [
      'clean',
      'flagged',
      'unknown',
      'unmatched',
      'clean',
      'flagged',
      'flagged',
      'unknown',
    ];
    expect(summarise(verdicts.map(report))).toEqual({
      frames: 8,
      clean: 2,
      flagged: 3,
      unknown: 2,
      unmatched: 1,
      yield: 0.25,
    });
  });
});
