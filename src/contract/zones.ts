import * as z from 'zod/mini';
import { defineRequest } from './request.ts';
import { canvasSize, frameRect } from './shapes.ts';

const circle = z.object({ x: z.number(), y: z.number(), radius: z.number().check(z.gte(0)) });

/**
 * Draws a spec's zones as a normal frame that the person may edit: one rectangle per rect, one ellipse per circle (centre and
 * radius in px), each named `zone/<id>`. It lies right of everything on the current page, and is selected and shown.
 */
export const drawZones = defineRequest({
  name: 'drawZones',
  input: z.object({
    name: z.string(),
    ...canvasSize,
    zones: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          rects: z.array(frameRect).check(z.maxLength(1000)),
          circle: z.optional(circle),
        }),
      )
      .check(z.maxLength(200)),
  }),
  output: z.object({ nodeId: z.string() }),
  failures: ['READ_ONLY'],
});

/**
 * Reads zones back out of a frame: every visible rectangle and circle in it, in px of the frame's own axes, whoever drew it. Those
 * named alike are one zone. `id` is made of the layer's name (of the spec's form: a-z, 0-9, -), `title` is what people wrote.
 * What cannot be a zone is named in `skipped`: TURNED (rotated or mirrored against the frame), NOT_ROUND (an ellipse with two radii), OUTSIDE (does not touch the frame).
 */
export const readZones = defineRequest({
  name: 'readZones',
  input: z.object({ nodeId: z.string() }),
  output: z.object({
    width: z.number(),
    height: z.number(),
    zones: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        shapes: z.array(
          z.discriminatedUnion('is', [
            z.object({ is: z.literal('rect'), ...frameRect.shape, radius: z.number() }),
            z.object({ is: z.literal('circle'), ...circle.shape }),
          ]),
        ),
      }),
    ),
    skipped: z.array(
      z.object({
        layerId: z.string(),
        name: z.string(),
        because: z.enum(['TURNED', 'NOT_ROUND', 'OUTSIDE']),
      }),
    ),
  }),
  failures: ['NODE_GONE', 'NOT_A_FRAME'],
});
export type ReadZones = z.infer<(typeof readZones)['output']>;
