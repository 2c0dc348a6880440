import type { RoleConflict } from '../placement/assign-roles.ts';
import type { ResolvedRule, RuleOrigin } from '../placement/resolved-placement.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { unknown } from './rule.ts';
import { shortText } from './short-text.ts';
import type { Verdict } from './verdict.ts';

/** A rule as the engine runs it: one of a spec, or one of its own that comes from nowhere. */
export type EngineRule = Omit<ResolvedRule, 'from'> & { readonly from: RuleOrigin | null };

/**
 * Stands for the spec's roles in findings. Major: which rules hold for a layer is open, so the frame cannot be clean. The dot
 * keeps its id apart from every rule of a spec.
 */
export const roleConflictRule: EngineRule = {
  id: 'roles.conflict',
  rule: 'placement.roles',
  severity: 'major',
  onFail: 'hold',
  params: {},
  when: null,
  isWaivable: true,
  why: null,
  message: null,
  hint: null,
  from: null,
};

/** One unknown a layer that two or more roles of the spec fit equally well. */
export function roleConflictVerdicts(
  frame: FrameSnapshot,
  conflicts: readonly RoleConflict[],
): readonly Verdict[] {
  const layers = new Map(frame.layers.map((layer) => [layer.id, layer]));
  return conflicts.map(({ layerId, roles }) => {
    const layer = layers.get(layerId);
    const data = { layer: shortText(layer?.name ?? ''), roles: roles.join(', '), taken: roles[0] ?? '' };
    return unknown({ because: 'roleConflict', layerId, region: layer?.painted ?? null, data });
  });
}
