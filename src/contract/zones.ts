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
