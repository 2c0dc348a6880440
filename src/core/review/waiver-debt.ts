import { hasExpired, type WaivedReport, type WaiverContext } from './apply-waivers.ts';
import type { Waiver } from './fold-waivers.ts';

/** Waivers that nobody needs any more, or that have ended: they are to be looked at, not forgotten. */
export interface StaleWaivers {
  /** Past their last day. */
  readonly expired: readonly Waiver[];
  /** On a frame whose whole check no longer finds what they cover: mended, not waivable any more, or another placement. */
  readonly unused: readonly Waiver[];
}

/**
 * Waivers of the checked frames that should be taken back. Only those bound to a frame can be called unused: one for a
 * component, a role or a campaign may be needed on a frame that was not checked here. Withdrawn and refused ones are settled.
 */
export function staleWaivers(
  reports: readonly WaivedReport[],
  waivers: readonly Waiver[],
  context: Pick<WaiverContext, 'onDate' | 'timeZone'>,
): StaleWaivers {
  const used = new Set(reports.flatMap(({ usedWaivers }) => usedWaivers));
  const whole = new Set(
    reports.flatMap(({ frame, wanted, placement }) =>
      wanted.length === 0 && placement !== null ? [frame.id] : [],
    ),
  );
  const live = waivers.filter(({ status }) => status === 'requested' || status === 'accepted');
  const expired = live.filter((waiver) => hasExpired(waiver, { ...context, facts: {} }));
  const unused = live.filter(
    (waiver) =>
      !expired.includes(waiver) &&
      waiver.request.frameId !== null &&
      whole.has(waiver.request.frameId) &&
      !used.has(waiver.request.id),
  );
  return { expired, unused };
}

/** How many findings of each kind of rule are waived: the rules whose limits people do not accept. */
export function waiverDebt(reports: readonly WaivedReport[]): ReadonlyMap<string, number> {
  const debt = new Map<string, number>();
  for (const { findings } of reports) {
    for (const { rule, waiver } of findings) {
      if (waiver?.status === 'accepted') debt.set(rule, (debt.get(rule) ?? 0) + 1);
    }
  }
  return debt;
}
