import * as z from 'zod/mini';

const layerId = z.string();
const side = z.number().check(z.gte(0.01), z.lte(100_000));
const range = { layerId, start: z.int().check(z.gte(0)), end: z.int().check(z.gte(0)) };

/**
 * A step of a fix as it crosses from the panel to the main thread: exactly `FixStep` of core/check/fix.ts (a type test holds
 * the two together). Limits only keep out what no fix means: sizes that Figma refuses, texts beyond any headline.
 */
export const fixStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move'), layerId, dx: z.number(), dy: z.number() }),
  z.strictObject({
    do: z.literal('resize'),
    layerId,
    was: z.strictObject({ width: z.number(), height: z.number() }),
    width: side,
    height: side,
  }),
  z.strictObject({ do: z.literal('scale'), layerId, factor: z.number().check(z.gte(0.01), z.lte(100)) }),
  z.strictObject({ do: z.literal('rotate'), layerId, was: z.number(), deg: z.number() }),
  z.strictObject({
    do: z.literal('setFontSize'),
    ...range,
    was: z.number(),
    fontSizePx: z.number().check(z.gte(1), z.lte(10_000)),
  }),
  z.strictObject({
    do: z.literal('replaceText'),
    ...range,
    was: z.string(),
    text: z.string().check(z.maxLength(10_000)),
  }),
  z.strictObject({
    do: z.literal('setLineHeight'),
    ...range,
    was: z.nullable(z.number()),
    lineHeightPx: z.number().check(z.gte(0)),
  }),
  z.strictObject({
    do: z.literal('setLetterSpacing'),
    ...range,
    was: z.number(),
    letterSpacingPx: z.number(),
  }),
  z.strictObject({ do: z.literal('setVisible'), layerId, was: z.boolean(), visible: z.boolean() }),
  z.strictObject({ do: z.literal('rename'), layerId, was: z.string(), name: z.string() }),
  z.strictObject({ do: z.literal('remove'), layerId }),
  z.strictObject({ do: z.literal('removeEffects'), layerId, types: z.array(z.string()) }),
  z.strictObject({
    do: z.literal('setFill'),
    layerId,
    was: z.string(),
    hex: z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/)),
  }),
  z.strictObject({ do: z.literal('setCornerRadius'), layerId, radiusPx: z.number().check(z.gte(0)) }),
  z.strictObject({ do: z.literal('setClipsContent'), layerId, was: z.boolean(), clips: z.boolean() }),
  z.strictObject({
    do: z.literal('setImageFit'),
    layerId,
    was: z.string(),
    fit: z.enum(['FILL', 'FIT']),
  }),
  z.strictObject({
    do: z.literal('setExportSettings'),
    layerId,
    format: z.enum(['PNG', 'JPG']),
    scale: z.number().check(z.gte(0.01), z.lte(8)),
  }),
  z.strictObject({ do: z.literal('raiseAbove'), layerId, siblingId: z.string() }),
]);
