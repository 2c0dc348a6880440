import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** `document`, or the id of any node of it. */
const nodeId = z.string();

/** Why a record was not stored; what was there stays as it is. See {@link writeRecords}. */
export const recordRefusal = z.enum(['READ_ONLY', 'TOO_LARGE', 'NODE_GONE', 'NEWER_VERSION']);

const outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('written') }),
  z.object({
    is: z.literal('refused'),
    code: recordRefusal,
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type RecordOutcome = z.infer<typeof outcome>;

/** Most records in one request: more come in several. */
export const mostRecords = 500;

/**
 * Stores records on nodes, for everybody who opens the document: `text` is JSON whose `schema` says `<name>/<version>`, kept in
 * chunks under 90 kB as `<key>.0`, `<key>.1` … Empty text deletes it. Each is stored or refused on its own; `outcomes` answer the
 * records in order. Works in Dev Mode too: plugin data is the one thing Figma lets be written there. `ends`: the editor's undo
 * takes back this request and those before it that did not end a step. `READ_ONLY`: Figma refused; its words in `text`.
 * `NEWER_VERSION`: the stored record was written by a later Proofset and stays as it is.
 */
export const writeRecords = defineRequest({
  name: 'writeRecords',
  input: z.object({
    records: z
      .array(
        z.object({
          nodeId,
          key: z.string().check(z.regex(/^[a-z][a-z0-9/_-]{0,79}$/)),
          text: z.string(),
        }),
      )
      .check(z.maxLength(mostRecords)),
    ends: z.boolean(),
  }),
  output: z.object({ outcomes: z.array(outcome) }),
  failures: [],
});

/**
 * The records of these nodes whose key starts with `prefix`, chunks joined, nodes in the order asked for. Nodes that are gone have
 * none. Not trusted: any plugin can write there, so whoever uses a text parses it.
 */
export const readRecords = defineRequest({
  name: 'readRecords',
  input: z.object({ nodeIds: z.array(nodeId).check(z.maxLength(20_000)), prefix: z.string() }),
  output: z.object({ records: z.array(z.object({ nodeId, key: z.string(), text: z.string() })) }),
  failures: [],
});
