import { describe, expect, it } from 'vitest';
import { checkMeasured } from '../../../src/core/check/check-measured.ts';
import type { FrameReport } from '../../../src/core/check/finding.ts';
import type { Measurements } from '../../../src/core/pixels/measurements.ts';
import { type Probe, probeKey } from '../../../src/core/pixels/probe.ts';
import { ok } from '../../../src/core/result.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { layer, text } from '../../helpers/layer-builder.ts';
import { checkSpec, ruleOf, spec } from '../../helpers/spec-builder.ts';

const banner = frame({ width: 400, height: 200 }, layer({}), text('tea', { fontSizePx: 8 }));
const background = ruleOf('canvas.background', { kind: 'opaque' });
const weight = ruleOf('delivery.weight', { format: 'PNG', maxKb: 1 });
const readings: Readonly<Record<string, unknown>> = { colourShare: { share: 0 }, weight: { bytes: 1 } };

async function run(
  rules: ReturnType<typeof ruleOf>[],
  options: { full?: boolean; stopAfter?: number; answers?: typeof readings } = {},
) {
  const { full = false, stopAfter = Infinity, answers = readings } = options;
  const asked: string[][] = [];
  const check = (measurements: Measurements): FrameReport =>
    checkSpec(banner, spec({ rules }), { measurements });
  const measure = (_frame: unknown, probes: readonly Probe[]): Promise<Measurements> => {
    asked.push(probes.map(({ of }) => of));
    return Promise.resolve(new Map(probes.map((probe) => [probeKey(probe), ok(answers[probe.of])])));
  };
  const report = await checkMeasured(banner, check, measure, {
    full,
    shouldStop: () => asked.length >= stopAfter,
  });
  return { report, asked };
}

describe('a measured check', () => {
  it('measures the cheapest tier first and ends with a whole report', async () => {
    const { report, asked } = await run([weight, background]);
    expect(asked).toEqual([['colourShare'], ['weight']]);
    expect(report).toMatchObject({ verdict: 'clean', wanted: [], counts: { pass: 2, waiting: 0 } });
  });

  it('measures nothing where nothing is wanted', async () => {
    expect((await run([ruleOf('canvas.size', { sizes: [{ width: 400, height: 200 }] })])).asked).toEqual([]);
  });

  it('stops at a blocking fail, unless the full report is asked', async () => {
    const tooSmall = ruleOf('text.minSize', { minPx: 20 });
    expect((await run([tooSmall, background])).asked).toEqual([]);
    expect((await run([tooSmall, background], { full: true })).asked).toEqual([['colourShare']]);
    const seeThrough = { ...readings, colourShare: { share: 1 } };
    expect((await run([background, weight], { answers: seeThrough })).asked).toEqual([['colourShare']]);
  });

  it('goes on after a major fail', async () => {
    const tooSmall = ruleOf('text.minSize', { minPx: 20 }, { severity: 'major' });
    expect((await run([tooSmall, background])).asked).toEqual([['colourShare']]);
  });

  it('gives what it has when somebody stops it', async () => {
    const { report, asked } = await run([background, weight], { stopAfter: 1 });
    expect(asked).toHaveLength(1);
    expect(report.wanted).toMatchObject([{ of: 'weight' }]);
    expect(report.verdict).toBe('unknown');
  });

  it('ends when nobody answers', async () => {
    const check = (): FrameReport => checkSpec(banner, spec({ rules: [background] }));
    const report = await checkMeasured(banner, check, () => Promise.resolve(new Map()), {
      full: false,
      shouldStop: () => false,
    });
    expect(report.counts.waiting).toBe(1);
  });
});
