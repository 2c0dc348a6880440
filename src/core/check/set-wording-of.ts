import type { Wording } from '../locale.ts';
import type { SetFinding } from './check-sets.ts';
import { engineMessages } from './engine-messages.ts';
import { setRules } from './set-rules/index.ts';

/** The text of a finding about a set in every language, its `{places}` still open; its data fills them. */
export function setWordingOf({ rule, because }: Pick<SetFinding, 'rule' | 'because'>): Wording {
  const messages: Readonly<Record<string, Wording>> = {
    ...engineMessages,
    ...setRules.find(({ id }) => id === rule)?.messages,
  };
  const plain = { en: `${rule}: ${because}`, 'zh-CN': `${rule}：${because}` };
  return Object.hasOwn(messages, because) ? (messages[because] ?? plain) : plain;
}
