import type { Wording } from '../locale.ts';

/** Reasons that belong to no rule: the runner gives them itself. */
export const engineMessages = {
  ruleCrashed: {
    en: 'This rule could not be run ({reason}). Needed: a verdict; found: none. Check by eye and report the file.',
    'zh-CN': '此规则未能运行（{reason}），没有得出判定，请人工确认并反馈该文件。',
  },
} as const satisfies Readonly<Record<string, Wording>>;
