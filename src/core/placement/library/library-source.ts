import type { Source } from '../source.ts';

/** When the pages of the library were read. */
export const libraryDate = '2026-11';

/** A rule's own source, where its number is from another page than the rest of the spec. */
export const sourcedBy = (trust: 'A' | 'B' | 'C', reference: string): { readonly source: Source } => ({
  source: { trust, reference, date: libraryDate },
});
