import type { SetFinding } from '../core/check/check-sets.ts';
import { setWordingOf } from '../core/check/set-wording-of.ts';
import type { Locale } from '../core/locale.ts';
import { say } from './say.ts';

/** One sentence about frames that belong together. Plain text. */
export const saySetFinding = (finding: SetFinding, locale: Locale): string =>
  say(setWordingOf(finding), finding.data, locale);
