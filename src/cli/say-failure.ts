import type { Locale } from '../core/locale.ts';
import type { PlacementFailure } from '../core/placement/placement-problem.ts';
import type { PolicyFailure } from '../core/policy/parse-policy.ts';
import type { Failure } from '../core/result.ts';
import { commandLineFailures } from '../i18n/command-line.ts';
import { failureTexts } from '../i18n/failures.ts';
import { say } from '../i18n/say.ts';
import { sayPlacementProblem } from '../i18n/say-placement-problem.ts';
import { oneLine } from './one-line.ts';

/** A failure as one line; broken specs and policies as one line per problem, then what came of them. */
export function sayFailure(failure: Failure, locale: Locale): string {
  const problems = hasProblems(failure)
    ? failure.problems.map((problem) => sayPlacementProblem(problem, locale))
    : [];
  return [...problems, sentenceOf(failure, locale)].map(oneLine).join('\n');
}

/** A code without words is still shown with its facts, never swallowed. */
function sentenceOf({ code, data }: Failure, locale: Locale): string {
  const wording = commandLineFailures[code] ?? failureTexts[code];
  if (wording !== undefined) return say(wording, data, locale);
  const facts = Object.entries(data).map(([name, value]) => `${name}: ${String(value)}`);
  return [code, ...facts].join(' · ');
}

/** A `Result` forgets which of its failures carry more than facts. */
const hasProblems = (failure: Failure): failure is PlacementFailure | PolicyFailure =>
  (failure.code === 'PLACEMENTS_INVALID' || failure.code === 'POLICY_INVALID') && 'problems' in failure;
