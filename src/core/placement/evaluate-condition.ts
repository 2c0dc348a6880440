import { countText } from '../check/count-text.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Condition, ConditionMetric, FrameFacts } from './condition.ts';
import { isWithin } from './period.ts';

/** What a condition is evaluated over. Roles must be assigned already. */
export interface ConditionContext {
  readonly frame: FrameSnapshot;
  readonly facts: FrameFacts;
  readonly onDate: string | null;
  readonly timeZone: string;
  readonly variant: string | null;
}

/** What a condition came to, and what nobody said that it needed to know. */
export type ConditionAnswer =
  | { readonly is: 'yes' | 'no' }
  | { readonly is: 'unknown'; readonly missing: readonly string[] };

const yes: ConditionAnswer = { is: 'yes' };
const no: ConditionAnswer = { is: 'no' };
const when = (holds: boolean): ConditionAnswer => (holds ? yes : no);

/** Three-valued (Kleene): one `no` settles `allOf`, one `yes` settles `anyOf`, whatever else is unknown. */
export function evaluateCondition(condition: Condition, context: ConditionContext): ConditionAnswer {
  if ('allOf' in condition) return combine(condition.allOf, context, 'no');
  if ('anyOf' in condition) return combine(condition.anyOf, context, 'yes');
  if ('not' in condition) {
    const inner = evaluateCondition(condition.not, context);
    return inner.is === 'unknown' ? inner : when(inner.is === 'no');
  }
  if ('role' in condition) {
    const isThere = context.frame.layers.some(
      ({ role, isVisible }) => isVisible && role?.role === condition.role,
    );
    return when(isThere === (condition.present ?? true));
  }
  if ('fact' in condition) return evaluateFact(condition, context.facts);
  if ('variant' in condition) {
    return when(context.variant !== null && condition.variant.includes(context.variant));
  }
  if ('metric' in condition) {
    return when(isBetween(metricOf(condition.metric, context.frame), condition));
  }
  const inTime = isWithin(condition, context.onDate, context.timeZone);
  return inTime === null ? { is: 'unknown', missing: ['date'] } : when(inTime);
}

function combine(
  parts: readonly Condition[],
  context: ConditionContext,
  settles: 'yes' | 'no',
): ConditionAnswer {
  const answers = parts.map((part) => evaluateCondition(part, context));
  if (answers.some(({ is }) => is === settles)) return when(settles === 'yes');
  const missing = answers.flatMap((answer) => (answer.is === 'unknown' ? answer.missing : []));
  return missing.length > 0 ? { is: 'unknown', missing: [...new Set(missing)] } : when(settles === 'no');
}

function evaluateFact(
  condition: Extract<Condition, { readonly fact: string }>,
  facts: FrameFacts,
): ConditionAnswer {
  const value = Object.hasOwn(facts, condition.fact) ? facts[condition.fact] : undefined;
  if (value === undefined) return { is: 'unknown', missing: [condition.fact] };
  if ('is' in condition) return when(condition.is.some((one) => String(one) === String(value)));
  return when(isBetween(Number(value), condition));
}

const isBetween = (
  value: number,
  {
    min = -Infinity,
    max = Infinity,
  }: { readonly min?: number | undefined; readonly max?: number | undefined },
): boolean => value >= min && value <= max;

function metricOf(metric: ConditionMetric, { size, layers }: FrameSnapshot): number {
  switch (metric) {
    case 'width':
    case 'height':
      return size[metric];
    case 'ratio':
      return size.width / size.height;
    case 'layers':
      return layers.filter(({ isVisible }) => isVisible).length;
    case 'textWidth':
      return layers.reduce(
        (sum, { text, isVisible }) =>
          sum + (text === null || !isVisible ? 0 : countText(text.characters, 'fullWidth')),
        0,
      );
  }
}
