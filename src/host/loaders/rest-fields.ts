import { z } from 'zod/mini';

const rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const vector = z.object({ x: z.number(), y: z.number() });
const row = z.tuple([z.number(), z.number(), z.number()]);
const typed = z.array(z.looseObject({ type: z.string() }));
const paths = z.array(z.looseObject({ path: z.string() }));
const objects = z.array(z.looseObject({}));

const style = z.looseObject({
  fontFamily: z.optional(z.string()),
  fontSize: z.optional(z.number()),
  fontWeight: z.optional(z.number()),
  lineHeightPx: z.optional(z.number()),
  letterSpacing: z.optional(z.number()),
});

/**
 * The fields of a node that others read without asking, and what each must look like. A field not named here passes as
 * it is; one that is named and wrong is taken out of the node, with a note.
 */
export const REST_FIELDS: Readonly<Record<string, z.ZodMiniType>> = {
  visible: z.boolean(),
  locked: z.boolean(),
  opacity: z.number(),
  rotation: z.number(),
  blendMode: z.string(),
  isMask: z.boolean(),
  clipsContent: z.boolean(),
  absoluteBoundingBox: z.nullable(rect),
  absoluteRenderBounds: z.nullable(rect),
  size: vector,
  relativeTransform: z.tuple([row, row]),
  fills: typed,
  strokes: typed,
  background: typed,
  effects: typed,
  strokeWeight: z.number(),
  strokeAlign: z.string(),
  individualStrokeWeights: z.object({
    top: z.number(),
    right: z.number(),
    bottom: z.number(),
    left: z.number(),
  }),
  cornerRadius: z.number(),
  rectangleCornerRadii: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  fillGeometry: paths,
  strokeGeometry: paths,
  characters: z.string(),
  style,
  characterStyleOverrides: z.array(z.number()),
  styleOverrideTable: z.record(z.string(), style),
  componentId: z.string(),
  componentProperties: z.record(z.string(), z.looseObject({})),
  booleanOperation: z.string(),
  layoutMode: z.string(),
  exportSettings: objects,
  layoutGrids: objects,
  sharedPluginData: z.record(z.string(), z.record(z.string(), z.string())),
};
