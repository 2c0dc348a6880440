import type { Failure } from '../result.ts';
import { bestGlob } from './glob.ts';
import { isWithin } from './period.ts';
import type { PlacementMatchBy, PlacementSpec } from './placement-spec.ts';

/** Figma's numbers are floats: a frame of 749.99 px is a frame of 750 px. Same default as `canvas.size`. */
const sizeTolerancePx = 0.5;
/** Google's and Meta's tolerance for ratios (reference R8); a spec may say another. */
const ratioTolerancePercent = 1;

export type PlacementMatch =
  | { readonly is: 'one'; readonly spec: PlacementSpec }
  | { readonly is: 'none' }
  | { readonly is: 'ambiguous'; readonly candidates: readonly PlacementSpec[] }
  /** Somebody chose a spec that cannot be used; no other one is guessed in its place. */
  | { readonly is: 'unusable'; readonly candidates: readonly string[]; readonly failure: AssignmentFailure };

export interface AssignmentFailure extends Failure {
  readonly code: 'ASSIGNED_MISSING' | 'ASSIGNED_RETIRED' | 'ASSIGNED_BASE' | 'ASSIGNED_NOT_IN_EFFECT';
}

/** The spec and variant somebody chose for one frame; it wins over everything a name or size says. */
export interface Assignment {
  readonly placement: string;
  readonly variant: string | null;
}

export interface MatchRequest {
  readonly assignment?: Assignment | null;
  /** Specs that are not in effect at this moment match nothing; null = dates are not looked at. */
  readonly onDate?: string | null;
}

/** Sizes in frame px; sections outermost first. */
export interface MatchedFrame {
  readonly name: string;
  readonly sections?: readonly string[];
  readonly width: number;
  readonly height: number;
}

/**
 * The spec that a frame is meant for: the one somebody chose, else the one that fits best (`matchRank`). What is equal is
 * ambiguous: nobody guesses. Drafts are only used when chosen; retired specs, bases and specs out of their dates never.
 */
export function matchPlacement(
  frame: MatchedFrame,
  specs: readonly PlacementSpec[],
  { assignment = null, onDate = null }: MatchRequest = {},
): PlacementMatch {
  if (assignment !== null) return assigned(assignment, specs, onDate);
  const ranked = specs
    .filter((spec) => (spec.status ?? 'active') === 'active' && isInEffect(spec, onDate))
    .map((spec) => ({ spec, rank: matchRank(frame, spec.match) }))
    .filter(({ rank }) => rank > 0);
  const best = ranked.reduce((most, { rank }) => Math.max(most, rank), 0);
  const candidates = ranked.filter(({ rank }) => rank === best).map(({ spec }) => spec);
  const [first] = candidates;
  if (first === undefined) return { is: 'none' };
  return candidates.length === 1 ? { is: 'one', spec: first } : { is: 'ambiguous', candidates };
}

function assigned(
  { placement }: Assignment,
  specs: readonly PlacementSpec[],
  onDate: string | null,
): PlacementMatch {
  const spec = specs.find(({ id }) => id === placement);
  const code = spec === undefined ? 'ASSIGNED_MISSING' : whyUnusable(spec, onDate);
  if (spec !== undefined && code === null) return { is: 'one', spec };
  const failure = { code: code ?? 'ASSIGNED_MISSING', data: { placement } } as const;
  return { is: 'unusable', candidates: [placement], failure };
}

function whyUnusable(spec: PlacementSpec, onDate: string | null): AssignmentFailure['code'] | null {
  if (spec.status === 'retired') return 'ASSIGNED_RETIRED';
  if (spec.status === 'base') return 'ASSIGNED_BASE';
  return isInEffect(spec, onDate) ? null : 'ASSIGNED_NOT_IN_EFFECT';
}

const isInEffect = ({ effective, timeZone }: PlacementSpec, onDate: string | null): boolean =>
  isWithin(effective ?? {}, onDate, timeZone ?? '+00:00') !== false;

/**
 * How well a frame fits: 0 = not; 1 = by ratio; 2 = by exact size; from 3 on = a name fits, its own or that of a section
 * around it, three steps per literal character and one or two more for ratio or size. A side swapped with the other is
 * another ratio.
 */
export function matchRank(frame: MatchedFrame, match: PlacementMatchBy): number {
  const shape = fitsSize(frame, match) ? 2 : fitsRatio(frame, match) ? 1 : 0;
  const own = bestGlob(match.names ?? [], frame.name);
  const around = (frame.sections ?? [])
    .map((section) => bestGlob(match.sections ?? [], section))
    .reduce((best, one) => (best === null || (one !== null && one > best) ? one : best), null);
  if (own === null && around === null) return shape;
  return 3 + 3 * ((own ?? 0) + (around ?? 0)) + shape;
}

const fitsSize = ({ width, height }: MatchedFrame, { sizes = [] }: PlacementMatchBy): boolean =>
  sizes.some(
    (size) =>
      Math.abs(size.width - width) <= sizeTolerancePx && Math.abs(size.height - height) <= sizeTolerancePx,
  );

const fitsRatio = ({ width, height }: MatchedFrame, { ratios = [] }: PlacementMatchBy): boolean =>
  ratios.some((ratio) => {
    const deviation = Math.abs((width * ratio.height) / (height * ratio.width) - 1);
    // Sides are floats: a ratio on its limit must not fail by noise.
    return deviation * 100 <= (ratio.tolerancePercent ?? ratioTolerancePercent) + 1e-6;
  });
