import * as z from 'zod/mini';
import { defineRequest } from './request.ts';
import { frameEntry } from './shapes.ts';

/**
 * The frames in scope, in document order. `selection`: the top-level frames that hold what is selected.
 * `page`: frames, components and instances directly on the page or inside its sections; no `pageId` = the current page.
 * `nodes`: exactly these nodes, whatever they are (a document may be a single bare node).
 */
export const listFrames = defineRequest({
  name: 'listFrames',
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('selection') }),
    z.object({ kind: z.literal('page'), pageId: z.nullable(z.string()) }),
    z.object({ kind: z.literal('nodes'), ids: z.array(z.string()) }),
  ]),
  output: z.object({ frames: z.array(frameEntry) }),
  failures: ['PAGE_GONE'],
});
