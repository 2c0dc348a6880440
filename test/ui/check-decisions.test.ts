import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { probeKey } from '../../src/core/pixels/probe.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { writeAssignmentRecord } from '../../src/core/stored/assignment/current.ts';
import { writeWaiversRecord } from '../../src/core/stored/waivers/current.ts';
import type { CheckEngine, MeasureProbes } from '../../src/ui/state/check-engine.ts';
import { type CheckState, createCheckState } from '../../src/ui/state/check-state.ts';
import type { CheckedFrame } from '../../src/ui/state/check-view.ts';
import { framesLike } from '../../src/ui/state/frames-like.ts';
import { waiveDecision, waiveRequest } from '../helpers/waiver-builder.ts';
import { campaignScene, campaignSpecs } from './campaign-scene.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';
import { bareTools } from './panel-tools.ts';

async function open(part: Partial<FakeScene> = {}, engine: Partial<CheckEngine> = {}) {
  const main = createFakeMain(campaignScene(part));
  const check = createCheckState({
    client: createClient(main.port),
    engine: { read: readSnapshot, check: checkFrame, ...engine },
    ...bareTools,
  });
  await check.begin('selection', campaignSpecs);
  return { main, check };
}

function checked(check: CheckState, frameId: string): CheckedFrame {
  const outcome = check.view.get().rows.find(({ entry }) => entry.id === frameId)?.outcome;
  if (outcome?.is !== 'checked') throw new Error(`${frameId} is ${outcome?.is ?? 'not in scope'}`);
  return outcome;
}

const request = waiveRequest({ placement: 'test.splash', ruleId: 'zone-safe', frameId: '11:1' });
const waived = writeWaiversRecord('11:1', [request, waiveDecision()]);

describe('createCheckState with decisions', () => {
  it('leaves a waived finding out of the verdict and keeps it in the list', async () => {
    const { check } = await open({ records: { '11:1': { 'waivers/ada': waived } } });
    const { report, judged } = checked(check, '11:1');
    expect([judged.verdict, report.verdict, report.waived]).toEqual(['flagged', 'clean', 1]);
    expect(report.findings[0]?.waiver?.status).toBe('accepted');
  });

  it('does not let a copy inherit the waivers of its original', async () => {
    const { check } = await open({ records: { '12:1': { 'waivers/ada': waived } } });
    expect(checked(check, '12:1').records.waivers.isCopied).toBe(true);
    expect(checked(check, '12:1').report.waived).toBe(0);
  });

  it('shows what it cannot read and counts it for nothing', async () => {
    const { check } = await open({ records: { '11:1': { 'waivers/x': '{', assignment: '{}' } } });
    expect(checked(check, '11:1').records.failures.map(({ record }) => record)).toEqual([
      'waivers/x',
      'assignment',
    ]);
    expect(checked(check, '11:1').report.verdict).toBe('flagged');
  });

  it('lays waivers of the document over every frame without checking again', async () => {
    const { check, main } = await open();
    const before = main.asked.length;
    check.setWaivers([{ ...request, frameId: null, scope: { of: 'role', role: 'logo' } }, waiveDecision()]);
    expect(checked(check, '11:1').report.verdict).toBe('clean');
    expect(main.asked).toHaveLength(before);
    check.setWaivers([]);
    expect(checked(check, '11:1').report.verdict).toBe('flagged');
  });

  it('checks a frame against the spec somebody chose for it', async () => {
    const assignment = writeAssignmentRecord('15:1', { placement: 'test.feed', variant: null, facts: {} });
    const { check } = await open({ records: { '15:1': { assignment } } });
    expect(checked(check, '15:1').report.placement?.id).toBe('test.feed');
  });

  it('ticks off what is gone after an edit, and forgets it when it comes back', async () => {
    const { check, main } = await open();
    const bad = campaignScene().frames;
    const mended = bad.map((frame) =>
      frame.entry.id === '11:1' ? { ...frame, json: frame.json.replaceAll('"x":1018', '"x":1080') } : frame,
    );
    main.change({ frames: mended });
    await check.refresh(['11:1']);
    expect(checked(check, '11:1').report.verdict).toBe('clean');
    expect(checked(check, '11:1').mended.map(({ rule }) => rule)).toEqual(['zone.safe']);
    expect(checked(check, '11:1').firstVerdict).toBe('flagged');
    main.change({ frames: bad });
    await check.refresh(['11:1']);
    expect(checked(check, '11:1').mended).toEqual([]);
  });

  describe('with rules about pixels', () => {
    const probe = { of: 'calm', rect: { x: 0, y: 0, width: 10, height: 10 } } as const;
    const key = probeKey(probe);
    /** Wants one thing measured of every frame before its report is whole. */
    const engine: Partial<CheckEngine> = {
      check: (frame, specs, asked) => {
        const report = checkFrame(frame, specs, asked);
        const isMeasured = asked.measurements?.has(key) === true;
        return isMeasured ? report : { ...report, wanted: [probe], counts: { ...report.counts, waiting: 1 } };
      },
    };
    const answer = new Map([[key, { ok: true, value: {} } as const]]);

    function start(measure: MeasureProbes) {
      const main = createFakeMain(campaignScene());
      const check = createCheckState({
        client: createClient(main.port),
        engine: { read: readSnapshot, check: checkFrame, ...engine },
        ...bareTools,
        measure,
      });
      return { check, run: check.begin('selection', campaignSpecs) };
    }

    it('has a verdict for every frame before the first is measured, then whole reports', async () => {
      const waiting: (() => void)[] = [];
      const { check, run } = start(
        () =>
          new Promise((resolve) => {
            waiting.push(() => {
              resolve(answer);
            });
          }),
      );
      await new Promise((resolve) => setTimeout(resolve));
      check.setWaivers([]);
      expect(check.view.get().rows.every(({ outcome }) => outcome.is === 'checked')).toBe(true);
      expect(checked(check, '10:1')).toMatchObject({ isMeasuring: true, report: { counts: { waiting: 1 } } });
      while (check.view.get().phase === 'running') {
        waiting.shift()?.();
        await new Promise((resolve) => setTimeout(resolve));
      }
      await run;
      expect(checked(check, '10:1')).toMatchObject({
        isMeasuring: false,
        report: { counts: { waiting: 0 } },
      });
    });

    it('measures nothing of a frame that a blocking finding has rejected, until a full report is asked', async () => {
      const asked: string[] = [];
      const { check, run } = start((frame) => {
        asked.push(frame.id);
        return Promise.resolve(answer);
      });
      await run;
      expect(asked).not.toContain('11:1');
      expect(checked(check, '11:1')).toMatchObject({
        isMeasuring: false,
        report: { counts: { waiting: 1 } },
      });
      await check.checkFully('11:1');
      expect(asked).toContain('11:1');
      expect(checked(check, '11:1').report.counts.waiting).toBe(0);
    });

    it('leaves them unjudged where nothing can be measured', async () => {
      const { check } = await open({}, engine);
      expect(checked(check, '10:1')).toMatchObject({
        isMeasuring: false,
        report: { counts: { waiting: 1 } },
      });
    });
  });

  it('tells the engine the moment it judges for', async () => {
    const moments: unknown[] = [];
    const engine: Partial<CheckEngine> = {
      check: (frame, specs, asked) => {
        moments.push(asked.onDate);
        return checkFrame(frame, specs, asked);
      },
    };
    await open({}, engine);
    expect(new Set(moments)).toEqual(new Set(['2026-11-25T12:00:00.000Z']));
  });
});

describe('framesLike', () => {
  it('gathers frames of the same size that were matched in the same way', async () => {
    const { check } = await open();
    const { rows } = check.view.get();
    expect(framesLike(rows, '10:1')).toEqual(['10:1', '11:1', '12:1', '13:1', '14:1']);
    expect(framesLike(rows, '15:1')).toEqual(['15:1']);
    expect(framesLike(rows, 'gone')).toEqual([]);
  });
});
