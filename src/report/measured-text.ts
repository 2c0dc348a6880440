import type { Measured } from '../core/check/measured.ts';
import type { Locale } from '../core/locale.ts';
import { reportTexts } from '../i18n/report-texts.ts';

const signs: Readonly<Record<Measured['is'], string>> = {
  atLeast: '≥ ',
  atMost: '≤ ',
  exactly: '= ',
  between: '',
  oneOf: '∈ ',
  noneOf: '∉ ',
};

/** `found 18 px · needed ≥ 24 px`; empty where nothing was compared. */
export function measuredText(measured: Measured | null, locale: Locale): string {
  if (measured === null) return '';
  const unit = measured.unit === '' ? '' : measured.unit === '%' ? '%' : ` ${measured.unit}`;
  const found = `${String(measured.found)}${unit}`;
  const needed = `${signs[measured.is]}${String(measured.needed)}${unit}`;
  return `${reportTexts.found[locale]} ${found} · ${reportTexts.needed[locale]} ${needed}`;
}
