import type { Finding } from '../core/check/finding.ts';
import { wordingOf } from '../core/check/wording-of.ts';
import type { Facts, Locale } from '../core/locale.ts';
import { sayProbeFailure } from './probe-failure-wording.ts';
import { say } from './say.ts';

/** One sentence: what is needed, what was found, what to do. Plain text. */
export const sayFinding = (finding: Finding, locale: Locale): string =>
  say(
    wordingOf(finding),
    { rule: finding.rule, because: finding.because, ...factsOf(finding, locale) },
    locale,
  );

/** Rules give the reason of a missing measurement as codes, so that reports stay the same in every language. */
function factsOf({ because, data }: Finding, locale: Locale): Facts {
  const { reason } = data;
  return because === 'notMeasured' && typeof reason === 'string'
    ? { ...data, reason: sayProbeFailure(reason, locale) }
    : data;
}
