import type { Locale } from '../core/locale.ts';
import type { Result } from '../core/result.ts';
import { commandLineTexts } from '../i18n/command-line.ts';
import { runCheck } from './check-command.ts';
import type { Command } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { runExport } from './export-command.ts';
import { runLibrary } from './library-command.ts';
import { runLint } from './lint-command.ts';
import { sayFailure } from './say-failure.ts';
import { runVerify } from './verify-command.ts';
import { runWorkbench } from './workbench-command.ts';

export async function runCommand(
  command: Result<Command>,
  language: Locale,
  output: Output,
): Promise<ExitCode> {
  if (!command.ok) {
    output.complain(sayFailure(command.failure, language));
    return 2;
  }
  const result = await run(command.value, output);
  if (result.ok) return result.value;
  output.complain(sayFailure(result.failure, command.value.locale));
  return 2;
}

function run(command: Command, output: Output): Promise<Result<ExitCode>> | Result<ExitCode> {
  if (command.kind === 'check') return runCheck(command, output);
  if (command.kind === 'export') return runExport(command, output);
  if (command.kind === 'lint-spec') return runLint(command, output);
  if (command.kind === 'library') return runLibrary(command, output);
  if (command.kind === 'verify') return runVerify(command, output);
  if (command.kind === 'workbench') return runWorkbench(command, output);
  output.print(commandLineTexts.help[command.locale]);
  return { ok: true, value: 0 };
}
