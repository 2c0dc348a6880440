import type { LabelClass, Taxonomy } from './taxonomy.ts';

export const taxonomyProblemCodes = ['ID_TWICE', 'NAME_TWICE', 'KEY_TWICE', 'ORDER'] as const;

/** Two classes that want the same thing. `at` and `other` are places in `classes`; the later one is the offender. */
export interface TaxonomyProblem {
  readonly code: (typeof taxonomyProblemCodes)[number];
  readonly at: number;
  readonly other: number;
  readonly value: string;
}

/** What makes a taxonomy ambiguous: an id, a name (former ones included) or a number key given twice, ids out of order. */
export function taxonomyProblems({ classes }: Taxonomy): readonly TaxonomyProblem[] {
  const problems: TaxonomyProblem[] = [];
  const taken = new Map<string, number>();
  classes.forEach((one, at) => {
    for (const { code, value } of claims(one)) {
      const claim = `${code} ${value}`;
      const other = taken.get(claim);
      if (other === undefined) taken.set(claim, at);
      else problems.push({ code, at, other, value });
    }
    const before = classes[at - 1];
    if (before !== undefined && before.id > one.id)
      problems.push({ code: 'ORDER', at, other: at - 1, value: String(one.id) });
  });
  return problems;
}

/** A retired class keeps its id and names to itself, but frees its key. */
const claims = ({ id, name, formerNames, key, retired }: LabelClass) => [
  { code: 'ID_TWICE' as const, value: String(id) },
  ...[name, ...(formerNames ?? [])].map((value) => ({ code: 'NAME_TWICE' as const, value })),
  ...(key === null || retired === true ? [] : [{ code: 'KEY_TWICE' as const, value: key }]),
];
