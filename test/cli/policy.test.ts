import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProofset } from '../helpers/run-proofset.ts';
import { bannerSpec, frame, minSizeRule, restFile, writeFolder } from '../helpers/write-document.ts';

const policy = {
  schema: 'policy/1',
  id: 'autumn.campaign',
  version: 1,
  name: { en: 'Autumn', 'zh-CN': '秋季' },
  source: { trust: 'example', reference: 'made up', date: '2026' },
  groupBy: { by: 'page' },
  rules: [
    { id: 'names', rule: 'set.duplicateNames', severity: 'major', params: {} },
    { id: 'sizes', rule: 'set.complete', severity: 'minor', params: { sizes: [{ width: 728, height: 90 }] } },
  ],
};
const folder = writeFolder({
  'file.json': restFile({
    Banners: [
      frame('1:1', 'hero', [0, 0, 400, 300], []),
      frame('1:2', 'Hero', [500, 0, 400, 300], []),
      frame('1:3', 'other', [1000, 0, 400, 300], []),
    ],
  }),
  'spec.json': bannerSpec([minSizeRule(16)]),
  'policy.json': policy,
  'broken.json': { ...policy, groupBy: { by: 'colour' } },
});
const check = (policyFile: string, ...more: readonly string[]) =>
  runProofset(
    'check',
    join(folder, 'file.json'),
    '--placements',
    join(folder, 'spec.json'),
    '--policy',
    join(folder, policyFile),
    ...more,
  );

describe('proofset check --policy', () => {
  it('reports what is wrong among frames of a page, names them, and exits with 1 for it', async () => {
    const run = await check('policy.json');
    expect(run.exitCode).toBe(1);
    expect(run.printed).toContain('Frames that belong together');
    expect(run.printed).toContain('Banners: 2 frames are called “hero”');
    expect(run.printed).toContain('(frames: hero, Hero)');
    expect(run.printed).toContain('0 of at least 1 frames of 728 × 90 px');
  });

  it('names file, line and path of a fault in a policy and exits with 2', async () => {
    const run = await check('broken.json');
    expect(run.exitCode).toBe(2);
    expect(run.complained).toMatch(/broken\.json:\d+:\d+.*groupBy/);
  });
});
