import type { AnyRule } from '../check/rule.ts';
import { valueAt } from './describe-schema.ts';
import { type BareProblem, shown } from './problems-of-issues.ts';
import type { PathStep } from './scan-json.ts';

/** The `{places}` of a text, each once. Same form as `say` fills. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)),
];

/** Every place that a kind's own messages name, which are the facts its verdicts bring. */
export const knownPlaces = ({ messages }: Pick<AnyRule, 'messages'>): readonly string[] => [
  ...new Set(Object.values(messages).flatMap((wording) => Object.values(wording).flatMap(placesIn))),
];

/** Places of the rules' own messages that would stay open, because the kind of rule gives no such fact. */
export const unknownPlaces = (
  value: unknown,
  ruleLists: readonly (readonly PathStep[])[],
  kinds: readonly AnyRule[],
): readonly BareProblem[] => ruleLists.flatMap((list) => placesOfList(value, list, kinds));

function placesOfList(
  value: unknown,
  list: readonly PathStep[],
  kinds: readonly AnyRule[],
): readonly BareProblem[] {
  const rules = valueAt(value, list);
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((rule: unknown, index): BareProblem[] => {
    const message = valueAt(rule, ['message']);
    const kind = kinds.find(({ id }) => id === valueAt(rule, ['rule']));
    if (typeof message !== 'object' || message === null || kind === undefined) return [];
    const known = knownPlaces(kind);
    return Object.entries(message).flatMap(([locale, text]: [string, unknown]) =>
      placesIn(typeof text === 'string' ? text : '')
        .filter((place) => !known.includes(place))
        .map((place): BareProblem => {
          const allowed = known.map((name) => `{${name}}`).join(', ');
          const path = [...list, index, 'message', locale];
          return { code: 'UNKNOWN_PLACE', path, data: { found: shown(`{${place}}`), allowed } };
        }),
    );
  });
}
