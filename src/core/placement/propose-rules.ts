import type { Size } from '../geometry/rect.ts';
import type { Wording } from '../locale.ts';
import type { Role } from '../snapshot/role.ts';
import { type FrameFigures, lettering, type Side } from './frame-figures.ts';
import type { PlacementRule } from './placement-spec.ts';

/** Limits to write rules from. What is null or missing gets no rule. */
export interface Limits {
  readonly sizes: readonly Size[];
  /** Whole image px at 1x that are delivered. */
  readonly delivered: Size | null;
  readonly insets: Readonly<Record<Side, { readonly px: number } | { readonly percent: number }>> | null;
  readonly inside: FrameFigures['inside'];
  readonly minText: { readonly minPx: number } | { readonly minPercentOfHeight: number } | null;
  readonly counts: readonly { readonly role: Role; readonly min: number; readonly max?: number }[];
  /** In 字. */
  readonly lengths: readonly { readonly role: Role; readonly max: number }[];
}

/** Ids of the rules that {@link proposeRules} writes, so that evidence can be laid beside them. */
export const proposedId = {
  size: 'canvas-size',
  delivered: 'delivered-pixels',
  safe: 'safe-zone',
  safeText: 'safe-zone-text',
  text: 'smallest-text',
  count: (role: Role): string => `${hyphened(role)}-count`,
  length: (role: Role): string => `${hyphened(role)}-length`,
};

/** Roles whose number says nothing about the placement. */
const uncounted: readonly Role[] = ['decoration', 'frame'];

/**
 * Rules in the order of the registry of a usual spec. `whyOf` says for each id where its limit comes from. Severity: what
 * makes a picture unusable blocks, the rest is major, copy length minor: to be settled by the spec's owner.
 */
export function proposeRules(limits: Limits, whyOf: (ruleId: string) => Wording): readonly PlacementRule[] {
  const rule = (
    id: string,
    kind: string,
    severity: PlacementRule['severity'],
    params: unknown,
  ): PlacementRule => ({ id, rule: kind, severity, params, why: whyOf(id) });
  const { sizes, delivered, insets, inside, minText } = limits;
  return [
    ...(sizes.length === 0 ? [] : [rule(proposedId.size, 'canvas.size', 'blocking', { sizes })]),
    ...(delivered === null ? [] : [rule(proposedId.delivered, 'delivery.pixels', 'blocking', delivered)]),
    ...(insets === null || inside.roles.length === 0
      ? []
      : [rule(proposedId.safe, 'zone.safe', 'blocking', { insets, roles: inside.roles })]),
    ...(insets === null || !inside.hasLooseText
      ? []
      : [
          rule(proposedId.safeText, 'zone.safe', 'blocking', {
            insets,
            roles: 'text',
            exceptRoles: [...new Set([...lettering, ...inside.roles])],
          }),
        ]),
    ...limits.counts
      .filter(({ role }) => !uncounted.includes(role))
      .map(({ role, min, max }) =>
        rule(proposedId.count(role), 'element.required', 'major', {
          role,
          min,
          ...(max !== undefined && { max }),
        }),
      ),
    ...(minText === null
      ? []
      : [rule(proposedId.text, 'text.minSize', 'major', { ...minText, exceptRoles: lettering })]),
    ...limits.lengths.map(({ role, max }) =>
      rule(proposedId.length(role), 'text.length', 'minor', { role, max }),
    ),
  ];
}

const hyphened = (role: Role): string => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
