import { bestGlob } from './glob.ts';
import type { PlacementSpec } from './placement-spec.ts';

/** Figma's numbers are floats: a frame of 749.99 px is a frame of 750 px. Same default as `canvas.size`. */
const sizeTolerancePx = 0.5;

export type PlacementMatch =
  | { readonly is: 'one'; readonly spec: PlacementSpec }
  | { readonly is: 'none' }
  | { readonly is: 'ambiguous'; readonly candidates: readonly PlacementSpec[] };

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
 * The spec that a frame is meant for. A fitting name wins over a fitting size; among names the pattern with the most
 * literal characters wins; among equals the one whose size fits as well. What is still equal is ambiguous: nobody guesses.
 */
export function matchPlacement(
  frame: MatchedFrame,
  specs: readonly PlacementSpec[],
  { assignment = null }: MatchRequest = {},
): PlacementMatch {
  const assigned = specs.find(({ id }) => id === assignment?.placement);
  if (assigned !== undefined) return { is: 'one', spec: assigned };
  const ranked = specs.map((spec) => ({ spec, rank: rankOf(frame, spec) })).filter(({ rank }) => rank > 0);
  const best = Math.max(...ranked.map(({ rank }) => rank));
  const candidates = ranked.filter(({ rank }) => rank === best).map(({ spec }) => spec);
  const [first] = candidates;
  if (first === undefined) return { is: 'none' };
  return candidates.length === 1 ? { is: 'one', spec: first } : { is: 'ambiguous', candidates };
}

/** 0 = does not fit; 1 = the size fits; from 2 on = a name fits, two steps per literal character and one more for the size. */
function rankOf(frame: MatchedFrame, { match }: PlacementSpec): number {
  const sizeFits = (match.sizes ?? []).some(
    (size) =>
      Math.abs(size.width - frame.width) <= sizeTolerancePx &&
      Math.abs(size.height - frame.height) <= sizeTolerancePx,
  );
  const literal = bestGlob(match.names ?? [], frame.name);
  return (literal === null ? 0 : 2 + 2 * literal) + (sizeFits ? 1 : 0);
}
