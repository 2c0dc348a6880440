import type { Wording } from '../locale.ts';
import { engineRules } from './engine-rules.ts';
import { rules } from './rules/index.ts';
import { setRules } from './set-rules/index.ts';

export interface RuleWords {
  readonly title: Wording;
  readonly about: Wording;
}

/** What a kind of rule is called and what it measures, also for findings of the check itself; null = this version lacks it. */
export function ruleWordsOf(id: string): RuleWords | null {
  const found = [...rules, ...setRules, ...engineRules].find((kind) => kind.id === id);
  return found === undefined ? null : { title: found.title, about: found.about };
}
