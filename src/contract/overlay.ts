import * as z from 'zod/mini';
import { defineRequest } from './request.ts';
import { frameRect } from './shapes.ts';

/**
 * Draws findings and zones over a frame on the canvas: one locked, tagged frame on the page, never inside the frame. It goes
 * away with the next overlay, with `clearOverlays`, when another frame is selected, on a page change, before an export and any other
 * write (ask again afterwards), when the panel closes, and at the next start. Never in a frame list, a count or an export.
 */
export const showOverlay = defineRequest({
  name: 'showOverlay',
  input: z.object({
    frameId: z.string(),
    marks: z
      .array(
        z.object({
          /** On the flag; null = none. */
          number: z.nullable(z.int()),
          is: z.enum(['found', 'needed', 'other']),
          rect: frameRect,
          /** One short line beside the number, ready-made; empty = none. */
          label: z.string().check(z.maxLength(200)),
        }),
      )
      .check(z.maxLength(200)),
    zones: z
      .array(
        z.object({
          title: z.string().check(z.maxLength(200)),
          rects: z.array(frameRect).check(z.maxLength(100)),
        }),
      )
      .check(z.maxLength(50)),
  }),
  output: z.object({ overlayId: z.string() }),
  failures: ['READ_ONLY', 'FRAME_GONE', 'FONT_MISSING'],
});

/** Removes every overlay of this document's loaded pages, those left by a crash included. `removed` counts them. */
export const clearOverlays = defineRequest({
  name: 'clearOverlays',
  input: z.object({}),
  output: z.object({ removed: z.number() }),
  failures: ['READ_ONLY'],
});
