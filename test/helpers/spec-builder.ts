import type { PlacementRule, PlacementSpec } from '../../src/core/placement/placement-spec.ts';

/** A spec for frames named `Frame*`, made up for tests; without rules unless given. */
export const spec = (fields: Partial<PlacementSpec> = {}): PlacementSpec => ({
  schema: 'placement/1',
  id: 'test.banner',
  version: 1,
  name: { en: 'Banner', 'zh-CN': '横幅' },
  platform: 'Test',
  source: { trust: 'example', reference: 'made up', date: '2026-01-01' },
  match: { names: ['Frame*'] },
  rules: [],
  ...fields,
});

/** A rule of a spec, blocking unless told; its id is the kind with a hyphen. */
export const ruleOf = (
  rule: string,
  params: unknown,
  fields: Partial<PlacementRule> = {},
): PlacementRule => ({
  id: rule.replace('.', '-').toLowerCase(),
  rule,
  severity: 'blocking',
  params,
  ...fields,
});
