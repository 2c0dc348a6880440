import type { Path, PathBuilder } from 'canvaskit-wasm/full';
import { invert, multiply } from '../../core/geometry/matrix.ts';
import { childrenOf, type DrawnNode } from './drawn-node.ts';
import { type Painter, skiaMatrix } from './painter.ts';
import { type Placed, placeNode } from './place-node.ts';

const boxed = new Set([
  'FRAME',
  'COMPONENT',
  'COMPONENT_SET',
  'INSTANCE',
  'RECTANGLE',
  'SECTION',
  'SLIDE',
  'TABLE_CELL',
  'TABLE',
  'STICKY',
  'EMBED',
  'LINK_UNFURL',
  'WIDGET',
]);

/** Whether the node's outline is its own box with corner radii. */
export const isBoxed = (node: DrawnNode): boolean => boxed.has(node.type);

/**
 * The node's outline in its own axes, px. Shapes of which a document only tells the box (vectors, stars and polygons without
 * `geometry=paths`) have none: a wrong shape would be worse than an absent one.
 *
 * @returns null for nodes without an outline (groups, text, unknown shapes).
 */
export const shapePath = (painter: Painter, node: DrawnNode, placed: Placed): Path | null => {
  if (isBoxed(node)) return boxPath(painter, node, placed);
  if (node.fillGeometry !== undefined && node.fillGeometry.length > 0)
    return geometryPath(painter, node.fillGeometry);
  if (node.type === 'ELLIPSE') return ellipsePath(painter, node, placed);
  if (node.type === 'LINE') return linePath(painter, placed);
  if (node.type === 'BOOLEAN_OPERATION') return combinedPath(painter, node, placed);
  return null;
};

/** Several SVG paths, as Figma writes `fillGeometry` and `strokeGeometry`, as one. */
export const geometryPath = (
  painter: Painter,
  geometry: readonly { readonly path: string; readonly windingRule?: string }[],
): Path | null => {
  const { skia, trash } = painter;
  const paths = geometry.flatMap(({ path, windingRule }) => {
    const made = trash.keepIf(skia.Path.MakeFromSVGString(path));
    made?.setFillType(windingRule === 'EVENODD' ? skia.FillType.EvenOdd : skia.FillType.Winding);
    return made === null ? [] : [made];
  });
  const [first, ...others] = paths;
  if (first === undefined || others.length === 0) return first ?? null;
  const builder = new skia.PathBuilder();
  for (const path of paths) builder.addPath(path);
  return finish(painter, builder.setFillType(first.getFillType()));
};

/** The corner radii in the order top left, top right, bottom right, bottom left. */
const radiiOf = (node: DrawnNode): readonly number[] => {
  const each = node.rectangleCornerRadii;
  if (each?.length === 4) return each;
  const all = node.cornerRadius ?? 0;
  return [all, all, all, all];
};

/** A rounded box, grown on all sides by `growPx` (negative: shrunken); its radii grow along. */
export const boxPath = (painter: Painter, node: DrawnNode, placed: Placed, growPx = 0): Path => {
  const { skia } = painter;
  const { width, height } = placed;
  const rect = skia.LTRBRect(-growPx, -growPx, width + growPx, height + growPx);
  const [a = 0, b = 0, c = 0, d = 0] = radiiOf(node).map((radius) =>
    radius > 0 ? Math.max(0, radius + growPx) : 0,
  );
  const builder = new skia.PathBuilder();
  if (a + b + c + d === 0) return finish(painter, builder.addRect(rect));
  // Radii that do not fit shrink together, as in CSS; Skia does that.
  return finish(painter, builder.addRRect(Float32Array.of(...rect, a, a, b, b, c, c, d, d)));
};

const ellipsePath = (painter: Painter, node: DrawnNode, { width, height }: Placed): Path => {
  const { skia } = painter;
  const oval = skia.LTRBRect(0, 0, width, height);
  const arc = node.arcData;
  const builder = new skia.PathBuilder();
  if (arc === undefined) return finish(painter, builder.addOval(oval));
  const start = degrees(arc.startingAngle);
  const sweep = degrees(arc.endingAngle) - start;
  const whole = Math.abs(sweep) >= 359.99;
  const hole = ovalInside(width, height, arc.innerRadius);
  if (whole) {
    builder.addOval(oval);
    if (arc.innerRadius > 0) builder.addOval(skia.LTRBRect(...hole)).setFillType(skia.FillType.EvenOdd);
    return finish(painter, builder);
  }
  builder.arcToOval(oval, start, sweep, true);
  if (arc.innerRadius > 0) builder.arcToOval(skia.LTRBRect(...hole), start + sweep, -sweep, false);
  else builder.lineTo(width / 2, height / 2);
  builder.close();
  return finish(painter, builder);
};

const ovalInside = (width: number, height: number, part: number): [number, number, number, number] => [
  (width / 2) * (1 - part),
  (height / 2) * (1 - part),
  (width / 2) * (1 + part),
  (height / 2) * (1 + part),
];

const degrees = (radians: number): number => (radians * 180) / Math.PI;

const linePath = (painter: Painter, { width, height }: Placed): Path =>
  finish(painter, new painter.skia.PathBuilder().moveTo(0, 0).lineTo(width, height));

/** Boolean operations of documents without geometry: the outlines of the children, joined as Figma would. */
const combinedPath = (painter: Painter, node: DrawnNode, placed: Placed): Path | null => {
  const { skia, trash } = painter;
  const inverse = invert(placed.matrix);
  if (inverse === null) return null;
  const ops = {
    UNION: skia.PathOp.Union,
    INTERSECT: skia.PathOp.Intersect,
    SUBTRACT: skia.PathOp.Difference,
    EXCLUDE: skia.PathOp.XOR,
  };
  let joined: Path | null = null;
  for (const child of childrenOf(node)) {
    const own = child.visible === false ? null : placeNode(child, placed);
    const path = own === null ? null : shapePath(painter, child, own);
    if (own === null || path === null) continue;
    const moved = movedPath(painter, path, skiaMatrix(multiply(inverse, own.matrix)));
    joined =
      joined === null
        ? moved
        : trash.keepIf(skia.Path.MakeFromOp(joined, moved, ops[node.booleanOperation ?? 'UNION']));
  }
  return joined;
};

const movedPath = (painter: Painter, path: Path, matrix: readonly number[]): Path => {
  const builder = new painter.skia.PathBuilder();
  builder.addPath(path, ...matrix);
  return finish(painter, builder.setFillType(path.getFillType()));
};

const finish = ({ trash }: Painter, builder: PathBuilder): Path => trash.keep(builder.detachAndDelete());
