import type { Locale } from '../core/locale.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';

const language: Locale = /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh-CN' : 'en';
const output = {
  print: (text: string): void => void process.stdout.write(`${text}\n`),
  complain: (text: string): void => void process.stderr.write(`${text}\n`),
};

process.exitCode = await runCommand(readArguments(process.argv.slice(2), language), language, output);
