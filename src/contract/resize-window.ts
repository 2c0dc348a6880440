import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

export const resizeWindow = defineRequest({
  name: 'resizeWindow',
  input: z.object({ width: z.number(), height: z.number() }),
  output: z.object({}),
  failures: [],
});
