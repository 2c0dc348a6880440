import type { Source } from '../source.ts';

/** When the pages of the library were read. */
export const libraryDate = '2026-11';

/** A rule's own source where the number is from a secondary guide: trust C. */
export const secondary = (reference: string | undefined): { readonly source?: Source } =>
  reference === undefined ? {} : { source: { trust: 'C', reference, date: libraryDate } };
