import * as z from 'zod/mini';
import { severities } from '../placement/placement-spec.ts';
import { splits } from './dataset.ts';

const hexColour = z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/u)));
const point = z.tuple([z.number(), z.number()]);
/** x, y, width, height in image px, not rounded. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** A stretch of text in one style. `start` and `end` count Unicode code points, as Python strings do; lengths in image px. */
const textRun = z.strictObject({
  start: z.int(),
  end: z.int(),
  family: z.string(),
  style: z.string(),
  weight: z.number(),
  size: z.number(),
  lineHeightPx: z.nullable(z.number()),
  letterSpacingPx: z.number(),
  case: z.string(),
  hex: hexColour,
});

const quad = z.tuple([point, point, point, point]);
/** Names and values, names in ascending order: a map with open keys would get another type in every file. */
const attributes = z.array(z.strictObject({ name: z.string(), value: z.string() }));

const mask = z.strictObject({
  by: z.enum(['vector', 'rendered']),
  /** Outlines without holes, cut to the picture; null = holes or pixels need `rle`. */
  rings: z.nullable(z.array(z.array(point))),
  /** Runs column by column, background first, as in COCO's uncompressed form; they sum to `w` × `h`, the size of the picture. */
  rle: z.nullable(z.strictObject({ w: z.int(), h: z.int(), counts: z.array(z.int()) })),
  /** Square px. */
  area: z.number(),
});

const element = z.strictObject({
  id: z.int().check(z.gte(1)),
  nodeId: z.string(),
  nodeName: z.string(),
  path: z.array(z.string()),
  /** Paint order, 0 = back. */
  z: z.int(),
  type: z.string(),
  role: z.nullable(z.string()),
  label: z.string(),
  labelId: z.int().check(z.gte(1)),
  /** Names of all its classes, the main one first. */
  labels: z.array(z.string()),
  attributes,
  /** `id` of the labelled element around it; null = none. */
  parentId: z.nullable(z.int().check(z.gte(1))),
  /** In the layer's own order, clockwise from its own top left. */
  quad: z.nullable(quad),
  /** Width and height in the layer's own axes. */
  size: z.nullable(point),
  /** Clockwise as seen. */
  rotationDeg: z.number(),
  bbox: box,
  /** `bbox` cut to the picture; null = outside it. */
  bboxClipped: z.nullable(box),
  /** How much of it lies in the picture; with a rendered mask counted in pixels, else area of `bboxClipped` ÷ area of `bbox`. */
  visibleRatio: z.number(),
  /** How much of what lies in the picture is covered by what is drawn later; null = not measured. */
  occludedRatio: z.nullable(z.number()),
  mask: z.nullable(mask),
  opacity: z.number(),
  blend: z.string(),
  hex: hexColour,
  text: z.nullable(
    z.strictObject({
      chars: z.string(),
      runs: z.array(textRun),
      align: z.string(),
      /** Null = where the lines break is not known. */
      lines: z.nullable(z.array(z.strictObject({ text: z.string(), quad }))),
    }),
  ),
  component: z.nullable(z.strictObject({ key: z.string(), name: z.string() })),
  ignore: z.boolean(),
  ignoreReason: z.nullable(z.enum(['outside-image', 'too-small', 'duplicate', 'covered'])),
  provenance: z.strictObject({
    by: z.enum(['hand', 'rule', 'suggestion', 'type']),
    rule: z.nullable(z.string()),
    confidence: z.number(),
  }),
});

const finding = z.strictObject({
  ruleId: z.string(),
  rule: z.string(),
  verdict: z.enum(['fail', 'unknown']),
  severity: z.enum(severities),
  because: z.string(),
  nodeId: z.nullable(z.string()),
  fingerprint: z.string(),
});

/** One line of `canonical/<split>.jsonl`: everything a bundle knows about one frame. Every key is always there; not known = null. */
export const canonicalRecord = z.strictObject({
  schema: z.literal('canonical/2'),
  /** File name of the picture without its ending. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9]{7,31}$/u)),
  source: z.strictObject({
    documentName: z.string(),
    pageName: z.string(),
    sections: z.array(z.string()),
    nodeId: z.string(),
    nodeName: z.string(),
    nodeHash: z.string(),
    exportHash: z.string(),
    pluginVersion: z.string(),
  }),
  image: z.strictObject({
    path: z.string(),
    w: z.int().check(z.gte(1)),
    h: z.int().check(z.gte(1)),
    /** Image px per frame px. */
    scale: z.number(),
    shows: z.enum(['box', 'painted']),
    /** Where the picture's top left lies, in frame px. */
    origin: point,
    sha256: z.string(),
    bytes: z.int(),
    mime: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  }),
  /** `size` in frame px; `ground` is the colour of the frame's own ground. */
  frame: z.strictObject({ size: point, ground: hexColour }),
  placement: z.nullable(z.strictObject({ id: z.string(), version: z.int() })),
  verdict: z.enum(['clean', 'flagged', 'unknown', 'unmatched']),
  findings: z.array(finding),
  split: z.enum(splits),
  /** Frames of one group are likenesses of each other; no group lies in two splits. */
  groupId: z.string(),
  tags: z.array(z.string()),
  attributes,
  captions: z.array(
    z.strictObject({
      language: z.enum(['en', 'zh-CN']),
      kind: z.enum(['short', 'long', 'prompt']),
      text: z.string(),
      by: z.enum(['template', 'hand']),
    }),
  ),
  elements: z.array(element),
  /** `a` and `b` are `id`s of elements; `on` says which lines of an `aligned` pair coincide. */
  relations: z.array(
    z.strictObject({
      is: z.enum(['underlay-of', 'contains', 'aligned']),
      a: z.int(),
      b: z.int(),
      on: z.nullable(z.enum(['left', 'center', 'right', 'top', 'middle', 'bottom'])),
    }),
  ),
  /** The frame as full-canvas RGBA pictures, bottom first; `elementId` null = what belongs to no element. Null = not asked for. */
  layers: z.nullable(
    z.strictObject({
      /** Why laying them over each other does not give the picture; null = it does. */
      problem: z.nullable(z.string()),
      stack: z.array(
        z.strictObject({ path: z.string(), elementId: z.nullable(z.int()), box, sha256: z.string() }),
      ),
    }),
  ),
});

export type CanonicalRecord = z.infer<typeof canonicalRecord>;
