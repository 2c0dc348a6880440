import { fieldName } from '../../../i18n/param-words.ts';
import type { Words } from '../../words.ts';

/** Longer lines are cut by the list anyway. */
const shownLimits = 4;

/** The limits of a rule in a few words: `min 32 · role title`. What has no short form is left out. */
export function limitsText(params: unknown, words: Words): string {
  if (typeof params !== 'object' || params === null) return '';
  return Object.entries(params)
    .flatMap(([key, value]) => {
      const said = plainText(value);
      return said === '' ? [] : [`${fieldName(key, words.locale)} ${said}`];
    })
    .slice(0, shownLimits)
    .join(' · ');
}

function plainText(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((item) => plainText(item));
    return parts.includes('') ? '' : parts.join(', ');
  }
  if (typeof value !== 'object' || value === null) return '';
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  const at = (key: string): unknown => fields.find(([field]) => field === key)?.[1];
  const width = at('width');
  const height = at('height');
  if (typeof width === 'number' && typeof height === 'number') return `${String(width)}×${String(height)}`;
  if (fields.length === 1 && typeof at('px') === 'number') return `${String(at('px'))} px`;
  if (fields.length === 1 && typeof at('percent') === 'number') return `${String(at('percent'))}%`;
  const sides = fields.map(([, item]) => (typeof item === 'object' ? plainText(item) : ''));
  return sides.length === 0 || sides.includes('') ? '' : sides.join(' ');
}
