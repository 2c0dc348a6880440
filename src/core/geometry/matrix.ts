import type { Matrix, Point, Space } from './rect.ts';

export const identity: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
];

export const translation = (x: number, y: number): Matrix => [
  [1, 0, x],
  [0, 1, y],
];

/** First `inner`, then `outer`, as one matrix: a child's place on the page = multiply(parent's, child's relative). */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => {
  const [[a, c, e], [b, d, f]] = outer;
  const [[p, r, t], [q, s, u]] = inner;
  return [
    [a * p + c * q, a * r + c * s, a * t + c * u + e],
    [b * p + d * q, b * r + d * s, b * t + d * u + f],
  ];
};

/** The matrix that undoes `matrix`; null when it flattens the plane and nothing can. */
export const invert = (matrix: Matrix): Matrix | null => {
  const [[a, c, e], [b, d, f]] = matrix;
  const determinant = a * d - b * c;
  if (determinant === 0 || !Number.isFinite(determinant)) return null;
  return [
    [d / determinant, -c / determinant, (c * f - d * e) / determinant],
    [-b / determinant, a / determinant, (b * e - a * f) / determinant],
  ];
};

/** Name the space of the result where it is used: a matrix leads from any space to any other. */
export const applyTo = <S extends Space>([[a, c, e], [b, d, f]]: Matrix, x: number, y: number): Point<S> => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/**
 * Clockwise as seen on screen (y grows downwards), -180..180 degrees, 0 where nothing turns: atan2(m10, m00), which is what
 * Figma's REST `rotation` holds in radians. The Plugin API's `rotation` counts the other way round.
 */
export const rotationDegOf = ([[m00], [m10]]: Matrix): number => degreesOf(Math.atan2(m10, m00));

/** Radians to degrees, free of -0 and of the noise that float32 leaves on a layer that is not rotated. */
export const degreesOf = (radians: number): number => {
  const degrees = (radians * 180) / Math.PI;
  return Math.abs(degrees) < 1e-4 ? 0 : degrees;
};
