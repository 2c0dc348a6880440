import type { Loss } from '../core/bundle/dataset.ts';
import type { Facts, Locale, Wording } from '../core/locale.ts';
import type { Failure } from '../core/result.ts';
import { failureText } from '../i18n/failures.ts';
import { lossTexts } from '../i18n/losses.ts';
import { say } from '../i18n/say.ts';
import { type CountKey, countText, type TextKey, textOf } from '../i18n/texts.ts';

/** Everything that turns facts into words of one language. Made once per language. */
export interface Words {
  readonly locale: Locale;
  /** A text of the panel, filled. */
  readonly t: (key: TextKey, facts?: Facts) => string;
  /** A text that counts; `{count}` is filled with the number, written as the language writes it. */
  readonly count: (key: CountKey, count: number, facts?: Facts) => string;
  readonly failure: (failure: Failure) => string;
  /** Why something is not in a bundle, or not exactly, and what to do. */
  readonly loss: (loss: Loss) => string;
  /** A text from a rule or a spec. */
  readonly wording: (wording: Wording, facts?: Facts) => string;
  readonly number: (value: number) => string;
  /** `share` is 0..1. */
  readonly percent: (share: number) => string;
  /** Decimal units, as file managers of macOS and shops use them. */
  readonly bytes: (sizeBytes: number) => string;
  /** Rounded for people: 0.4 s, 12 s, 6 min, 1.5 h. */
  readonly duration: (durationMs: number) => string;
}

export function createWords(locale: Locale): Words {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const wording = (text: Wording, facts: Facts = {}): string => say(text, facts, locale);
  return {
    locale,
    wording,
    t: (key, facts) => wording(textOf(key), facts),
    count: (key, count, facts) => wording(countText(key, count), { ...facts, count: numbers.format(count) }),
    failure: (failure) => wording(failureText(failure.code), { ...failure.data, code: failure.code }),
    loss: ({ code, format, data }) => wording(lossTexts[code], { ...data, format: format ?? '' }),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    bytes: (sizeBytes) => inUnit(sizeBytes, byteUnits, locale),
    duration: (durationMs) => inUnit(Math.max(durationMs, 100) / 1000, timeUnits[locale], locale),
  };
}

/** Largest unit first: from which value it is used, and its sign. */
type Units = readonly (readonly [from: number, sign: string])[];

const byteUnits: Units = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
  [1, 'B'],
];
const timeUnits: Readonly<Record<Locale, Units>> = {
  en: [
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ],
  'zh-CN': [
    [3600, '小时'],
    [60, '分钟'],
    [1, '秒'],
  ],
};

function inUnit(value: number, units: Units, locale: Locale): string {
  const [from, sign] = units.find(([limit]) => value >= limit) ?? units.at(-1) ?? [1, ''];
  const inIt = value / from;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: inIt < 10 && from !== 60 ? 1 : 0 });
  return `${format.format(inIt)} ${sign}`;
}
