import type { PlacementRule, Severity } from '../placement-spec.ts';
import type { Pair } from './library-data.ts';

type More = Pick<PlacementRule, 'when' | 'phases' | 'onFail' | 'source' | 'message'>;

/** One rule of a ready spec; `why` says what the source says, or how sure it is. */
export const libraryRule = (
  id: string,
  rule: string,
  severity: Severity,
  params: object,
  why?: Pair,
  more: More = {},
): PlacementRule => ({
  id,
  rule,
  severity,
  params,
  ...(why !== undefined && { why: { en: why[0], 'zh-CN': why[1] } }),
  ...more,
});
