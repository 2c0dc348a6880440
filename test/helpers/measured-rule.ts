import type { Rule } from '../../src/core/check/rule.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import type { ProbeFailure } from '../../src/core/pixels/measurements.ts';
import { type InkReading, type Probe, probeKey } from '../../src/core/pixels/probe.ts';
import { err, ok, type Result } from '../../src/core/result.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { judge } from './rule-runner.ts';

/** A rule's verdicts when each probe it announces is answered by `read`; null = it could not be measured. */
export function judgeMeasured<Params>(
  rule: Rule<Params, string>,
  frame: FrameSnapshot,
  params: unknown,
  read: (probe: Probe) => unknown,
): readonly Verdict[] {
  const probes = rule.probes?.(frame, rule.params.parse(params)) ?? [];
  const answer = (probe: Probe): Result<unknown, ProbeFailure> => {
    const value = read(probe);
    return value === null ? err({ code: 'NO_PICTURE', data: { because: 'TEST' } }) : ok(value);
  };
  return judge(rule, frame, params, new Map(probes.map((probe) => [probeKey(probe), answer(probe)])));
}

/** The same in shortest form: `pass`, `fail low`. */
export const saidMeasured = <Params>(
  rule: Rule<Params, string>,
  frame: FrameSnapshot,
  params: unknown,
  read: (probe: Probe) => unknown,
): string[] =>
  judgeMeasured(rule, frame, params, read).map((verdict) =>
    verdict.is === 'pass' ? 'pass' : `${verdict.is} ${verdict.because}`,
  );

/** Black ink on white that was measured well, unless told. */
export const inkReading = (fields: Partial<InkReading> = {}): InkReading => ({
  p5: 21,
  median: 21,
  inkHex: '#000000',
  groundHex: '#ffffff',
  asPainted: 1,
  inkPixels: 500,
  clearGround: 0,
  inkHeightPx: 24,
  worst: { x: 10, y: 10, width: 16, height: 16 },
  ...fields,
});
