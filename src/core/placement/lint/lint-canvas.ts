import type { Size } from '../../geometry/rect.ts';
import { valueAt } from '../describe-schema.ts';
import type { ResolvedRule } from '../resolved-placement.ts';
import type { LintFinding } from './lint-finding.ts';
import { aboutRules, entriesOf, type LintView, mayMeet, numberOf, rulesOf, sizeText } from './lint-view.ts';

/** Same as `canvas.size` and `canvas.ratio` have unless told otherwise. */
const tolerancePx = 0.5;
const ratioTolerancePercent = 1;

/** Sizes against sizes, ratios, delivered pixels and what the spec is matched by. */
export const lintCanvas = (view: LintView): readonly LintFinding[] => {
  const sizes = rulesOf(view, 'canvas.size');
  return [
    ...pairsOf(sizes).flatMap(([a, b]) => sizesAgainstSizes(view, a, b)),
    ...rulesOf(view, 'canvas.ratio').flatMap((ratio) =>
      sizes.filter((size) => mayMeet(size, ratio)).flatMap((size) => sizeAgainstRatio(view, size, ratio)),
    ),
    ...rulesOf(view, 'delivery.pixels').flatMap((delivery) =>
      sizes
        .filter((size) => mayMeet(size, delivery))
        .flatMap((size) => deliveryAgainstSize(view, size, delivery)),
    ),
    ...sizes.filter(({ when }) => when === null).flatMap((size) => matchAgainstSize(view, size)),
  ];
};

/** More rules about the canvas than this are compared no further. */
const mostCompared = 50;

const pairsOf = (rules: readonly ResolvedRule[]): readonly (readonly [ResolvedRule, ResolvedRule])[] =>
  rules.slice(0, mostCompared).flatMap((a, index) =>
    rules
      .slice(index + 1, mostCompared)
      .filter((b) => mayMeet(a, b))
      .map((b) => [a, b] as const),
  );

function sizesAgainstSizes(view: LintView, a: ResolvedRule, b: ResolvedRule): readonly LintFinding[] {
  const disagrees =
    listedSizes(a).length > 0 || listedSizes(b).length > 0
      ? ![...listedSizes(a), ...listedSizes(b)].some((size) => allows(a, size) && allows(b, size))
      : !(
          meets(rangeOf(a, 'width'), rangeOf(b, 'width')) && meets(rangeOf(a, 'height'), rangeOf(b, 'height'))
        );
  if (!disagrees) return [];
  const data = { first: allowedText(a), second: allowedText(b) };
  return [aboutRules(view, [a, b], { code: 'CANVAS_SIZES_DISAGREE', level: 'error', data })];
}

function sizeAgainstRatio(view: LintView, size: ResolvedRule, ratio: ResolvedRule): readonly LintFinding[] {
  const wrong = listedSizes(size).filter((one) => !fitsRatio(one, ratio));
  const ratios = ratiosOf(ratio)
    .map(({ width, height }) => `${String(width)}:${String(height)}`)
    .join(', ');
  const listed = wrong.map((one) =>
    aboutRules(view, [size, ratio], {
      code: 'SIZE_AGAINST_RATIO',
      level: 'error',
      data: { size: sizeText(one), ratios },
    }),
  );
  const least = { width: rangeOf(size, 'width').min, height: rangeOf(size, 'height').min };
  if (least.width <= 0 || least.height <= 0 || fitsRatio(least, ratio)) return listed;
  const data = { size: sizeText(least), ratios };
  return [
    ...listed,
    aboutRules(view, [size, ratio], { code: 'MINIMUM_AGAINST_RATIO', level: 'warning', data }),
  ];
}

function deliveryAgainstSize(
  view: LintView,
  size: ResolvedRule,
  delivery: ResolvedRule,
): readonly LintFinding[] {
  const scale = numberOf(delivery, 'scale') ?? 1;
  const width = numberOf(delivery, 'width');
  const height = numberOf(delivery, 'height');
  if (width === null || height === null) return [];
  if (allows(size, { width: width / scale, height: height / scale })) return [];
  const data = { size: `${sizeText({ width, height })} @${String(scale)}x`, allowed: allowedText(size) };
  return [aboutRules(view, [size, delivery], { code: 'DELIVERY_AGAINST_SIZE', level: 'error', data })];
}

const matchAgainstSize = (view: LintView, size: ResolvedRule): readonly LintFinding[] =>
  (view.spec.match.sizes ?? [])
    .filter((one) => !allows(size, one))
    .map((one) => ({
      ...aboutRules(view, [size], {
        code: 'MATCH_AGAINST_SIZE',
        level: 'warning',
        data: { size: sizeText(one), allowed: allowedText(size) },
      }),
      path: 'match.sizes',
    }));

export const listedSizes = (rule: ResolvedRule): readonly Size[] => sizesIn(rule, 'sizes');

const ratiosOf = (rule: ResolvedRule): readonly Size[] => sizesIn(rule, 'ratios');

const sizesIn = (rule: ResolvedRule, field: string): readonly Size[] =>
  entriesOf(rule, field).flatMap((entry) => {
    const width = valueAt(entry, ['width']);
    const height = valueAt(entry, ['height']);
    return typeof width === 'number' && typeof height === 'number' ? [{ width, height }] : [];
  });

interface Range {
  readonly min: number;
  readonly max: number;
}

const rangeOf = (rule: ResolvedRule, side: 'width' | 'height'): Range => ({
  min: numberOf(rule, side, 'min') ?? 0,
  max: numberOf(rule, side, 'max') ?? Infinity,
});

const meets = (a: Range, b: Range): boolean => a.min <= b.max + tolerancePx && b.min <= a.max + tolerancePx;

const isIn = (value: number, { min, max }: Range): boolean =>
  value >= min - tolerancePx && value <= max + tolerancePx;

/** Whether a `canvas.size` rule lets a canvas through. */
function allows(rule: ResolvedRule, { width, height }: Size): boolean {
  const listed = listedSizes(rule);
  return listed.length > 0
    ? listed.some(
        (one) => Math.abs(one.width - width) <= tolerancePx && Math.abs(one.height - height) <= tolerancePx,
      )
    : isIn(width, rangeOf(rule, 'width')) && isIn(height, rangeOf(rule, 'height'));
}

function fitsRatio({ width, height }: Size, ratio: ResolvedRule): boolean {
  const percent = numberOf(ratio, 'tolerancePercent') ?? ratioTolerancePercent;
  const ratios = ratiosOf(ratio);
  return (
    ratios.length === 0 ||
    ratios.some((one) => Math.abs((width * one.height) / (height * one.width) - 1) * 100 <= percent + 1e-6)
  );
}

function allowedText(rule: ResolvedRule): string {
  const listed = listedSizes(rule);
  if (listed.length > 0) return listed.map(sizeText).join(', ');
  return [rangeOf(rule, 'width'), rangeOf(rule, 'height')]
    .map(({ min, max }) => `${String(min)}–${max === Infinity ? '∞' : String(max)}`)
    .join(' × ');
}
