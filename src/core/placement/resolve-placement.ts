import { err, ok, type Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameFacts } from './condition.ts';
import type { PlacementSpec } from './placement-spec.ts';
import type { ResolvedPlacement } from './resolved-placement.ts';

export interface ResolveRequest {
  readonly frame: FrameSnapshot;
  readonly facts: FrameFacts;
  readonly onDate: string | null;
  /** The variant somebody chose; null = by match and condition. */
  readonly variant: string | null;
}

/** Makes flat specs of a written one: one, or one a variant where the strictest counts. */
export function resolvePlacement(
  spec: PlacementSpec,
  library: readonly PlacementSpec[],
  request: ResolveRequest,
): Result<readonly ResolvedPlacement[]> {
  const missing = (spec.extends ?? []).find(({ id }) => !library.some((one) => one.id === id));
  if (missing !== undefined) return err({ code: 'BASE_MISSING', data: { spec: spec.id, base: missing.id } });
  return ok([
    {
      id: spec.id,
      version: spec.version,
      name: spec.name,
      variant: request.variant,
      owner: spec.owner ?? null,
      timeZone: spec.timeZone ?? '+00:00',
      roles: spec.roles ?? {},
      rules: spec.rules.map((rule) => ({
        id: rule.id,
        rule: rule.rule,
        severity: rule.severity,
        onFail: rule.onFail ?? 'reject',
        params: rule.params,
        when: rule.when ?? null,
        isWaivable: rule.waivable ?? true,
        why: rule.why ?? null,
        message: rule.message ?? null,
        hint: rule.hint ?? null,
        from: { spec: spec.id, version: spec.version, variant: null, source: rule.source ?? spec.source },
      })),
    },
  ]);
}
