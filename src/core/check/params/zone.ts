import * as z from 'zod/mini';
import { length } from './length.ts';
import { px } from './px.ts';

const zero = { px: 0 } as const;
const corner = z.enum([
  'topLeft',
  'topRight',
  'bottomLeft',
  'bottomRight',
  'top',
  'right',
  'bottom',
  'left',
  'center',
]);

/** A rectangle. `corner` says what `x` and `y` count from, inwards; from a side or the centre they shift right and down. */
const rect = z.strictObject({
  x: z._default(length, zero),
  y: z._default(length, zero),
  width: length,
  height: length,
  /** Rounded corners of the zone itself. */
  radius: z.optional(px),
});
/** What is left of the frame inside these margins. */
const insets = z.strictObject({
  top: z._default(length, zero),
  right: z._default(length, zero),
  bottom: z._default(length, zero),
  left: z._default(length, zero),
});
/** A band along one side, over its whole length. */
const band = z.strictObject({ side: z.enum(['top', 'right', 'bottom', 'left']), size: length });
/** All four corners of the frame as one zone. */
const corners = z.strictObject({ width: length, height: length });
/** A circle around a centre; the middle of the frame unless told. */
const circle = z.strictObject({
  x: z._default(length, { percent: 50 }),
  y: z._default(length, { percent: 50 }),
  radius: length,
});
/** Cells of a grid laid over the frame, [column, row] from 0 at the top left. */
const cells = z.strictObject({
  columns: z.int().check(z.positive(), z.lte(100)),
  rows: z.int().check(z.positive(), z.lte(100)),
  cells: z
    .array(z.tuple([z.int().check(z.gte(0)), z.int().check(z.gte(0))]))
    .check(z.minLength(1), z.maxLength(10_000)),
});

/** A named part of the frame. Exactly one shape. */
export const zone = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    /** What people call it; the id when it has no title. One text, in the language of the spec's readers. */
    title: z.optional(z.string().check(z.minLength(1))),
    rect: z.optional(rect),
    /** For `rect`: what `x` and `y` count from. */
    corner: z._default(corner, 'topLeft'),
    insets: z.optional(insets),
    band: z.optional(band),
    corners: z.optional(corners),
    circle: z.optional(circle),
    cells: z.optional(cells),
  })
  .check(
    z.refine((value) => shapesOf(value).length >= 1, {
      params: { problem: 'NEEDS_ONE_OF', fields: 'rect, insets, band, corners, circle, cells' },
    }),
    z.refine((value) => shapesOf(value).length <= 1, {
      params: { problem: 'ONLY_ONE_OF', fields: 'rect | insets | band | corners | circle | cells' },
    }),
  );
export type Zone = z.infer<typeof zone>;

const shapesOf = (value: Partial<Record<keyof Zone, unknown>>): readonly unknown[] =>
  [value.rect, value.insets, value.band, value.corners, value.circle, value.cells].filter(
    (shape) => shape !== undefined,
  );

/**
 * A zone as a rule names it: written out, or the id of one of the spec's `zones`. Resolving a spec puts the zone in place of
 * its id, so a rule only ever meets zones; an id that is left over throws (`zonesOf`).
 */
export const zoneRef = z.union([z.string().check(z.minLength(1)), zone]);
export type ZoneRef = z.infer<typeof zoneRef>;
export const zoneRefs = z.array(zoneRef).check(z.minLength(1));

/** The zones of a resolved rule. Throws for an id nobody resolved: the runner reads that as unknown. */
export const zonesOf = (refs: readonly ZoneRef[]): readonly Zone[] =>
  refs.map((ref) => {
    if (typeof ref === 'string') throw new Error(`zone ${ref} is not resolved`);
    return ref;
  });

/** What a person calls a zone. */
export const zoneName = ({ id, title }: Zone): string => title ?? id;
