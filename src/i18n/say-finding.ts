import type { Finding } from '../core/check/finding.ts';
import { wordingOf } from '../core/check/wording-of.ts';
import type { Locale } from '../core/locale.ts';
import { say } from './say.ts';

/** One sentence: what is needed, what was found, what to do. Plain text. */
export const sayFinding = (finding: Finding, locale: Locale): string =>
  say(wordingOf(finding), { rule: finding.rule, because: finding.because, ...finding.data }, locale);
