import type { Matrix } from '../../core/geometry/rect.ts';
import type { Box } from './box.ts';

const TOKEN = /([a-df-zA-DF-Z])|(-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;
const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4 };

/**
 * The tight axis-aligned box of an SVG path after `matrix`, curves at their true extremes. Figma writes only absolute
 * M, L, H, V, C, Q and Z into `fillGeometry` and `strokeGeometry`; a path with anything else, or none, gives null.
 */
export function pathBounds(path: string, matrix: Matrix): Box | null {
  const extent = new Extent(matrix);
  let command = '';
  let numbers: number[] = [];
  for (const [, letter, digits] of path.matchAll(TOKEN)) {
    if (letter !== undefined) {
      if (letter !== 'Z' && letter !== 'z' && ARGUMENTS[letter] === undefined) return null;
      command = letter;
      numbers = [];
      continue;
    }
    numbers.push(Number(digits));
    if (numbers.length < (ARGUMENTS[command] ?? Number.POSITIVE_INFINITY)) continue;
    extent.segment(command, numbers);
    numbers = [];
    if (command === 'M') command = 'L';
  }
  return extent.box();
}

/** Grows with each segment of one path. A lone `M` paints nothing and does not count until a segment leaves it. */
class Extent {
  private readonly matrix: Matrix;
  private penX = 0;
  private penY = 0;
  private left = Number.POSITIVE_INFINITY;
  private top = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;

  constructor(matrix: Matrix) {
    this.matrix = matrix;
  }

  segment(command: string, numbers: readonly number[]): void {
    const [a = 0, b = 0] = numbers;
    if (command === 'M') {
      this.penX = a;
      this.penY = b;
      return;
    }
    if (command === 'H') this.curve([a, this.penY]);
    else if (command === 'V') this.curve([this.penX, a]);
    else this.curve(numbers);
  }

  box(): Box | null {
    if (this.left > this.right) return null;
    return { x: this.left, y: this.top, width: this.right - this.left, height: this.bottom - this.top };
  }

  /** `points` after the pen: one point is a line, two a quadratic, three a cubic. */
  private curve(points: readonly number[]): void {
    const [[a, c, e], [b, d, f]] = this.matrix;
    const xs = [a * this.penX + c * this.penY + e];
    const ys = [b * this.penX + d * this.penY + f];
    for (let at = 0; at + 1 < points.length; at += 2) {
      const [x = 0, y = 0] = [points[at], points[at + 1]];
      xs.push(a * x + c * y + e);
      ys.push(b * x + d * y + f);
      [this.penX, this.penY] = [x, y];
    }
    for (const x of extremes(xs)) [this.left, this.right] = [Math.min(this.left, x), Math.max(this.right, x)];
    for (const y of extremes(ys)) [this.top, this.bottom] = [Math.min(this.top, y), Math.max(this.bottom, y)];
  }
}

/** End values and inner turning values of a Bezier curve in one dimension, given its control values. */
function extremes(values: readonly number[]): number[] {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = values;
  if (values.length < 3) return [p0, p1];
  if (values.length === 3) {
    const turns = roots(0, 2 * (p0 - 2 * p1 + p2), 2 * (p1 - p0));
    return [p0, p2, ...turns.map((t) => (1 - t) ** 2 * p0 + 2 * (1 - t) * t * p1 + t ** 2 * p2)];
  }
  const turns = roots(-p0 + 3 * p1 - 3 * p2 + p3, 2 * (p0 - 2 * p1 + p2), p1 - p0);
  return [
    p0,
    p3,
    ...turns.map(
      (t) => (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3,
    ),
  ];
}

/** Where a*t^2 + b*t + c is zero, for 0 < t < 1. */
function roots(a: number, b: number, c: number): number[] {
  const inside = (t: number): boolean => t > 0 && t < 1;
  if (Math.abs(a) < 1e-9) return Math.abs(b) < 1e-9 ? [] : [-c / b].filter(inside);
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)].filter(inside);
}
