import { type Length, length, lengthPx } from '../../check/params/length.ts';
import { valueAt } from '../describe-schema.ts';
import type { ResolvedRule } from '../resolved-placement.ts';
import type { LintFinding } from './lint-finding.ts';
import {
  aboutRules,
  entriesOf,
  type LintView,
  mayMeet,
  rulesOf,
  shortNumber,
  sizeText,
  wordsOf,
} from './lint-view.ts';

type Side = 'top' | 'right' | 'bottom' | 'left';
const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** How deep one rule keeps one side of the frame free. */
interface Edge {
  readonly rule: ResolvedRule;
  readonly side: Side;
  readonly depth: Length;
}

/** Differences below this are one rounding of the same number. */
const tolerancePx = 0.5;
/** More edges than this are compared no further. */
const mostEdges = 200;

/** The same side kept free twice, once in percent and once in px, which come to different px on the canvas. */
export function lintEdges(view: LintView): readonly LintFinding[] {
  const edges = [
    ...rulesOf(view, 'zone.safe').flatMap(insetEdges),
    ...rulesOf(view, 'zone.exclude').flatMap(bandEdges),
  ].slice(0, mostEdges);
  const inPx = edges.filter(({ depth }) => 'px' in depth);
  const inPercent = edges.filter(({ depth }) =>
    Object.keys(depth).some((unit) => unit.startsWith('percent')),
  );
  return inPercent.flatMap((percent) =>
    inPx
      .filter((px) => px.side === percent.side && sharesRole(px.rule, percent.rule))
      .flatMap((px) => compared(view, percent, px)),
  );
}

/** Rules about different layers may ask for different depths. */
function sharesRole(a: ResolvedRule, b: ResolvedRule): boolean {
  const own = wordsOf(a, 'roles');
  const other = wordsOf(b, 'roles');
  const isWide = [...own, ...other].some((role) => role === 'all' || role === 'text');
  return mayMeet(a, b) && (isWide || own.some((role) => other.includes(role)));
}

function compared(view: LintView, percent: Edge, px: Edge): readonly LintFinding[] {
  const axis = px.side === 'left' || px.side === 'right' ? 'width' : 'height';
  return view.canvases.flatMap((canvas) => {
    const asPercent = lengthPx(percent.depth, axis, canvas);
    const asPx = lengthPx(px.depth, axis, canvas);
    if (Math.abs(asPercent - asPx) <= tolerancePx) return [];
    const rules = percent.rule === px.rule ? [px.rule] : [percent.rule, px.rule];
    const data = {
      side: px.side,
      percentPx: shortNumber(asPercent),
      px: shortNumber(asPx),
      canvas: sizeText(canvas),
    };
    return [aboutRules(view, rules, { code: 'PERCENT_AGAINST_PX', level: 'warning', data })];
  });
}

const insetEdges = (rule: ResolvedRule): readonly Edge[] =>
  sides.flatMap((side) => edgeOf(rule, side, valueAt(rule.params, ['insets', side])));

/** Bands, and rectangles over the whole length of a side. */
const bandEdges = (rule: ResolvedRule): readonly Edge[] =>
  entriesOf(rule, 'zones').flatMap((zone) => {
    const banded = sides.find((side) => side === valueAt(zone, ['band', 'side']));
    if (banded !== undefined) return edgeOf(rule, banded, valueAt(zone, ['band', 'size']));
    const corner = valueAt(zone, ['corner']) ?? 'topLeft';
    const isWide = isWhole(valueAt(zone, ['rect', 'width']));
    const isHigh = isWhole(valueAt(zone, ['rect', 'height']));
    const isFlush = ['x', 'y'].every((axis) => isNothing(valueAt(zone, ['rect', axis])));
    if (typeof corner !== 'string' || isWide === isHigh || !isFlush) return [];
    const name = corner.toLowerCase();
    const side = sides.find((one) => name.includes(one) && (one === 'top' || one === 'bottom') === isWide);
    return side === undefined ? [] : edgeOf(rule, side, valueAt(zone, ['rect', isWide ? 'height' : 'width']));
  });

function edgeOf(rule: ResolvedRule, side: Side, value: unknown): readonly Edge[] {
  const parsed = length.safeParse(value);
  return parsed.success && !isNothing(parsed.data) ? [{ rule, side, depth: parsed.data }] : [];
}

const isWhole = (value: unknown): boolean => valueAt(value, ['percent']) === 100;

const isNothing = (value: unknown): boolean =>
  value === undefined || valueAt(value, ['px']) === 0 || valueAt(value, ['percent']) === 0;
