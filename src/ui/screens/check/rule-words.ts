import { rules } from '../../../core/check/rules/index.ts';
import type { Words } from '../../words.ts';

/** What a kind of rule is called; its id when this version does not have it. */
export function ruleTitle(rule: string, words: Words): string {
  const kind = rules.find(({ id }) => id === rule);
  return kind === undefined ? rule : words.wording(kind.title);
}

/** What it measures; null when this version does not have it. */
export function ruleAbout(rule: string, words: Words): string | null {
  const kind = rules.find(({ id }) => id === rule);
  return kind === undefined ? null : words.wording(kind.about);
}
