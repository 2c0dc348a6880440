import { err, ok, type Result } from '../core/result.ts';

/** What is wrong with a command that a person typed. */
export interface UsageFailure {
  readonly code:
    | 'UNKNOWN_COMMAND'
    | 'BAD_OPTION'
    | 'MISSING_DOCUMENT'
    | 'MISSING_OUT'
    | 'MISSING_SPEC'
    | 'MISSING_BUNDLE'
    | 'BAD_VALUE'
    | 'TOO_MANY';
  readonly data: Readonly<Record<string, string>>;
}

export function positive(option: string, text: string, most: number): Result<number, UsageFailure> {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 && value <= most
    ? ok(value)
    : usage('BAD_VALUE', { option: `--${option}`, value: text, allowed: `0 < x ≤ ${String(most)}` });
}

export function whole(option: string, text: string, most: number): Result<number, UsageFailure> {
  const value = Number(text);
  return Number.isInteger(value) && value >= 1 && value <= most
    ? ok(value)
    : usage('BAD_VALUE', { option: `--${option}`, value: text, allowed: `1 … ${String(most)}` });
}

export function oneOf<const Choice extends string>(
  option: string,
  text: string,
  choices: readonly Choice[],
): Result<Choice, UsageFailure> {
  const choice = choices.find((candidate) => candidate === text);
  return choice === undefined
    ? usage('BAD_VALUE', { option: `--${option}`, value: text, allowed: choices.join(', ') })
    : ok(choice);
}

export const usage = (code: UsageFailure['code'], data: UsageFailure['data']): Result<never, UsageFailure> =>
  err({ code, data });
