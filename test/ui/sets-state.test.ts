import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import { createCheckState } from '../../src/ui/state/check-state.ts';
import { createSetsState, isPolicyText } from '../../src/ui/state/sets-state.ts';
import { campaignScene, campaignSpecs } from './campaign-scene.ts';
import { createFakeMain } from './fake-main.ts';
import { bareTools } from './panel-tools.ts';

const policy = {
  schema: 'policy/1',
  id: 'autumn.campaign',
  version: 1,
  name: { en: 'Autumn', 'zh-CN': '秋季' },
  source: { trust: 'example', reference: 'made up', date: '2026' },
  groupBy: { by: 'page' },
  rules: [
    { id: 'sizes', rule: 'set.complete', severity: 'major', params: { sizes: [{ width: 9, height: 9 }] } },
  ],
};

async function open() {
  const sets = createSetsState();
  const check = createCheckState({
    client: createClient(createFakeMain(campaignScene()).port),
    engine: { read: readSnapshot, check: checkFrame },
    ...bareTools,
    onChecked: (frame, report, context) => {
      sets.note(frame, report, context);
    },
  });
  await check.begin('page', campaignSpecs);
  const ids = check.view.get().rows.map(({ entry }) => entry.id);
  return { sets, ids };
}

describe('createSetsState', () => {
  it('judges the frames in scope by what holds for any page', async () => {
    const { sets, ids } = await open();
    sets.judge(ids);
    const found = sets.view.get().findings;
    expect(found.every(({ policy: by }) => by.id === 'proofset.any-page')).toBe(true);
    sets.judge([]);
    expect(sets.view.get().findings).toEqual([]);
  });

  it('adds a policy from a file and judges again at once', async () => {
    const { sets, ids } = await open();
    sets.judge(ids);
    const before = sets.view.get().findings.length;
    sets.addFiles([{ name: 'set.json', text: JSON.stringify(policy) }]);
    expect(sets.view.get().policies.map(({ id }) => id)).toEqual(['proofset.any-page', 'autumn.campaign']);
    expect(sets.view.get().findings.slice(before)).toMatchObject([{ because: 'missing', group: 'Page 1' }]);
  });

  it('names what is wrong in a file and keeps the policies it has', async () => {
    const { sets } = await open();
    sets.addFiles([{ name: 'set.json', text: JSON.stringify({ ...policy, groupBy: { by: 'hue' } }) }]);
    expect(sets.view.get().refused).toMatchObject([{ file: 'set.json', problems: [{ origin: 'set.json' }] }]);
    expect(sets.view.get().policies).toHaveLength(1);
  });

  it('takes a file for a policy by its schema alone', () => {
    expect(isPolicyText(JSON.stringify(policy, null, 2))).toBe(true);
    expect(isPolicyText('{"schema": "placement/1"}')).toBe(false);
    expect(isPolicyText('')).toBe(false);
  });
});
