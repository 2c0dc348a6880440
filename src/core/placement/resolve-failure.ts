import type { Failure } from '../result.ts';

export const resolveFailureCodes = [
  /** `spec`, `base` */
  'BASE_MISSING',
  /** `spec`, `base`, `needed`, `found` */
  'BASE_VERSION',
  /** `spec`, `ring`: the ids, first and last the same. */
  'BASE_CYCLE',
  /** `spec`, `limit` */
  'BASE_TOO_DEEP',
  /** A spec replaces or removes a rule that another one locked. `spec`, `rule`, `owner` */
  'LOCKED_RULE',
  /** Somebody chose a variant the spec does not have. `spec`, `variant`, `known` */
  'VARIANT_UNKNOWN',
  /** A name in a rule that stands for nothing. `spec`, `rule`, `name` */
  'ZONE_UNKNOWN',
  'LEXICON_UNKNOWN',
  'ROLE_UNKNOWN',
] as const;

/** Why a written spec cannot be made into what is checked. */
export interface ResolveFailure extends Failure {
  readonly code: (typeof resolveFailureCodes)[number];
}
