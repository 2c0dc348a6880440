import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { type CheckState, createCheckState } from '../../src/ui/state/check-state.ts';
import { campaignFrames, campaignScene, campaignSpecs } from './campaign-scene.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';
import { bareTools } from './panel-tools.ts';

function open(part: Partial<FakeScene> = {}) {
  const main = createFakeMain(campaignScene(part));
  const readIds = (): unknown[] =>
    main.asked
      .filter(({ name }) => name === 'readFrame')
      .map(({ input }) => (input as { frameId: string }).frameId);
  const check = createCheckState({
    client: createClient(main.port),
    engine: { read: readSnapshot, check: checkFrame },
    ...bareTools,
  });
  return { main, check, readIds };
}

const verdicts = (check: CheckState): readonly string[] =>
  check.view
    .get()
    .rows.map(({ outcome }) => (outcome.is === 'checked' ? outcome.report.verdict : outcome.is));

describe('createCheckState', () => {
  it('checks what is selected, in document order', async () => {
    const { check } = open();
    await check.begin('selection', campaignSpecs);
    expect(check.view.get().phase).toBe('done');
    expect(verdicts(check)).toEqual(['clean', 'flagged', 'flagged', 'flagged', 'clean', 'unmatched']);
  });

  it('is done at once when nothing is selected', async () => {
    const { check } = open({ selection: [] });
    await check.begin('selection', campaignSpecs);
    expect(check.view.get()).toMatchObject({ phase: 'done', rows: [] });
  });

  it('checks the page when asked to', async () => {
    const { check } = open({ selection: [] });
    await check.begin('selection', campaignSpecs);
    await check.setScope('page');
    expect(check.view.get().rows).toHaveLength(campaignFrames.length);
  });

  it('reads again only what was edited', async () => {
    const { check, readIds } = open();
    await check.begin('selection', campaignSpecs);
    const before = readIds().length;
    await check.refresh(['11:1']);
    expect(readIds().slice(before)).toEqual(['11:1']);
  });

  it('judges by new specs without reading again', async () => {
    const { check, readIds } = open();
    await check.begin('selection', campaignSpecs);
    const before = readIds().length;
    await check.setSpecs([]);
    expect(readIds()).toHaveLength(before);
    expect(new Set(verdicts(check))).toEqual(new Set(['unmatched']));
  });

  it('keeps the run going past a frame that cannot be read, and retries only that', async () => {
    const { check, main, readIds } = open({ failing: ['11:1'] });
    await check.begin('selection', campaignSpecs);
    expect(verdicts(check)[1]).toBe('failed');
    expect(verdicts(check)[5]).toBe('unmatched');
    main.change({ failing: [] });
    const before = readIds().length;
    await check.retryFailed();
    expect(readIds().slice(before)).toEqual(['11:1']);
    expect(verdicts(check)[1]).toBe('flagged');
  });

  it('hears Stop after the frame at work and goes on from there', async () => {
    const { check, main, readIds } = open();
    const stopAtSecond = main.port.listen(() => {
      if (readIds().length === 2) check.stop();
    });
    await check.begin('selection', campaignSpecs);
    stopAtSecond();
    expect(check.view.get().phase).toBe('stopped');
    expect(readIds()).toHaveLength(2);
    await check.resume();
    expect(check.view.get().phase).toBe('done');
    expect(verdicts(check)).not.toContain('waiting');
  });

  it('keeps its frames while the person picks layers inside them', async () => {
    const { check, main } = open();
    await check.begin('selection', campaignSpecs);
    main.change({ selection: ['11:1'] });
    await check.follow(['11:4']);
    expect(check.view.get().rows).toHaveLength(campaignFrames.length);
  });

  it('narrows to a frame that the person picks itself, and follows to another', async () => {
    const { check, main } = open();
    await check.begin('selection', campaignSpecs);
    main.change({ selection: ['11:1'] });
    await check.follow(['11:1']);
    expect(check.view.get().rows.map(({ entry }) => entry.id)).toEqual(['11:1']);
    main.change({ selection: ['12:1'] });
    await check.follow(['12:4']);
    expect(check.view.get().rows.map(({ entry }) => entry.id)).toEqual(['12:1']);
  });

  it('says why the frames could not be listed', async () => {
    const { check } = open();
    const failing = createCheckState({
      client: { ask: () => Promise.resolve({ ok: false, failure: { code: 'CLOSED', data: {} } }) as never },
      engine: { read: readSnapshot, check: checkFrame },
      ...bareTools,
    });
    await failing.begin('page', []);
    expect(failing.view.get()).toMatchObject({ phase: 'failed', failure: { code: 'CLOSED' } });
    expect(check.view.get().phase).toBe('listing');
  });
});
