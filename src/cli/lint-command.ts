import { libraryEntries } from '../core/placement/library/index.ts';
import type { LintFinding } from '../core/placement/lint/lint-finding.ts';
import { lintPlacement } from '../core/placement/lint/lint-placement.ts';
import {
  type PlacementFile,
  parsePlacementFiles,
  parsePlacements,
} from '../core/placement/parse-placements.ts';
import type { PlacementSpec } from '../core/placement/placement-spec.ts';
import { scanJson, type TextPosition } from '../core/placement/scan-json.ts';
import { ok, type Result } from '../core/result.ts';
import { commandLineTexts as texts } from '../i18n/command-line.ts';
import { lintWording } from '../i18n/lint-wording.ts';
import { say } from '../i18n/say.ts';
import type { LintCommand } from './command.ts';
import type { ExitCode, Output } from './command-result.ts';
import { oneLine } from './one-line.ts';
import { readSpecTexts } from './read-spec-texts.ts';

/** Something odd about a spec, and where it stands in its file. */
interface PlacedFinding extends LintFinding {
  readonly file: string;
  readonly spec: string;
  readonly at: TextPosition | null;
}

/**
 * `proofset lint-spec`: what in the given specs contradicts itself. Bases are looked up among the given files first, then in
 * the built-in library. 1 if any spec cannot be met or used; warnings alone leave it at 0.
 */
export async function runLint(command: LintCommand, output: Output): Promise<Result<ExitCode>> {
  const files = await readSpecTexts(command.files);
  if (!files.ok) return files;
  const parsed = parsePlacementFiles(files.value);
  if (!parsed.ok) return parsed;
  const specs = parsed.value;
  const own = new Set(specs.map(({ id }) => id));
  const known = [...specs, ...libraryEntries.map((entry) => entry.spec()).filter(({ id }) => !own.has(id))];
  const findings = files.value.flatMap((file) => lintFile(file, known));
  output.print(
    command.format === 'json' ? asJson(findings, specs.length) : asText(findings, specs.length, command),
  );
  return ok(findings.some(({ level }) => level === 'error') ? 1 : 0);
}

function lintFile(file: PlacementFile, known: readonly PlacementSpec[]): readonly PlacedFinding[] {
  const parsed = parsePlacements(file.text, file.origin);
  if (!parsed.ok) return [];
  const scan = scanJson(withoutMark(file.text));
  const positions = scan.ok ? scan.positions : new Map<string, TextPosition>();
  // A file may be one spec, or a list of them; in a list every path begins with the place.
  const isList = !positions.has('id');
  return parsed.value.flatMap((spec, index) =>
    lintPlacement(spec, known).map((finding) => {
      const within = isList ? `[${String(index)}]` : '';
      const path = isList && finding.path !== '' ? `${within}.${finding.path}` : within + finding.path;
      const at = positions.get(path) ?? positions.get(within) ?? null;
      return { ...finding, path, file: file.origin, spec: spec.id, at };
    }),
  );
}

/** The byte order mark that Windows editors write is no part of JSON. */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

const totals = (findings: readonly PlacedFinding[], specs: number) => ({
  specs,
  errors: findings.filter(({ level }) => level === 'error').length,
  warnings: findings.filter(({ level }) => level === 'warning').length,
});

function asText(findings: readonly PlacedFinding[], specs: number, { locale }: LintCommand): string {
  const lines = findings.map(({ file, at, path, level, spec, code, data }) => {
    const place = at === null ? file : `${file}:${String(at.line)}:${String(at.column)}`;
    const word = level === 'error' ? texts.lintError : texts.lintWarning;
    const where = path === '' ? spec : `${spec} ${path}`;
    return oneLine(`${place} ${where} ${word[locale]}: ${say(lintWording(code), data, locale)}`);
  });
  return [...lines, say(texts.lintTotal, totals(findings, specs), locale)].join('\n');
}

/** Field names are public: scripts read them. */
function asJson(findings: readonly PlacedFinding[], specs: number): string {
  const listed = findings.map(({ file, at, spec, path, level, code, ruleIds, data }) => ({
    file,
    line: at?.line ?? null,
    column: at?.column ?? null,
    spec,
    path,
    level,
    code,
    rules: ruleIds,
    data,
    message: { en: say(lintWording(code), data, 'en'), 'zh-CN': say(lintWording(code), data, 'zh-CN') },
  }));
  return JSON.stringify({ ...totals(findings, specs), findings: listed }, null, 2);
}
