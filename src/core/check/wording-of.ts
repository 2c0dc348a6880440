import type { Wording } from '../locale.ts';
import { engineMessages } from './engine-messages.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';

/** Shown for a finding of another version of Proofset, whose rule or reason this one does not have. */
const unknownReason: Wording = { en: '{rule}: {because}', 'zh-CN': '{rule}：{because}' };

/** The text of a finding in every language, its `{places}` still open; `finding.data` fills them. */
export function wordingOf({
  rule,
  because,
  message,
  verdict,
}: Pick<Finding, 'rule' | 'because' | 'message' | 'verdict'>): Wording {
  // A spec's own words say what is wrong, not that it cannot be told.
  if (message !== null && verdict === 'fail') return message;
  const messages: Readonly<Record<string, Wording>> = {
    ...engineMessages,
    ...rules.find(({ id }) => id === rule)?.messages,
  };
  return Object.hasOwn(messages, because) ? (messages[because] ?? unknownReason) : unknownReason;
}
