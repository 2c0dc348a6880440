import type { Wording } from '../locale.ts';
import { engineMessages } from './engine-messages.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';

/** Shown for a finding of another version of Proofset, whose rule or reason this one does not have. */
const unknownReason: Wording = { en: '{rule}: {because}', 'zh-CN': '{rule}：{because}' };

/** The text of a finding in every language, its `{places}` still open; `finding.data` fills them. */
export function wordingOf({ rule, because }: Pick<Finding, 'rule' | 'because'>): Wording {
  const messages: Readonly<Record<string, Wording>> = {
    ...engineMessages,
    ...rules.find(({ id }) => id === rule)?.messages,
  };
  return Object.hasOwn(messages, because) ? (messages[because] ?? unknownReason) : unknownReason;
}
