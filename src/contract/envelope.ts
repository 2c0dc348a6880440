import * as z from 'zod/mini';

/** UI -> main. Ids count up from 1 per panel, so an answer can never be taken for another's. */
export const requestEnvelope = z.object({
  proofset: z.literal('request'),
  id: z.number(),
  name: z.string(),
  input: z.unknown(),
});

export const failureShape = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** main -> UI. There is always exactly one answer to a request. */
export const answerEnvelope = z.union([
  z.object({ proofset: z.literal('answer'), id: z.number(), ok: z.literal(true), value: z.unknown() }),
  z.object({ proofset: z.literal('answer'), id: z.number(), ok: z.literal(false), failure: failureShape }),
]);
export type AnswerEnvelope = z.infer<typeof answerEnvelope>;

/**
 * main -> UI, unasked. `editedFrameIds` are the enclosing top-level frames of what changed; empty = it cannot be told
 * (a deleted layer has no parent any more), so anything on the page may have changed.
 */
export const eventEnvelope = z.discriminatedUnion('event', [
  z.object({
    proofset: z.literal('event'),
    event: z.literal('opened'),
    tab: z.enum(['check', 'label', 'dataset']),
  }),
  z.object({
    proofset: z.literal('event'),
    event: z.literal('selectionChanged'),
    layerIds: z.array(z.string()),
  }),
  z.object({ proofset: z.literal('event'), event: z.literal('pageChanged'), pageId: z.string() }),
  z.object({ proofset: z.literal('event'), event: z.literal('edited'), editedFrameIds: z.array(z.string()) }),
]);
export type PluginEvent = z.infer<typeof eventEnvelope>;

/** UI -> main, once, when the panel can receive events: anything posted earlier may be lost. */
export const readyEnvelope = z.object({ proofset: z.literal('ready') });
