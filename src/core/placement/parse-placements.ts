import { roleName } from '../check/params/role-name.ts';
import { rules } from '../check/rules/index.ts';
import { err, ok, type Result } from '../result.ts';
import { baseRoles } from '../snapshot/role.ts';
import { closestWord } from './closest-word.ts';
import { placesOf } from './describe-schema.ts';
import type { PlacementFailure, PlacementProblem } from './placement-problem.ts';
import { placementSchema } from './placement-schema.ts';
import type { PlacementSpec } from './placement-spec.ts';
import { type BareProblem, problemsOfIssues, shown } from './problems-of-issues.ts';
import { type JsonScan, type PathStep, pathText, scanJson, type TextPosition } from './scan-json.ts';

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

function readFile({ text, origin }: PlacementFile): ReadFile {
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
  const read = list.map((one, index) => readSpec(one, Array.isArray(value) ? [index] : []));
  const bare: BareProblem[] = [
    ...scan.repeated.map(
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

const byPosition = (a: PlacementProblem, b: PlacementProblem): number =>
  (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);

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

function readSpec(value: unknown, path: readonly PathStep[]): ReadSpec {
  const newer = newerSchema(value);
  const parsed = placement.safeParse(value);
  const within = (problem: BareProblem): BareProblem => ({ ...problem, path: [...path, ...problem.path] });
  if (newer !== null) {
    return {
      spec: null,
      path,
      problems: [within({ code: 'NEWER_SCHEMA', path: ['schema'], data: { found: newer } })],
    };
  }
  const broken = parsed.success
    ? []
    : problemsOfIssues(parsed.error.issues, placement, value).map(nameUnknownRule);
  const problems = [...broken, ...unknownRoles(value), ...repeatedRules(value)].map(within);
  return { spec: parsed.success ? parsed.data : null, path, problems };
}

/** The schema name of a spec from a later version of this format, which must not be half understood. */
function newerSchema(value: unknown): string | null {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null;
  const version = typeof schema === 'string' ? /^placement\/(\d{1,9})$/.exec(schema)?.[1] : undefined;
  return version !== undefined && Number(version) > 1 ? `placement/${version}` : null;
}

/** `rules[n].rule` with a word that is no kind of rule: say which there are instead of describing the schema. */
function nameUnknownRule(problem: BareProblem): BareProblem {
  const [list, , field, ...rest] = problem.path;
  if (list !== 'rules' || field !== 'rule' || rest.length > 0 || problem.code !== 'WRONG_VALUE')
    return problem;
  const known = rules.map(({ id }) => id);
  const found = String(problem.data['found']);
  const closest = closestWord(found.replaceAll('"', ''), known) ?? known[0] ?? '';
  return { code: 'UNKNOWN_RULE', path: problem.path, data: { found, closest, allowed: known.join(', ') } };
}

/** A role that nobody defines would turn its rule off in silence. */
function unknownRoles(value: unknown): readonly BareProblem[] {
  const own = typeof value === 'object' && value !== null && 'roles' in value ? value.roles : null;
  const known = [...baseRoles, ...(typeof own === 'object' && own !== null ? Object.keys(own) : [])];
  return placesOf(roleName, placement, value).flatMap(({ path, value: role }): BareProblem[] => {
    if (typeof role !== 'string' || known.includes(role)) return [];
    const closest = closestWord(role, known) ?? '';
    return [{ code: 'UNKNOWN_ROLE', path, data: { found: shown(role), closest, allowed: known.join(', ') } }];
  });
}

function repeatedRules(value: unknown): readonly BareProblem[] {
  const list = typeof value === 'object' && value !== null && 'rules' in value ? value.rules : null;
  const first = new Map<string, number>();
  return (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((rule, index): BareProblem[] => {
    const id = typeof rule === 'object' && rule !== null && 'id' in rule ? rule.id : null;
    if (typeof id !== 'string') return [];
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    if (before === undefined) return [];
    return [
      {
        code: 'DUPLICATE_RULE_ID',
        path: ['rules', index, 'id'],
        data: { id, first: pathText(['rules', before, 'id']) },
      },
    ];
  });
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
