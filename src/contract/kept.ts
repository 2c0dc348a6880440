import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** What is kept on this device: personal settings, and how far an export has come. */
const key = z.enum(['settings', 'export']);

/** Null = nothing kept. Not trusted: an older or newer Proofset may have written it, so whoever uses the text parses it. */
export const readKept = defineRequest({
  name: 'readKept',
  input: z.object({ key }),
  output: z.object({ text: z.nullable(z.string()) }),
  failures: [],
});

/** Replaces what is kept under the key; empty text forgets it. Figma gives a plugin 5 MB in all. */
export const writeKept = defineRequest({
  name: 'writeKept',
  input: z.object({ key, text: z.string() }),
  output: z.object({}),
  failures: ['STORAGE_FULL'],
});
