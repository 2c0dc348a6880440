import { parseArgs } from 'node:util';
import type { Locale } from '../core/locale.ts';
import { ok, type Result } from '../core/result.ts';
import {
  type CheckCommand,
  type Command,
  type ExportCommand,
  type LibraryCommand,
  type LintCommand,
  reportFormats,
  type VerifyCommand,
  type WorkbenchCommand,
} from './command.ts';
import { exportOptions, readPlanChoice } from './export-arguments.ts';
import { oneOf, positive, type UsageFailure, usage, whole } from './usage.ts';

const options = {
  page: { type: 'string' },
  placements: { type: 'string', multiple: true },
  policy: { type: 'string', multiple: true },
  format: { type: 'string' },
  out: { type: 'string' },
  'no-pixels': { type: 'boolean' },
  full: { type: 'boolean' },
  lang: { type: 'string' },
  port: { type: 'string' },
  'contact-sheet': { type: 'boolean' },
  findings: { type: 'string' },
  seed: { type: 'string' },
  on: { type: 'string' },
  fact: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  ...exportOptions,
} as const;

const allowed: Readonly<Record<string, readonly string[]>> = {
  check: [
    'page',
    'placements',
    'policy',
    'format',
    'out',
    'contact-sheet',
    'findings',
    'seed',
    'on',
    'fact',
    'no-pixels',
    'full',
    'lang',
    'help',
  ],
  'lint-spec': ['format', 'lang', 'help'],
  library: ['format', 'lang', 'help'],
  verify: ['format', 'lang', 'help'],
  export: [
    'out',
    'page',
    'placements',
    'format',
    'on',
    'fact',
    'lang',
    'help',
    ...Object.keys(exportOptions),
  ],
  workbench: ['placements', 'port', 'lang', 'help'],
};

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

/**
 * The command a person typed, or what is wrong with it. `--placements` takes several files: everything up to the next
 * option. `language` decides the words where `--lang` is not given.
 */
export function readArguments(argv: readonly string[], language: Locale): Result<Command, UsageFailure> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const locale = oneOf('lang', values.lang ?? language, ['en', 'zh-CN'] as const);
  if (!locale.ok) return locale;
  const [name, document, ...extra] = positionals;
  if (values.help === true || name === 'help') return ok({ kind: 'help', locale: locale.value });
  const known = allowed[name ?? ''];
  if (name === undefined || known === undefined) return usage('UNKNOWN_COMMAND', { command: name ?? '' });
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray !== undefined) return usage('BAD_OPTION', { option: `--${stray}`, command: name });
  if (name === 'lint-spec') return readLint(positionals.slice(1), values, locale.value);
  if (name === 'verify') return readVerify(positionals.slice(1), values, locale.value);
  if (extra.length > 0) return usage('TOO_MANY', { argument: extra.join(' ') });
  if (name === 'library') return readLibrary(document ?? null, values, locale.value);
  if (name === 'workbench') return readWorkbench(document ?? null, values, locale.value);
  if (document === undefined) return usage('MISSING_DOCUMENT', { command: name });
  return name === 'check'
    ? readCheck(document, values, locale.value)
    : readExport(document, values, locale.value);
}

function readCheck(document: string, values: Values, locale: Locale): Result<CheckCommand, UsageFailure> {
  const format = oneOf('format', values.format ?? 'text', reportFormats);
  if (!format.ok) return format;
  const contactSheet = readContactSheet(values);
  if (!contactSheet.ok) return contactSheet;
  const said = readSaid(values);
  if (!said.ok) return said;
  return ok({
    kind: 'check',
    document,
    page: values.page ?? null,
    placements: values.placements ?? [],
    policies: values.policy ?? [],
    format: format.value,
    out: values.out ?? null,
    contactSheet: contactSheet.value,
    ...said.value,
    pixels: values['no-pixels'] !== true,
    full: values.full ?? false,
    locale,
  });
}

function readContactSheet(values: Values): Result<CheckCommand['contactSheet'], UsageFailure> {
  if (values['contact-sheet'] !== true) return ok(null);
  const count = whole('findings', values.findings ?? '60', 1000);
  if (!count.ok) return count;
  const seed = whole('seed', values.seed ?? '1', Number.MAX_SAFE_INTEGER);
  return seed.ok ? ok({ count: count.value, seed: seed.value }) : seed;
}

/** What is said about the frames from outside: the moment to judge for, and facts. */
function readSaid(values: Values): Result<Pick<CheckCommand, 'onDate' | 'facts'>, UsageFailure> {
  const facts = readFacts(values.fact ?? []);
  if (!facts.ok) return facts;
  const onDate = values.on ?? null;
  if (onDate === null || !Number.isNaN(Date.parse(onDate))) return ok({ onDate, facts: facts.value });
  const allowed = '2026-11-11, 2026-11-11T14:00+08:00';
  return usage('BAD_VALUE', { option: '--on', value: onDate, allowed });
}

/** `--fact category=apparel`, as often as needed. */
function readFacts(written: readonly string[]): Result<CheckCommand['facts'], UsageFailure> {
  const facts: Record<string, string> = {};
  for (const one of written) {
    const [, name, value] = /^([A-Za-z][A-Za-z0-9]*)=(.+)$/u.exec(one) ?? [];
    if (name === undefined || value === undefined)
      return usage('BAD_VALUE', { option: '--fact', value: one, allowed: 'name=value' });
    facts[name] = value;
  }
  return ok(facts);
}

function readLint(
  files: readonly string[],
  values: Values,
  locale: Locale,
): Result<LintCommand, UsageFailure> {
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  if (!format.ok) return format;
  if (files.length === 0) return usage('MISSING_SPEC', {});
  return ok({ kind: 'lint-spec', files, format: format.value, locale });
}

function readVerify(
  paths: readonly string[],
  values: Values,
  locale: Locale,
): Result<VerifyCommand, UsageFailure> {
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  if (!format.ok) return format;
  if (paths.length === 0) return usage('MISSING_BUNDLE', {});
  return ok({ kind: 'verify', paths, format: format.value, locale });
}

function readLibrary(
  id: string | null,
  values: Values,
  locale: Locale,
): Result<LibraryCommand, UsageFailure> {
  const format = oneOf('format', values.format ?? 'text', ['text', 'json'] as const);
  return format.ok ? ok({ kind: 'library', id, format: format.value, locale }) : format;
}

function readExport(document: string, values: Values, locale: Locale): Result<ExportCommand, UsageFailure> {
  if (values.out === undefined) return usage('MISSING_OUT', {});
  const choice = readPlanChoice(values);
  if (!choice.ok) return choice;
  const maxPartMb =
    values['max-part-mb'] === undefined ? ok(null) : positive('max-part-mb', values['max-part-mb'], 4000);
  if (!maxPartMb.ok) return maxPartMb;
  const said = readSaid(values);
  if (!said.ok) return said;
  return ok({
    kind: 'export',
    document,
    out: values.out,
    page: values.page ?? null,
    placements: values.placements ?? [],
    formats: readFormats(values.format),
    ...choice.value,
    maxPartBytes: maxPartMb.value === null ? null : Math.floor(maxPartMb.value * 1_000_000),
    unpack: values.unpack ?? false,
    restart: values.restart ?? false,
    ...said.value,
    locale,
  });
}

/** Null = every format. */
const readFormats = (text: string | undefined): readonly string[] | null =>
  text === undefined || text === 'all' ? null : text.split(',').filter((id) => id !== '');

function readWorkbench(
  document: string | null,
  values: Values,
  locale: Locale,
): Result<WorkbenchCommand, UsageFailure> {
  const port = Number(values.port ?? '4646');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return usage('BAD_VALUE', { option: '--port', value: values.port ?? '', allowed: '0–65535' });
  return ok({ kind: 'workbench', document, placements: values.placements ?? [], port, locale });
}

function parse(argv: readonly string[]): Result<{ values: Values; positionals: string[] }, UsageFailure> {
  try {
    const { values, positionals } = parseArgs({
      args: spreadPlacements(argv),
      options,
      allowPositionals: true,
    });
    return ok({ values, positionals });
  } catch (error) {
    return usage('BAD_OPTION', {
      option: error instanceof Error ? (error.message.split('. ')[0] ?? '') : '',
      command: '',
    });
  }
}

/** `--placements a b` becomes `--placements a --placements b`, which is what the parser understands. */
function spreadPlacements(argv: readonly string[]): string[] {
  const spread: string[] = [];
  let isInList = false;
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith('-')) isInList = argument === '--placements';
    else if (isInList && argv[index - 1] !== '--placements') spread.push('--placements');
    spread.push(argument);
  }
  return spread;
}
