import { setRules } from '../check/set-rules/index.ts';
import type { PlacementProblem } from '../placement/placement-problem.ts';
import { problemsOfIssues } from '../placement/problems-of-issues.ts';
import { pathText, scanJson } from '../placement/scan-json.ts';
import { err, type Failure, ok, type Result } from '../result.ts';
import { policySchema } from './policy-schema.ts';
import type { PolicySpec } from './policy-spec.ts';

/** The schema of a policy with every kind of set rule. Published as `docs/policy.schema.json`. */
export const policy = policySchema(setRules);

/** Everything that is wrong in one file; nothing of it is used. */
export interface PolicyFailure extends Failure {
  readonly code: 'POLICY_INVALID';
  readonly problems: readonly PlacementProblem[];
}

/** No honest policy is larger. UTF-16 units. */
const longestText = 1_000_000;

/** One policy from its text. `origin` is what problems call it: a file name. */
export function parsePolicy(text: string, origin: string): Result<PolicySpec, PolicyFailure> {
  const refuse = (problems: readonly PlacementProblem[]): Result<never, PolicyFailure> =>
    err({ code: 'POLICY_INVALID', data: { problems: problems.length }, problems });
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.length > longestText) {
    const data = { found: `${String(json.length)} characters`, allowed: `<= ${String(longestText)}` };
    return refuse([{ code: 'WRONG_VALUE', origin, path: '', at: null, data }]);
  }
  const scan = scanJson(json);
  if (!scan.ok) {
    const code =
      scan.because === 'tooDeep' ? 'TOO_DEEP' : scan.found === '' ? 'UNFINISHED_JSON' : 'BROKEN_JSON';
    return refuse([{ code, origin, path: '', at: scan.at, data: { found: scan.found } }]);
  }
  const value: unknown = JSON.parse(json);
  const parsed = policy.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return refuse(
    problemsOfIssues(parsed.error.issues, policy, value).map(({ code, path, data }) => ({
      code,
      origin,
      path: pathText(path),
      at: scan.positions.get(pathText(path)) ?? null,
      data,
    })),
  );
}
