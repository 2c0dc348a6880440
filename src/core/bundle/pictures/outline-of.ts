import type { Point, Quad } from '../../geometry/rect.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';

type Outlined = Pick<LayerSnapshot, 'type' | 'quad' | 'size' | 'cornerRadius'>;

/**
 * The outline of a rectangle or container in frame px, clockwise in its own axes; convex. Null = its corners or its shape
 * are not known: ellipses may be arcs and paths may be anything. Corner smoothing is not in the snapshot and taken as none.
 */
export const outlineOf = ({ type, quad, size, cornerRadius }: Outlined): readonly Point<'frame'>[] | null => {
  if (!boxTypes.has(type) || quad === null || size === null || !(size.width > 0 && size.height > 0))
    return null;
  const radii = radiiOf(cornerRadius);
  return radii === null ? null : roundQuad(quad, size.width, size.height, fitRadii(radii, size));
};

/** The outline of a frame's own box. Null = the frame is turned: the snapshot does not hold its corners. */
export const outlineOfFrame = ({
  size,
  rotationDeg,
  cornerRadius,
}: FrameSnapshot): readonly Point<'frame'>[] | null => {
  if (rotationDeg !== 0) return null;
  const { width, height } = size;
  const quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ] as const;
  return outlineOf({ type: 'FRAME', quad, size, cornerRadius });
};

const boxTypes: ReadonlySet<string> = new Set([
  'RECTANGLE',
  'FRAME',
  'INSTANCE',
  'COMPONENT',
  'COMPONENT_SET',
]);

/** Top left, top right, bottom right, bottom left: Figma's order of `rectangleCornerRadii`. */
type Radii = readonly [number, number, number, number];

const radiiOf = (radius: LayerSnapshot['cornerRadius']): Radii | null => {
  if (typeof radius === 'number') return [radius, radius, radius, radius];
  const [a, b, c, d] = radius;
  return a === undefined || b === undefined || c === undefined || d === undefined ? null : [a, b, c, d];
};

/** Radii that do not fit on a side shrink together, as in CSS (Backgrounds 3, 4.5 "corner overlap"). */
const fitRadii = ([a, b, c, d]: Radii, { width, height }: { width: number; height: number }): Radii => {
  const share = Math.min(
    1,
    ...[
      [width, a + b],
      [height, b + c],
      [width, c + d],
      [height, d + a],
    ].map(([side = 0, sum = 0]) => (sum > 0 ? side / sum : 1)),
  );
  const fit = (radius: number): number => Math.max(0, radius) * share;
  return [fit(a), fit(b), fit(c), fit(d)];
};

/** An arc never leaves its circle by more than this, frame px. */
const arcErrorPx = 0.02;

const roundQuad = (
  [corner, right, , below]: Quad<'frame'>,
  width: number,
  height: number,
  [a, b, c, d]: Radii,
): readonly Point<'frame'>[] => {
  const place = (x: number, y: number): Point<'frame'> => ({
    x: corner.x + ((right.x - corner.x) * x) / width + ((below.x - corner.x) * y) / height,
    y: corner.y + ((right.y - corner.y) * x) / width + ((below.y - corner.y) * y) / height,
  });
  const arc = (x: number, y: number, radius: number, fromQuarter: number): readonly Point<'frame'>[] => {
    if (radius < arcErrorPx) return [place(x, y)];
    const steps = Math.min(64, Math.ceil(Math.PI / 4 / Math.acos(1 - arcErrorPx / radius)));
    return Array.from({ length: steps + 1 }, (_, index) => {
      const angle = ((fromQuarter + index / steps) * Math.PI) / 2;
      return place(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    });
  };
  return [
    ...arc(a, a, a, 2),
    ...arc(width - b, b, b, 3),
    ...arc(width - c, height - c, c, 0),
    ...arc(d, height - d, d, 1),
  ];
};
