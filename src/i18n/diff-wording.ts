import type { Locale, Wording } from '../core/locale.ts';
import type { SpecChange } from '../core/placement/spec-change.ts';
import { fieldName } from './param-words.ts';
import { say } from './say.ts';

const kinds: Readonly<Record<SpecChange['kind'], Wording>> = {
  added: { en: 'added', 'zh-CN': '新增' },
  removed: { en: 'removed', 'zh-CN': '移除' },
  tightened: { en: 'stricter', 'zh-CN': '更严' },
  loosened: { en: 'looser', 'zh-CN': '更宽' },
  changed: { en: 'changed', 'zh-CN': '变更' },
};

const sentences = {
  ruleAdded: { en: 'Rule {rule} added ({kind})', 'zh-CN': '新增规则 {rule}（{kind}）' },
  ruleRemoved: { en: 'Rule {rule} removed ({kind})', 'zh-CN': '移除规则 {rule}（{kind}）' },
  turned: { en: '{place} {before} → {after}', 'zh-CN': '{place} {before} → {after}' },
  given: { en: '{place} {after}, not limited before', 'zh-CN': '{place} {after}（此前未限制）' },
  dropped: { en: '{place} no longer set, was {before}', 'zh-CN': '{place} 不再设置（原为 {before}）' },
};

/** Steps that say nothing to a person. */
const silent = new Set(['params', 'px']);
/** Longest value that is shown in full, in code points. */
const longest = 48;

export const changeKindName = (kind: SpecChange['kind'], locale: Locale): string => kinds[kind][locale];

/** `logo min 96 → 120 px`. One line, plain text. */
export function sayChange(change: SpecChange, locale: Locale): string {
  const { ruleId, path, kind, before, after, unit } = change;
  if (ruleId !== null && path === '') {
    const sentence = kind === 'removed' ? sentences.ruleRemoved : sentences.ruleAdded;
    return say(sentence, { rule: ruleId, kind: shown(kind === 'removed' ? before : after, '') }, locale);
  }
  const place = [ruleId, placeOf(path, locale)].filter((part) => part !== null && part !== '').join(' ');
  const sentence = before === null ? sentences.given : after === null ? sentences.dropped : sentences.turned;
  // “96 → 120 px” needs its unit once.
  const isPair = before !== null && after !== null;
  const facts = { place, before: shown(before, isPair ? '' : unit), after: shown(after, unit) };
  return say(sentence, facts, locale);
}

/** Field names in words, ids as they are. */
const placeOf = (path: string, locale: Locale): string =>
  path
    .split('.')
    .filter((step) => !silent.has(step))
    .map((step) => fieldName(step, locale))
    .join(' ');

function shown(value: unknown, unit: string): string {
  const length = lengthText(value);
  if (length !== null) return length;
  const json = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '');
  const text = Array.from(json);
  const short = text.length <= longest ? text.join('') : `${text.slice(0, longest - 1).join('')}…`;
  return typeof value === 'number' && unit !== '' ? `${short}${unit === '%' ? '' : ' '}${unit}` : short;
}

/** `{ "px": 24 }` → `24 px`: lengths whose unit changed come as a whole. */
function lengthText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const [[key, number] = [], ...more] = Object.entries(value);
  if (key === undefined || more.length > 0 || typeof number !== 'number') return null;
  if (key === 'px') return `${String(number)} px`;
  return key === 'percent' ? `${String(number)}%` : null;
}
