import { parsePolicy } from '../core/policy/parse-policy.ts';
import type { PolicySpec } from '../core/policy/policy-spec.ts';
import { ok, type Result } from '../core/result.ts';
import { readTextFile } from './read-text-file.ts';

/** The set policies of the named files. Fails with `FILE_NOT_READ`, or with `POLICY_INVALID` and every fault of one file. */
export async function readPolicies(paths: readonly string[]): Promise<Result<readonly PolicySpec[]>> {
  const policies: PolicySpec[] = [];
  for (const path of paths) {
    const text = await readTextFile(path);
    if (!text.ok) return text;
    const parsed = parsePolicy(text.value, path);
    if (!parsed.ok) return parsed;
    policies.push(parsed.value);
  }
  return ok(policies);
}
