import { type CheckRequest, checkAgainst } from '../../src/core/check/check-frame.ts';
import type { FrameReport } from '../../src/core/check/finding.ts';
import type { PlacementRule, PlacementSpec } from '../../src/core/placement/placement-spec.ts';
import { resolvePlacement } from '../../src/core/placement/resolve-placement.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';

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

/** The report of a frame against a spec, whether or not its name or size fits. Throws when the spec cannot be resolved. */
export const checkSpec = (
  frame: FrameSnapshot,
  written: PlacementSpec,
  request: CheckRequest = {},
): FrameReport => {
  const { facts = {}, onDate = null } = request;
  const resolved = resolvePlacement(written, [written], { frame, facts, onDate, variant: null });
  if (!resolved.ok) throw new Error(resolved.failure.code);
  return checkAgainst(frame, resolved.value, request);
};
