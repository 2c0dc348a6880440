import type { LabelRule } from '../../../core/label/label-rule.ts';
import { ruleDraftOf, ruleFields } from '../../state/rule-draft.ts';
import type { Words } from '../../words.ts';

/** A rule's conditions in one line: `Component name Button/* · Area at most 20%`. */
export function ruleText(rule: LabelRule, words: Words): string {
  const { fields, rest } = ruleDraftOf(rule);
  const parts = ruleFields
    .filter((field) => fields[field] !== '')
    .map((field) => `${words.t(`label.when.${field}`)} ${fields[field]}${field.endsWith('Area') ? '%' : ''}`);
  if (rest.position?.within !== undefined) parts.push(words.t('label.when.place'));
  return parts.join(' · ');
}
