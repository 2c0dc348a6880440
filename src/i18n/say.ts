import type { Facts, Locale, Wording } from '../core/locale.ts';

/**
 * One text with its `{name}` places filled, as plain text: whoever shows it escapes it. A fact is put in as it is and never
 * read again for places, so a layer called `{px}` stays `{px}`. A place without a fact stays visible.
 */
export const say = (wording: Wording, facts: Facts, locale: Locale): string =>
  wording[locale].replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : place,
  );
