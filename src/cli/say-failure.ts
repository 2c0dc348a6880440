import type { Locale } from '../core/locale.ts';
import type { Failure } from '../core/result.ts';
import { commandLineFailures } from '../i18n/command-line.ts';
import { failureTexts } from '../i18n/failures.ts';
import { say } from '../i18n/say.ts';

/** A failure as one sentence. A code without words is still shown with its facts, never swallowed. */
export function sayFailure({ code, data }: Failure, locale: Locale): string {
  const wording = commandLineFailures[code] ?? failureTexts[code];
  if (wording !== undefined) return say(wording, data, locale);
  const facts = Object.entries(data).map(([name, value]) => `${name}: ${String(value)}`);
  return [code, ...facts].join(' · ');
}
