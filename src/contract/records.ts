import * as z from 'zod/mini';
import { defineRequest } from './request.ts';

/** `document`, or the id of any node of it. */
const nodeId = z.string();

/**
 * Stores one record on a node, for everybody who opens the document: `text` is JSON whose `schema` says `<name>/<version>`,
 * kept in chunks under 90 kB as `<key>.0`, `<key>.1` … Empty text deletes it. One undo step. Works in Dev Mode too: plugin data is
 * the one thing Figma lets be written there. `READ_ONLY`: Figma refused; its words in `text`. `NEWER_VERSION`: the stored record
 * was written by a later Proofset and stays as it is.
 */
export const writeRecord = defineRequest({
  name: 'writeRecord',
  input: z.object({
    nodeId,
    key: z.string().check(z.regex(/^[a-z][a-z0-9/_-]{0,79}$/)),
    text: z.string(),
  }),
  output: z.object({}),
  failures: ['READ_ONLY', 'TOO_LARGE', 'NODE_GONE', 'NEWER_VERSION'],
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
