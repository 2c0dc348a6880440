import * as z from 'zod/mini';

/** Which spec somebody chose for a frame, and what they said about it, version 1. */
export const assignmentV1 = z.strictObject({
  schema: z.literal('assignment/1'),
  /** The frame it was written on. A copy keeps the choice: it says what the picture is for, not that it is good. */
  nodeId: z.string(),
  /** Id of the spec; null = by name and size, only the facts are set. */
  placement: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  variant: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  facts: z.record(
    z.string().check(z.minLength(1), z.maxLength(60)),
    z.union([z.string().check(z.maxLength(200)), z.number()]),
  ),
});
export type AssignmentV1 = z.infer<typeof assignmentV1>;
