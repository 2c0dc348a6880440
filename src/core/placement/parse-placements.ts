import type { $ZodIssue } from 'zod/v4/core';
import { rules } from '../check/rules/index.ts';
import { err, ok, type Result } from '../result.ts';
import { closestWord } from './closest-word.ts';
import { deepestCondition } from './condition-schema.ts';
import { valueAt } from './describe-schema.ts';
import { migratePlacement } from './migrate-placement.ts';
import type { PlacementFailure, PlacementProblem } from './placement-problem.ts';
import { mostRules, placementSchema } from './placement-schema.ts';
import type { PlacementSpec } from './placement-spec.ts';
import { type BareProblem, mostProblems, problemsOfIssues } from './problems-of-issues.ts';
import { problemsOfReferences } from './problems-of-references.ts';
import { type JsonScan, type PathStep, pathText, scanJson, type TextPosition } from './scan-json.ts';
import { strangeValues } from './strange-values.ts';

/** The schema of a spec with every kind of rule there is. Published as `docs/placement.schema.json`. */
export const placement = placementSchema(rules);

export interface PlacementFile {
  readonly text: string;
  /** What the problems call it: a file name. */
  readonly origin: string;
}

/** The specs of one text: one spec, or a list of them. All problems at once; if there is one, no spec is used. */
export const parsePlacements = (
  text: string,
  origin: string,
): Result<readonly PlacementSpec[], PlacementFailure> => parsePlacementFiles([{ text, origin }]);

/** The specs of several files used together: their ids must differ. */
export function parsePlacementFiles(
  files: readonly PlacementFile[],
): Result<readonly PlacementSpec[], PlacementFailure> {
  const read = files.map(readFile);
  const found = read.flatMap(({ specs }) => specs);
  const problems = [...read.flatMap((file) => file.problems), ...repeatedSpecs(found)];
  if (problems.length > 0) {
    return err({ code: 'PLACEMENTS_INVALID', data: { problems: problems.length }, problems });
  }
  return ok(found.map(({ spec }) => spec));
}

interface FoundSpec {
  readonly spec: PlacementSpec;
  readonly origin: string;
  readonly path: string;
  readonly at: TextPosition | null;
}

interface ReadFile {
  readonly specs: readonly FoundSpec[];
  readonly problems: readonly PlacementProblem[];
}

/** Longest text that is read at all, in UTF-16 units: over twenty times a file of 100 specs. */
const longestText = 2_000_000;
/** Most specs of one file. */
const mostSpecs = 2000;

function readFile({ text, origin }: PlacementFile): ReadFile {
  if (text.length > longestText) {
    const data = { found: text.length, max: longestText };
    return { specs: [], problems: [{ code: 'TOO_LARGE', origin, path: '', at: null, data }] };
  }
  // A byte order mark, which Windows editors write, is no part of JSON.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJson(json);
  if (!scan.ok) {
    const data = { found: scan.found };
    return { specs: [], problems: [{ code: brokenBy(scan), origin, path: '', at: scan.at, data }] };
  }
  const place = ({ code, path, data }: BareProblem): PlacementProblem => {
    return { code, origin, path: pathText(path), at: nearestPosition(scan.positions, path), data };
  };
  const value: unknown = JSON.parse(json);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const tooMany = tooLong(list, mostSpecs, []);
  const read =
    tooMany.length > 0 ? [] : list.map((one, index) => readSpec(one, Array.isArray(value) ? [index] : []));
  const bare: BareProblem[] = [
    ...tooMany,
    ...scan.repeated
      .slice(0, mostProblems)
      .map(
        ({ path }): BareProblem => ({ code: 'REPEATED_FIELD', path, data: { field: String(path.at(-1)) } }),
      ),
    ...(list.length === 0 ? [{ code: 'NO_SPEC', path: [], data: {} } as const] : []),
    ...read.flatMap((spec) => spec.problems),
  ];
  const specs = read.flatMap(({ spec, path }) =>
    spec === null
      ? []
      : [
          {
            spec,
            origin,
            path: pathText([...path, 'id']),
            at: nearestPosition(scan.positions, [...path, 'id']),
          },
        ],
  );
  return { specs, problems: bare.map(place).sort(byPosition) };
}

function brokenBy({ because, found }: Extract<JsonScan, { ok: false }>): PlacementProblem['code'] {
  if (because === 'tooDeep') return 'TOO_DEEP';
  return found === '' ? 'UNFINISHED_JSON' : 'BROKEN_JSON';
}

/** In the order of the text; how many more there are comes last. */
const byPosition = (a: PlacementProblem, b: PlacementProblem): number =>
  Number(a.code === 'MORE_PROBLEMS') - Number(b.code === 'MORE_PROBLEMS') ||
  (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
  (a.at?.column ?? 0) - (b.at?.column ?? 0);

/** Where a value starts; for one that is missing, what holds it. */
function nearestPosition(
  positions: ReadonlyMap<string, TextPosition>,
  path: readonly PathStep[],
): TextPosition | null {
  const at = positions.get(pathText(path));
  return at ?? (path.length === 0 ? null : nearestPosition(positions, path.slice(0, -1)));
}

interface ReadSpec {
  readonly spec: PlacementSpec | null;
  readonly path: readonly PathStep[];
  readonly problems: readonly BareProblem[];
}

function readSpec(written: unknown, path: readonly PathStep[]): ReadSpec {
  const within = (problem: BareProblem): BareProblem => ({ ...problem, path: [...path, ...problem.path] });
  const migrated = migratePlacement(written);
  if (!migrated.ok) {
    return { spec: null, path, problems: [within({ ...migrated.failure, path: ['schema'] })] };
  }
  const { value } = migrated;
  const tooMuch = [...tooLong(rulesOf(value), mostRules, ['rules']), ...tooDeep(value)];
  if (tooMuch.length > 0) return { spec: null, path, problems: capped(tooMuch).map(within) };
  const parsed = placement.safeParse(value);
  const issues = parsed.success ? [] : parsed.error.issues;
  const problems = [
    ...problemsOfIssues(issues, placement, value).map(nameUnknownRule),
    ...strangeValues(value),
    ...problemsOfReferences(value, placement, rules),
  ];
  return {
    spec: parsed.success ? parsed.data : null,
    path,
    problems: capped(problems, countOf(issues)).map(within),
  };
}

/** zod gathers all unknown fields of an object in one issue. */
const countOf = (issues: readonly $ZodIssue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

/** The first so many, and how many more there are: they cost more to describe and read than to find. */
function capped(problems: readonly BareProblem[], issues = 0): readonly BareProblem[] {
  const count = Math.max(problems.length, issues) - mostProblems;
  if (count <= 0) return problems;
  return [...problems.slice(0, mostProblems), { code: 'MORE_PROBLEMS', path: [], data: { count } }];
}

const tooLong = (list: readonly unknown[], max: number, path: readonly PathStep[]): readonly BareProblem[] =>
  list.length > max ? [{ code: 'TOO_MANY', path, data: { found: list.length, max } }] : [];

/** The rules of a spec and of all its variants: together they are limited, or 50 variants would multiply them. */
function rulesOf(value: unknown): readonly unknown[] {
  const variants: unknown = valueAt(value, ['variants', 'list']);
  const owners: readonly unknown[] = [value, ...(Array.isArray(variants) ? (variants as unknown[]) : [])];
  return owners.flatMap((owner) => {
    const list = valueAt(owner, ['rules']);
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
}

/** Conditions nested deeper than anybody can read, told before the schema follows them down. */
function tooDeep(value: unknown, path: readonly PathStep[] = [], depth = 0): readonly BareProblem[] {
  if (depth > deepestCondition)
    return [{ code: 'CONDITION_TOO_DEEP', path, data: { max: deepestCondition } }];
  if (typeof value !== 'object' || value === null) return [];
  const steps: readonly PathStep[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => {
    const deeper = step === 'when' || step === 'allOf' || step === 'anyOf' || step === 'not' ? 1 : 0;
    return tooDeep(valueAt(value, [step]), [...path, step], depth + deeper);
  });
}

/** `rules[n].rule` with a word that is no kind of rule: say which there are instead of describing the schema. */
function nameUnknownRule(problem: BareProblem): BareProblem {
  const [list, , field] = problem.path.slice(-3);
  if (list !== 'rules' || field !== 'rule' || problem.code !== 'WRONG_VALUE') return problem;
  const known = rules.map(({ id }) => id);
  const found = String(problem.data['found']);
  const closest = closestWord(found.replaceAll('"', ''), known) ?? known[0] ?? '';
  return { code: 'UNKNOWN_RULE', path: problem.path, data: { found, closest, allowed: known.join(', ') } };
}

function repeatedSpecs(found: readonly FoundSpec[]): readonly PlacementProblem[] {
  const first = new Map<string, FoundSpec>();
  return found.flatMap((one): PlacementProblem[] => {
    const { id } = one.spec;
    const before = first.get(id);
    if (before === undefined) first.set(id, one);
    if (before === undefined) return [];
    const data = { id, first: before.origin === one.origin ? `${one.origin} ${before.path}` : before.origin };
    return [{ code: 'DUPLICATE_SPEC_ID', origin: one.origin, path: one.path, at: one.at, data }];
  });
}
