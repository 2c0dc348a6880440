import type { Lexicon } from '../lexicon.ts';
import { cnAdsLaw } from './cn-ads-law.ts';
import { cnPromoTime } from './cn-promo-time.ts';

/** Word lists that every spec may name, by name; a spec's own list of the same name wins. */
export const sharedLexicons: Readonly<Record<string, Lexicon>> = {
  'cn.ads.law': cnAdsLaw,
  'cn.promo.time': cnPromoTime,
};
