import * as z from 'zod/mini';
import { severities } from '../placement/placement-spec.ts';

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
  quad: z.nullable(z.tuple([point, point, point, point])),
  /** Clockwise as seen. */
  rotationDeg: z.number(),
  bbox: box,
  /** `bbox` cut to the picture; null = outside it. */
  bboxClipped: z.nullable(box),
  /** Area of `bboxClipped` ÷ area of `bbox`; says nothing about what lies in front. */
  visibleRatio: z.number(),
  opacity: z.number(),
  hex: hexColour,
  text: z.nullable(z.strictObject({ chars: z.string(), runs: z.array(textRun) })),
  component: z.nullable(z.strictObject({ key: z.string(), name: z.string() })),
  ignore: z.boolean(),
  ignoreReason: z.nullable(z.enum(['outside-image', 'too-small', 'duplicate'])),
  provenance: z.strictObject({ by: z.literal('baseline') }),
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
  schema: z.literal('canonical/1'),
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
    mime: z.literal('image/png'),
  }),
  /** In frame px. */
  frame: z.strictObject({ size: point }),
  placement: z.nullable(z.strictObject({ id: z.string(), version: z.int() })),
  verdict: z.enum(['clean', 'flagged', 'unknown', 'unmatched']),
  findings: z.array(finding),
  split: z.literal('train'),
  elements: z.array(element),
});

export type CanonicalRecord = z.infer<typeof canonicalRecord>;
