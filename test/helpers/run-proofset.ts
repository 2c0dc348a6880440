import { readArguments } from '../../src/cli/arguments.ts';
import type { ExitCode } from '../../src/cli/command-result.ts';
import { runCommand } from '../../src/cli/run-command.ts';

export interface ProofsetRun {
  readonly exitCode: ExitCode;
  readonly printed: string;
  readonly complained: string;
}

/** Runs a command as the command line would, in this process. */
export async function runProofset(...argv: string[]): Promise<ProofsetRun> {
  const printed: string[] = [];
  const complained: string[] = [];
  const exitCode = await runCommand(readArguments(argv, 'en'), 'en', {
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
  });
  return { exitCode, printed: printed.join('\n'), complained: complained.join('\n') };
}
