import { valueAt } from '../../../core/placement/describe-schema.ts';
import { type PathStep, pathText } from '../../../core/placement/scan-json.ts';
import { baseRoles } from '../../../core/snapshot/role.ts';
import { placementProblemWording } from '../../../i18n/placement-problem-wording.ts';
import type { EditorView } from '../../state/spec-editor-state.ts';
import type { Words } from '../../words.ts';
import type { FieldContext } from './fields/field-context.ts';

/** What the fields of the form know, made anew for each state of the spec. */
export function fieldContext(
  { value, problems, preview }: EditorView,
  words: Words,
  set: FieldContext['set'],
): FieldContext {
  const byPath = new Map<string, string[]>();
  for (const problem of problems) {
    const said = words.wording(placementProblemWording[problem.code], problem.data);
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), said]);
  }
  return {
    words,
    set,
    problemsAt: (path: readonly PathStep[]) => byPath.get(pathText(path)) ?? [],
    roles: [...baseRoles, ...Object.keys(fieldsAt(value, 'roles'))],
    zoneIds: listAt(value, ['zones']).flatMap((zone) => {
      const id = valueAt(zone, ['id']);
      return typeof id === 'string' ? [id] : [];
    }),
    size: preview.snapshot?.size ?? null,
  };
}

/** The items at a place; none where there is no list. */
export function listAt(value: unknown, path: readonly PathStep[]): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** The fields at a place by name; none where there is no object. */
export function fieldsAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = valueAt(value, [key]);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? Object.fromEntries<unknown>(Object.entries(found))
    : {};
}

/** The text at a place; empty where there is none. */
export function textAt(value: unknown, path: readonly PathStep[]): string {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : '';
}

/** Problems in a part of the spec, to count them on its tab. */
export const problemsIn = ({ problems }: EditorView, keys: readonly string[]): number =>
  problems.filter(({ path }) =>
    keys.some((key) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`)),
  ).length;
