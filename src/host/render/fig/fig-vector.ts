import type { GeometryPath, SceneNode, VectorNetwork } from '@open-pencil/scene-graph';
import { parseSVGPath } from '@open-pencil/scene-graph/parse-path';
import type { DrawnNode } from '../drawn-node.ts';

type SvgPaths = NonNullable<DrawnNode['fillGeometry']>;

/** A free shape as `.fig` holds it: what can be edited (a network of points) and what is painted (outlines). */
export const figVector = (node: DrawnNode): Partial<SceneNode> => ({
  vectorNetwork: networkOf(node.fillGeometry ?? []),
  ...figOutlines(node),
});

/** What of a shape is painted, where its box does not tell. */
export const figOutlines = (node: DrawnNode): Partial<SceneNode> => ({
  fillGeometry: (node.fillGeometry ?? []).map(outlineOf),
  strokeGeometry: (node.strokeGeometry ?? []).map(outlineOf),
});

/** One network per SVG path, side by side. */
const networkOf = (paths: SvgPaths): VectorNetwork | null => {
  const whole: VectorNetwork = { vertices: [], segments: [], regions: [] };
  for (const { path, windingRule } of paths) {
    const part = parseSVGPath(path, windingRule);
    const firstVertex = whole.vertices.length;
    const firstSegment = whole.segments.length;
    whole.vertices.push(...part.vertices);
    whole.segments.push(
      ...part.segments.map((segment) => ({
        ...segment,
        start: segment.start + firstVertex,
        end: segment.end + firstVertex,
      })),
    );
    whole.regions.push(
      ...part.regions.map((region) => ({
        ...region,
        loops: region.loops.map((loop) => loop.map((at) => at + firstSegment)),
      })),
    );
  }
  return whole.vertices.length === 0 ? null : whole;
};

/** Path commands of the format: a byte (0 close, 1 move, 2 line, 4 cubic), then float32 coordinates, little-endian. */
const outlineOf = ({ path, windingRule }: SvgPaths[number]): GeometryPath => {
  const { vertices, segments } = parseSVGPath(path, windingRule);
  const bytes: number[] = [];
  const write = (command: number, ...points: readonly { readonly x: number; readonly y: number }[]): void => {
    bytes.push(command, ...new Uint8Array(Float32Array.from(points.flatMap(({ x, y }) => [x, y])).buffer));
  };
  const isZero = ({ x, y }: { readonly x: number; readonly y: number }): boolean => x === 0 && y === 0;
  let first = -1;
  let last = -1;
  for (const { start, end, tangentStart, tangentEnd } of segments) {
    const [from, to] = [vertices[start], vertices[end]];
    if (from === undefined || to === undefined) continue;
    if (start !== last) {
      write(1, from);
      first = start;
    }
    if (isZero(tangentStart) && isZero(tangentEnd)) write(2, to);
    else
      write(
        4,
        { x: from.x + tangentStart.x, y: from.y + tangentStart.y },
        { x: to.x + tangentEnd.x, y: to.y + tangentEnd.y },
        to,
      );
    last = end === first ? -1 : end;
    if (end === first) write(0);
  }
  // The writer passes this name on as it stands, and the format calls it ODD.
  const rule = windingRule === 'EVENODD' ? 'ODD' : 'NONZERO';
  return { windingRule: rule as GeometryPath['windingRule'], commandsBlob: Uint8Array.from(bytes) };
};
