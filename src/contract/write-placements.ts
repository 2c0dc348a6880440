import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** Stores placement specs in the document, for everybody who opens it. `text` is a stored record of core/stored/placements. */
export const writePlacements = defineRequest({
  name: 'writePlacements',
  input: z.object({ text: z.string() }),
  output: z.object({}),
  failures: ['READ_ONLY', 'TOO_LARGE', 'NEWER_VERSION'],
});
