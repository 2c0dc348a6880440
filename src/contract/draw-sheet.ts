import * as z from 'zod/mini';
import { defineRequest } from './request.ts';
import { canvasSize, frameRect } from './shapes.ts';

const line = z.string().check(z.maxLength(1000));

/**
 * Draws a spec sheet as a normal frame: the canvas to scale with its zones hatched and named, sections of text lines, and pairs
 * of small pictures made of numbers: how it should and should not lie. All texts arrive ready-made; rects are in px of
 * the spec's canvas. It lies right of everything on the current page, and is selected and shown.
 */
export const drawSheet = defineRequest({
  name: 'drawSheet',
  input: z.object({
    /** What the frame is called and headed with. */
    name: line,
    ...canvasSize,
    sections: z
      .array(z.object({ title: line, lines: z.array(line).check(z.maxLength(200)) }))
      .check(z.maxLength(50)),
    zones: z
      .array(
        z.object({
          title: line,
          rect: frameRect,
          /** `keep`: where things belong. `avoid`: what stays free. `info`: neither. */
          kind: z.enum(['keep', 'avoid', 'info']),
        }),
      )
      .check(z.maxLength(200)),
    examples: z
      .array(z.object({ isGood: z.boolean(), caption: line, zone: frameRect, layer: frameRect }))
      .check(z.maxLength(40)),
  }),
  output: z.object({ nodeId: z.string() }),
  failures: ['READ_ONLY', 'FONT_MISSING'],
});
export type SheetInput = z.infer<(typeof drawSheet)['input']>;
