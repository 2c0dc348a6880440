import { roundPx } from '../check/round-px.ts';
import type { Size } from '../geometry/rect.ts';
import type { Wording } from '../locale.ts';
import { err, ok, type Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { type FrameFigures, frameFigures, type Side, sides } from './frame-figures.ts';
import { friendlyFloor } from './friendly-number.ts';
import { type KeptLimit, keptLimit } from './kept-limit.ts';
import type { PlacementRule } from './placement-spec.ts';
import { type Limits, proposedId, proposeRules } from './propose-rules.ts';

/** Fewer examples than this show one designer's habit, not a rule. */
export const fewestExamples = 5;

/** A rule that the examples keep, with every number that speaks for it. */
export interface LearnedRule {
  readonly rule: PlacementRule;
  readonly limits: readonly LearnedLimit[];
}

export interface LearnedLimit extends KeptLimit {
  /** Path of the limit within the rule's params, e.g. `insets.top`. */
  readonly path: string;
  readonly unit: 'px' | '%' | '字' | '';
}

export interface LearnFailure {
  readonly code: 'TOO_FEW_EXAMPLES';
  readonly data: { readonly found: number; readonly needed: number };
}

interface Example {
  readonly frame: FrameSnapshot;
  readonly figures: FrameFigures;
}

/**
 * What approved frames have in common, as rules with evidence. Frames of one size give px, of several sizes percent of the
 * frame's sides. A limit is what all examples keep, or all but the outliers it names (see `keptLimit`), rounded so that it
 * only becomes looser.
 */
export function learnLimits(frames: readonly FrameSnapshot[]): Result<readonly LearnedRule[], LearnFailure> {
  const unique = [...new Map(frames.map((frame) => [frame.id, frame])).values()];
  if (unique.length < fewestExamples) {
    return err({ code: 'TOO_FEW_EXAMPLES', data: { found: unique.length, needed: fewestExamples } });
  }
  const examples = unique.map((frame) => ({ frame, figures: frameFigures(frame) }));
  const sizes = uniqueSizes(unique);
  const isPx = sizes.length === 1;
  const learned: Learned = {
    sizes,
    isPx,
    margins: new Map(sides.map((side) => [side, marginLimit(examples, side, isPx)])),
    text: textLimit(examples, isPx),
    counts: roleLimits(examples, countLimit),
    lengths: roleLimits(examples, lengthLimit),
  };
  const evidence = evidenceOf(learned);
  const rules = proposeRules(limitsOf(examples, learned), (id) =>
    whyOf(evidence.get(id) ?? [], unique.length),
  );
  return ok(rules.map((rule) => ({ rule, limits: evidence.get(rule.id) ?? [] })));
}

interface Learned {
  readonly sizes: readonly Size[];
  /** One size: limits in px; several: in percent. */
  readonly isPx: boolean;
  readonly margins: ReadonlyMap<Side, LearnedLimit | null>;
  readonly text: LearnedLimit | null;
  readonly counts: readonly RoleLimit[];
  readonly lengths: readonly RoleLimit[];
}

interface RoleLimit {
  readonly role: string;
  readonly limit: LearnedLimit;
}

const uniqueSizes = (frames: readonly FrameSnapshot[]): readonly Size[] => [
  ...new Map(frames.map(({ size }) => [`${String(size.width)}×${String(size.height)}`, size])).values(),
];

function evidenceOf({
  margins,
  text,
  counts,
  lengths,
}: Learned): ReadonlyMap<string, readonly LearnedLimit[]> {
  const ofMargins = [...margins.values()].flatMap((limit) => limit ?? []);
  return new Map<string, readonly LearnedLimit[]>([
    [proposedId.safe, ofMargins],
    [proposedId.safeText, ofMargins],
    [proposedId.text, text === null ? [] : [text]],
    ...counts.map(({ role, limit }) => [proposedId.count(role), [limit]] as const),
    ...lengths.map(({ role, limit }) => [proposedId.length(role), [limit]] as const),
  ]);
}

function limitsOf(
  examples: readonly Example[],
  { sizes, isPx, margins, text, counts, lengths }: Learned,
): Limits {
  const inside = examples.map(({ figures }) => figures.inside);
  const smallest = text === null || text.limit <= 0 ? null : text.limit;
  return {
    sizes,
    delivered: null,
    insets: insetsOf(margins, isPx),
    inside: {
      roles: [...new Set(inside.flatMap(({ roles }) => roles))],
      hasLooseText: inside.some(({ hasLooseText }) => hasLooseText),
    },
    minText: smallest === null ? null : isPx ? { minPx: smallest } : { minPercentOfHeight: smallest },
    counts: counts.flatMap(({ role, limit }) => {
      const isAlways = limit.min === limit.max && limit.outliers.length === 0;
      return limit.limit < 1 ? [] : [{ role, min: limit.limit, ...(isAlways && { max: limit.limit }) }];
    }),
    lengths: lengths.map(({ role, limit }) => ({ role, max: limit.limit })),
  };
}

/** Percent to one decimal, downwards: it only loosens a lower limit. */
const floorPercent = (value: number): number => Math.max(0, Math.floor(value * 10 + 1e-9) / 10);

function marginLimit(examples: readonly Example[], side: Side, isPx: boolean): LearnedLimit | null {
  const values = examples.flatMap(({ frame, figures }) => {
    const margin = figures.margins?.[side].value;
    const axis = side === 'top' || side === 'bottom' ? frame.size.height : frame.size.width;
    return margin === undefined ? [] : [{ frame, value: isPx ? margin : (margin / axis) * 100 }];
  });
  const kept = keptLimit(values, 'atLeast', isPx ? friendlyFloor : floorPercent);
  return kept === null ? null : { ...kept, path: `insets.${side}`, unit: isPx ? 'px' : '%' };
}

function insetsOf(margins: ReadonlyMap<Side, LearnedLimit | null>, isPx: boolean): Limits['insets'] {
  const of = (side: Side): { readonly px: number } | { readonly percent: number } => {
    const limit = margins.get(side)?.limit ?? 0;
    return isPx ? { px: limit } : { percent: limit };
  };
  const hasAll = sides.every((side) => (margins.get(side) ?? null) !== null);
  return hasAll ? { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') } : null;
}

function textLimit(examples: readonly Example[], isPx: boolean): LearnedLimit | null {
  const values = examples.flatMap(({ frame, figures: { smallestText } }) =>
    smallestText === null
      ? []
      : [{ frame, value: isPx ? smallestText.value : (smallestText.value / frame.size.height) * 100 }],
  );
  const kept = keptLimit(values, 'atLeast', isPx ? (value) => Math.floor(roundPx(value)) : floorPercent);
  return kept === null
    ? null
    : { ...kept, path: isPx ? 'minPx' : 'minPercentOfHeight', unit: isPx ? 'px' : '%' };
}

/** One limit for each role that any example shows. */
function roleLimits(
  examples: readonly Example[],
  limitOf: (examples: readonly Example[], role: string) => LearnedLimit | null,
): readonly RoleLimit[] {
  const roles = new Set(examples.flatMap(({ figures }) => [...figures.counts.keys()]));
  return [...roles].flatMap((role) => {
    const limit = limitOf(examples, role);
    return limit === null ? [] : [{ role, limit }];
  });
}

function countLimit(examples: readonly Example[], role: string): LearnedLimit | null {
  const values = examples.map(({ frame, figures }) => ({ frame, value: figures.counts.get(role) ?? 0 }));
  const kept = keptLimit(values, 'atLeast', (value) => value);
  return kept === null ? null : { ...kept, path: 'min', unit: '' };
}

function lengthLimit(examples: readonly Example[], role: string): LearnedLimit | null {
  const values = examples.flatMap(({ frame, figures }) => {
    const length = figures.lengths.get(role);
    return length === undefined ? [] : [{ frame, value: length.value }];
  });
  const kept = values.length < fewestExamples ? null : keptLimit(values, 'atMost', Math.ceil);
  return kept === null ? null : { ...kept, path: 'max', unit: '字' };
}

function whyOf(limits: readonly LearnedLimit[], examples: number): Wording {
  const outliers = new Set(limits.flatMap((limit) => limit.outliers.map(({ frame }) => frame.id))).size;
  const kept = `${String(examples - outliers)} / ${String(examples)}`;
  return {
    en: `Learnt from approved frames: ${kept} keep it. Confirm it before publishing.`,
    'zh-CN': `从已通过的画框学习得出：${kept} 个满足，发布前请确认。`,
  };
}
