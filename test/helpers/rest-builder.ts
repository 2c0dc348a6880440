import type { Result } from '../../src/core/result.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import type { SnapshotFailure } from '../../src/core/snapshot/read-snapshot.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import type { FrameSupplement } from '../../src/core/snapshot/supplement.ts';

/** A node as Figma's REST API writes it; hostile on purpose where a test wants it. */
export interface RestFields {
  readonly [field: string]: unknown;
}

/** x, y, width, height in page px. */
type PageBox = readonly [number, number, number, number];

export const bounds = ([x, y, width, height]: PageBox): RestFields => ({ x, y, width, height });

/** The frame's box lies here on the page unless a test moves it. */
export const frameOrigin = { x: 1000, y: 500 } as const;

/**
 * A node whose render bounds are its box. `box` counts from {@link frameOrigin}, so a test reads in frame px.
 * `box: null` gives no box; `painted` sets other render bounds; `painted: 'absent'` leaves the field out.
 */
export const restNode = (
  fields: RestFields & { readonly box?: PageBox | null; readonly painted?: PageBox | null | 'absent' },
  ...children: readonly RestFields[]
): RestFields => {
  const { box = [0, 0, 100, 100], painted, ...rest } = fields;
  const render = painted === undefined ? box : painted;
  return {
    id: '2:1',
    name: 'Rectangle 1',
    type: 'RECTANGLE',
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: 1, g: 0, b: 0, a: 1 } }],
    strokes: [],
    strokeWeight: 1,
    effects: [],
    blendMode: 'PASS_THROUGH',
    absoluteBoundingBox: onPage(box),
    ...(render === 'absent' ? {} : { absoluteRenderBounds: onPage(render) }),
    ...(children.length > 0 ? { children } : {}),
    ...rest,
  };
};

/** A white, clipping frame of 400 × 300 px. */
export const restFrame = (
  fields: Parameters<typeof restNode>[0],
  ...children: readonly RestFields[]
): RestFields =>
  restNode(
    { id: '1:1', name: 'Frame', type: 'FRAME', clipsContent: true, box: [0, 0, 400, 300], ...fields },
    ...children,
  );

const onPage = (box: PageBox | null): RestFields | null =>
  box && bounds([box[0] + frameOrigin.x, box[1] + frameOrigin.y, box[2], box[3]]);

export const supplement = (fields: Partial<FrameSupplement> = {}): FrameSupplement => ({
  page: { id: '0:1', name: 'Page 1' },
  sections: [],
  frameTransform: [
    [1, 0, frameOrigin.x],
    [0, 1, frameOrigin.y],
  ],
  frameSize: { width: 400, height: 300 },
  transforms: [],
  missingFonts: [],
  stored: {},
  ...fields,
});

/** Reads a frame as `JSON_REST_V1` would bring it. `beside` = the tables next to `document`. */
export const tryRead = (
  document: unknown,
  given: Partial<FrameSupplement> = {},
  beside: RestFields = {},
): Result<FrameSnapshot, SnapshotFailure> =>
  readSnapshot(
    JSON.stringify({ document, components: {}, componentSets: {}, schemaVersion: 0, ...beside }),
    supplement(given),
  );

/** The same for a frame that must be readable. */
export const read = (
  document: unknown,
  given: Partial<FrameSupplement> = {},
  beside: RestFields = {},
): FrameSnapshot => {
  const result = tryRead(document, given, beside);
  if (!result.ok) throw new Error(`not readable: ${result.failure.code}`);
  return result.value;
};

/** The only layer of a snapshot called `name`. */
export const layerNamed = (frame: FrameSnapshot, name: string): LayerSnapshot => {
  const found = frame.layers.filter((layer) => layer.name === name);
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`${String(found.length)} layers called ${name}`);
  return first;
};
