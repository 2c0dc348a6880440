import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** What the panel needs to know once: names, pages, the specs stored in the document (raw text, parsed by the reader). */
export const readDocument = defineRequest({
  name: 'readDocument',
  input: z.object({}),
  output: z.object({
    name: z.string(),
    currentPageId: z.string(),
    pages: z.array(z.object({ id: z.string(), name: z.string() })),
    /** 'figma' or 'dev': in Dev Mode the document cannot be written. */
    editor: z.string(),
    /** Who is signed in, for decisions that name their maker; null = Figma does not tell. */
    user: z.nullable(z.object({ id: z.nullable(z.string()), name: z.string() })),
    /** The chunks of the stored placement specs joined to one text; empty = none stored. */
    placements: z.string(),
  }),
  failures: [],
});
