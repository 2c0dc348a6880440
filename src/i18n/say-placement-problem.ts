import type { Locale } from '../core/locale.ts';
import type { PlacementProblem } from '../core/placement/placement-problem.ts';
import { placementProblemWording } from './placement-problem-wording.ts';
import { say } from './say.ts';

/** `spec.json:12:5 rules[3].params.minPx: Found "22". Allowed: number > 0.` One line, plain text. */
export function sayPlacementProblem(problem: PlacementProblem, locale: Locale): string {
  const { origin, at, path, code, data } = problem;
  const place = at === null ? origin : `${origin}:${String(at.line)}:${String(at.column)}`;
  const words = say(placementProblemWording[code], data, locale);
  return `${place}${path === '' ? '' : ` ${path}`}: ${words}`;
}
