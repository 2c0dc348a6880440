import { readFile } from 'node:fs/promises';
import { parsePolicy } from '../core/policy/parse-policy.ts';
import type { PolicySpec } from '../core/policy/policy-spec.ts';
import { err, ok, type Result } from '../core/result.ts';

/** The set policies of the named files. Fails with `FILE_NOT_READ`, or with `POLICY_INVALID` and every fault of one file. */
export async function readPolicies(paths: readonly string[]): Promise<Result<readonly PolicySpec[]>> {
  const policies: PolicySpec[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (!text.ok) return text;
    const parsed = parsePolicy(text.value, path);
    if (!parsed.ok) return parsed;
    policies.push(parsed.value);
  }
  return ok(policies);
}

async function readText(path: string): Promise<Result<string>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    return err({
      code: 'FILE_NOT_READ',
      data: { path, text: error instanceof Error ? error.message : String(error) },
    });
  }
}
