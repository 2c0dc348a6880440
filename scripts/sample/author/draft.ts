import type { Json, JsonObject } from './paints.ts';

/** A layer before it has an id and a place on the page. Lengths in px; x, y are relative to the direct parent. */
export interface Draft {
  readonly type: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise on screen, about the top left corner that x, y name. */
  readonly rotationDeg: number;
  readonly fields: JsonObject;
  readonly children: readonly Draft[];
  /** What the checks must say about this layer, because we planted it. */
  readonly plants: readonly Plant[];
  /** For instances: the key of the main component. */
  readonly component: string | null;
}

export interface Plant {
  readonly ruleId: string;
  readonly rule: string;
  readonly verdict: 'fail' | 'unknown';
  readonly because: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const draft = (
  type: string,
  name: string,
  box: Box,
  fields: JsonObject,
  children: readonly Draft[] = [],
): Draft => ({
  type,
  name,
  ...box,
  rotationDeg: 0,
  fields,
  children,
  plants: [],
  component: null,
});

export const at = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

interface Look {
  readonly fills?: readonly JsonObject[];
  readonly strokes?: readonly JsonObject[];
  readonly strokeWeight?: number;
  readonly radius?: number;
  readonly effects?: readonly JsonObject[];
  readonly opacity?: number;
  readonly blendMode?: string;
  readonly clips?: boolean;
}

const lookFields = (look: Look): JsonObject => ({
  blendMode: look.blendMode ?? 'PASS_THROUGH',
  fills: look.fills ?? [],
  strokes: look.strokes ?? [],
  strokeWeight: look.strokeWeight ?? 1,
  strokeAlign: 'INSIDE',
  effects: look.effects ?? [],
  ...(look.opacity !== undefined && { opacity: look.opacity }),
  ...(look.radius !== undefined && { cornerRadius: look.radius, cornerSmoothing: 0 }),
});

export const frame = (name: string, box: Box, look: Look, children: readonly Draft[]): Draft =>
  draft('FRAME', name, box, { ...lookFields(look), clipsContent: look.clips ?? true }, children);

export const rect = (name: string, box: Box, look: Look): Draft =>
  draft('RECTANGLE', name, box, lookFields(look));

export const ellipse = (name: string, box: Box, look: Look): Draft =>
  draft('ELLIPSE', name, box, {
    ...lookFields(look),
    arcData: { startingAngle: 0, endingAngle: 6.2831854820251465, innerRadius: 0 },
  });

/** A free shape; the path is in the layer's own px. */
export const shape = (name: string, box: Box, path: string, look: Look): Draft =>
  draft('VECTOR', name, box, {
    ...lookFields(look),
    fillGeometry: [{ path, windingRule: 'NONZERO' }],
    strokeGeometry: [],
  });

/** One shape cut out of another: the parts as layers, the outcome as a path. */
export const cutOut = (name: string, box: Box, path: string, look: Look, parts: readonly Draft[]): Draft =>
  draft(
    'BOOLEAN_OPERATION',
    name,
    box,
    {
      ...lookFields(look),
      booleanOperation: 'SUBTRACT',
      fillGeometry: [{ path, windingRule: 'NONZERO' }],
      strokeGeometry: [],
    },
    parts,
  );

/** A group fits its children, whose places are relative to it. */
export const group = (name: string, box: Box, children: readonly Draft[], look: Look = {}): Draft =>
  draft('GROUP', name, box, { ...lookFields(look), clipsContent: false }, children);

/** The first layer cuts those above it. */
export const masked = (name: string, box: Box, mask: Draft, children: readonly Draft[]): Draft =>
  group(name, box, [withFields(mask, { isMask: true, maskType: 'ALPHA' }), ...children]);

export const section = (name: string, box: Box, hex: JsonObject, children: readonly Draft[]): Draft =>
  draft(
    'SECTION',
    name,
    box,
    {
      sectionContentsHidden: false,
      blendMode: 'PASS_THROUGH',
      fills: [hex],
      strokes: [],
      strokeWeight: 1,
      strokeAlign: 'INSIDE',
      effects: [],
    },
    children,
  );

export const withFields = (layer: Draft, fields: Readonly<Record<string, Json>>): Draft => ({
  ...layer,
  fields: { ...layer.fields, ...fields },
});

export const hidden = (layer: Draft): Draft => withFields(layer, { visible: false });

export const planted = (layer: Draft, ...plants: readonly Plant[]): Draft => ({
  ...layer,
  plants: [...layer.plants, ...plants],
});

/** Plants the same on a layer and on every text in it. */
export const plantedDeep = (layer: Draft, plant: Plant): Draft => {
  const children = layer.children.map((child) => (child.type === 'TEXT' ? planted(child, plant) : child));
  return planted({ ...layer, children }, plant);
};

export const moved = (layer: Draft, x: number, y: number): Draft => ({ ...layer, x, y });

/** Turns a layer clockwise about its own centre. */
export const turned = (layer: Draft, deg: number): Draft => {
  const a = (deg * Math.PI) / 180;
  const cx = layer.x + layer.width / 2;
  const cy = layer.y + layer.height / 2;
  const x = cx - (Math.cos(a) * layer.width - Math.sin(a) * layer.height) / 2;
  const y = cy - (Math.sin(a) * layer.width + Math.cos(a) * layer.height) / 2;
  return { ...layer, x: round(x), y: round(y), rotationDeg: deg };
};

/** Keeps files free of endless decimals. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A box round a path given at 100 × 100, and the path at that size: lines and cubics only. */
export const scaledPath = (path: string, k: number): string =>
  path.replace(/-?\d+(\.\d+)?/g, (number) => String(round(Number(number) * k)));

export const makeDraft = draft;
