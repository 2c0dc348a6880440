import type { Rule } from '../../src/core/check/rule.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import { type Measurements, type ProbeFailure, readingOf } from '../../src/core/pixels/measurements.ts';
import { type Probe, probeKey, type ReadingOf } from '../../src/core/pixels/probe.ts';
import type { Result } from '../../src/core/result.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';

/** A rule with params as a spec's author writes them: parsed by the rule's own schema, defaults filled in. */
export const judge = <Params>(
  rule: Rule<Params, string>,
  frame: FrameSnapshot,
  params: unknown,
  measurements: Measurements = new Map(),
  onDate: string | null = null,
): readonly Verdict[] =>
  rule.check(frame, rule.params.parse(params), {
    onDate,
    reading<P extends Probe>(probe: P): Result<ReadingOf<P>, ProbeFailure> {
      const reading = readingOf(measurements, probe);
      if (reading === undefined) throw new Error(`not measured: ${probeKey(probe)}`);
      return reading;
    },
  });

/** What a rule said, shortest form: `pass`, `fail outside`, `unknown rotated`, `inapplicable noLayers`. */
export const said = <Params>(
  rule: Rule<Params, string>,
  frame: FrameSnapshot,
  params: unknown,
  measurements: Measurements = new Map(),
): string[] =>
  judge(rule, frame, params, measurements).map((verdict) =>
    verdict.is === 'pass' ? 'pass' : `${verdict.is} ${verdict.because}`,
  );
