import { ruleWordsOf } from '../../../core/check/rule-words-of.ts';
import type { Words } from '../../words.ts';

/** What a kind of rule is called; its id when this version does not have it. */
export function ruleTitle(rule: string, words: Words): string {
  const kind = ruleWordsOf(rule);
  return kind === null ? rule : words.wording(kind.title);
}

/** What it measures; null when this version does not have it. */
export function ruleAbout(rule: string, words: Words): string | null {
  const kind = ruleWordsOf(rule);
  return kind === null ? null : words.wording(kind.about);
}
