import type { Facts } from '../../locale.ts';
import { resolveFailureCodes } from '../resolve-failure.ts';

export const lintCodes = [
  ...resolveFailureCodes,
  /** One rule demands an element that another forbids. `role`, `min` */
  'REQUIRED_AND_FORBIDDEN',
  /** Two rules that cannot both hold: at least so many by one, at most so many by the other. `role`, `min`, `max` */
  'COUNTS_DISAGREE',
  /** The same for the length of copy; `unit` as `text.length` has it. `role`, `min`, `max`, `unit` */
  'LENGTHS_DISAGREE',
  /** The same for font sizes in px. `role`, `min`, `max` */
  'TEXT_SIZES_DISAGREE',
  /** No size satisfies two rules about the canvas. `first`, `second` */
  'CANVAS_SIZES_DISAGREE',
  /** A size that another rule's ratio refuses. `size`, `ratios` */
  'SIZE_AGAINST_RATIO',
  /** Smallest sides that together have another ratio than the one asked. `size`, `ratios` */
  'MINIMUM_AGAINST_RATIO',
  /** The delivered pixels come from no allowed canvas. `size`, `allowed` */
  'DELIVERY_AGAINST_SIZE',
  /** Frames of this size are taken for the placement, and then all fail. `size`, `allowed` */
  'MATCH_AGAINST_SIZE',
  /** The same edge in percent and in px, which differ on this canvas. `side`, `percentPx`, `px`, `canvas` */
  'PERCENT_AGAINST_PX',
  /** `zone`, `canvas` */
  'ZONE_OUTSIDE',
  'ZONE_EMPTY',
  /** `zone`, `cell`, `grid` */
  'CELL_OUTSIDE',
  /** What must lie inside some zones has no room beside those it must keep out of. `role`, `canvas` */
  'NO_ROOM',
  /** A condition that holds never. */
  'NEVER_HOLDS',
  /** `name` */
  'UNUSED_ZONE',
  'UNUSED_LEXICON',
  'UNUSED_ROLE',
  /** `base` */
  'BASE_RETIRED',
  /** Variants of a base are not taken over. `base` */
  'BASE_VARIANTS',
  /** `rule` */
  'REMOVE_UNKNOWN',
  /** Delivered at another scale than 1 without saying which px the numbers are. `scale` */
  'SCALE_MISSING',
] as const;
export type LintCode = (typeof lintCodes)[number];

/** One thing in a spec that contradicts itself, can never hold, or looks like a slip. */
export interface LintFinding {
  readonly code: LintCode;
  /** `error` = the spec cannot be met or used; `warning` = somebody should look. */
  readonly level: 'error' | 'warning';
  /** Where in the spec's own file, e.g. `rules[3]`; empty = not in it, but in a base, or the spec as a whole. */
  readonly path: string;
  /** Ids of the rules involved. */
  readonly ruleIds: readonly string[];
  readonly data: Facts;
}
