import type { Condition } from './condition.ts';
import type { PlacementSpec } from './placement-spec.ts';

/** Names of the facts that a spec's conditions ask for, in the order they are first met, each with the values they compare with. */
export function factsAsked(spec: PlacementSpec): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, readonly string[]>();
  const visit = (condition: Condition): void => {
    if ('allOf' in condition) for (const part of condition.allOf) visit(part);
    else if ('anyOf' in condition) for (const part of condition.anyOf) visit(part);
    else if ('not' in condition) visit(condition.not);
    else if ('fact' in condition) {
      const values = 'is' in condition ? condition.is.map(String) : [];
      asked.set(condition.fact, [...new Set([...(asked.get(condition.fact) ?? []), ...values])]);
    }
  };
  const variants = spec.variants?.list ?? [];
  for (const { when } of [...variants, ...spec.rules, ...variants.flatMap(({ rules }) => rules)]) {
    if (when !== undefined) visit(when);
  }
  return asked;
}
