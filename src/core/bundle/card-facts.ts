import type { BundleFacts } from './bundle-records.ts';
import type { CardCounts } from './card-counts.ts';
import type { ManifestEntry } from './manifest-entry.ts';

/** What a dataset card is made from. */
export interface CardFacts extends BundleFacts {
  readonly card: CardCounts;
  /** Every file before the card. */
  readonly written: readonly ManifestEntry[];
}
