import * as z from 'zod/mini';
import { fixStep } from './fix-step.ts';
import { defineRequest } from './request.ts';

/**
 * Why a fix was not applied; nothing of it was. `data` always names the layer (`layerId`), and where they are known:
 * `name`; `expected` and `found` (CHANGED_MEANWHILE); `font` (FONT_MISSING); `text` = Figma's own words.
 * - `LAYER_GONE`: deleted, or no longer inside the frame. - `CHANGED_MEANWHILE`: what the step found is there no more: check again.
 * - `INSTANCE_LAYER`: inside an instance, where Figma lets nobody change this: edit the main component or detach.
 * - `FONT_MISSING`: this computer lacks the font, so Figma refuses to lay the text out anew.
 * - `AUTO_LAYOUT`: the layer's place or size is its auto layout's, which would undo the change.
 * - `NOT_SUPPORTED`: this kind of layer has no such property, or Figma refused.
 */
export const refusalCode = z.enum([
  'LAYER_GONE',
  'CHANGED_MEANWHILE',
  'INSTANCE_LAYER',
  'FONT_MISSING',
  'AUTO_LAYOUT',
  'NOT_SUPPORTED',
]);
export type RefusalCode = z.infer<typeof refusalCode>;

const outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('applied') }),
  z.object({
    is: z.literal('refused'),
    code: refusalCode,
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type FixOutcome = z.infer<typeof outcome>;

/**
 * Applies fixes one after the other; each is applied whole, as one undo step of the editor, or not at all. Distances count in
 * frame space (core/geometry/page-to-frame), turns clockwise as seen on the page. A locked layer is changed all the same: the lock keeps
 * hands off, and here the person asked. `outcomes` answer the fixes in order.
 */
export const applyFix = defineRequest({
  name: 'applyFix',
  input: z.object({
    frameId: z.string(),
    fixes: z
      .array(z.object({ steps: z.array(fixStep).check(z.minLength(1), z.maxLength(500)) }))
      .check(z.maxLength(1000)),
  }),
  output: z.object({ outcomes: z.array(outcome) }),
  failures: ['READ_ONLY', 'FRAME_GONE'],
});
