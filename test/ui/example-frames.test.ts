import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { parsePlacements } from '../../src/core/placement/parse-placements.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { createCheckState } from '../../src/ui/state/check-state.ts';
import { exampleClient, exampleSpecs } from '../../src/ui/state/example-frames.ts';
import { campaignScene } from './campaign-scene.ts';
import { createFakeMain } from './fake-main.ts';
import { bareTools } from './panel-tools.ts';

describe('the examples', () => {
  it('are checked by a spec that its own parser accepts', () => {
    expect(parsePlacements(JSON.stringify(exampleSpecs), 'example').ok).toBe(true);
  });

  it('show one good frame and five that each break one rule, without touching the file', async () => {
    const main = createFakeMain(campaignScene());
    const check = createCheckState({
      client: createClient(main.port),
      engine: { read: readSnapshot, check: checkFrame },
      ...bareTools,
    });
    await check.setScope('example');
    const broken = check.view
      .get()
      .rows.map(({ outcome }) => (outcome.is === 'checked' ? outcome.report.findings : []))
      .map((findings) => [...new Set(findings.map(({ rule }) => rule))]);
    expect(broken).toEqual([
      [],
      ['zone.safe'],
      ['text.minSize'],
      ['element.required'],
      ['text.length'],
      ['zone.exclude'],
    ]);
    expect(main.asked).toEqual([]);
  });

  it('answer nothing that is not about them', async () => {
    expect(await exampleClient.ask('readFrame', { frameId: '1:1' })).toMatchObject({ ok: false });
    expect(await exampleClient.ask('exportFrame', { frameId: 'example:0', scale: 1 })).toMatchObject({
      ok: false,
    });
  });
});
