import type { Rect } from '../geometry/rect.ts';
import type { Facts } from '../locale.ts';
import type { Fix } from './fix.ts';
import type { Mark } from './mark.ts';
import type { Measured } from './measured.ts';

/**
 * What one rule says about one layer or about the frame (`layerId: null`). `because` is a key of the rule's messages;
 * `data` holds the measured and the allowed values that the message names. Never guess green: unsure = `unknown`.
 */
export type Verdict =
  | { readonly is: 'pass'; readonly layerId: string | null }
  | ({ readonly is: 'fail' } & Evidence)
  | ({ readonly is: 'unknown' } & Evidence)
  | { readonly is: 'inapplicable'; readonly because: string };

export interface Evidence {
  readonly because: string;
  readonly layerId: string | null;
  /** Which part, when one rule may say the same of one layer several times, e.g. a zone's id. It enters the fingerprint. */
  readonly part?: string;
  readonly data: Facts;
  /** What to draw: the offending part, or where the missing thing was expected. Null = the whole frame. */
  readonly region: Rect<'frame'> | null;
  /** The comparison that decided. Left out where there is no number, such as a missing element. */
  readonly measured?: Measured;
  /** Further rectangles to draw beside the region. */
  readonly marks?: readonly Mark[];
  /** How a machine could mend it. Left out where it cannot. */
  readonly fix?: Fix;
}
