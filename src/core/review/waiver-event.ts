import * as z from 'zod/mini';

/** Longest text of a reason or a note, UTF-16 units: records stay far below what Figma stores in one entry. */
export const maxReasonLength = 500;

const word = z.string().check(z.minLength(1), z.maxLength(200));

/** Who did it, as Figma names them. The id is null for people who are not signed in. Cooperative: whoever can edit can write it. */
const person = z.strictObject({ id: z.nullable(word), name: z.string().check(z.maxLength(200)) });
export type Person = z.infer<typeof person>;

/**
 * What a waiver covers, always within one rule of one placement. `finding`, `layer` and `frame` live on the frame they were
 * asked on; `component`, `role` and `campaign` hold for every frame of the document.
 */
export const waiverScope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('finding'), fingerprint: word }),
  z.strictObject({ of: z.literal('layer'), layerId: word }),
  z.strictObject({ of: z.literal('component'), key: word }),
  z.strictObject({ of: z.literal('frame') }),
  z.strictObject({ of: z.literal('role'), role: word }),
  z.strictObject({ of: z.literal('campaign'), campaign: word }),
]);
export type WaiverScope = z.infer<typeof waiverScope>;

/** Why, as the dialog offers it. `other` says nothing beyond its text. */
export const waiverReasonCodes = ['brand', 'notFeasible', 'wrongRule', 'oneOff', 'other'] as const;
export type WaiverReasonCode = (typeof waiverReasonCodes)[number];

const eventFields = {
  /** Unique; made by whoever writes the event. */
  id: word,
  /** When, ISO 8601 in UTC: a moment that cannot be read has no place in the order. */
  at: z.iso.datetime(),
  by: person,
};

const request = z.strictObject({
  ...eventFields,
  kind: z.literal('waive_request'),
  placement: word,
  /** Id of the rule within its spec. */
  ruleId: word,
  /** The frame it was asked on; null for scopes that reach over the document. */
  frameId: z.nullable(word),
  scope: waiverScope,
  reason: z.strictObject({
    code: z.enum(waiverReasonCodes),
    text: z.string().check(z.minLength(1), z.maxLength(maxReasonLength)),
  }),
  /** Last ISO day it holds; null = until somebody takes it back. */
  until: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
});
export type WaiverRequest = z.infer<typeof request>;

const decision = z.strictObject({
  ...eventFields,
  kind: z.enum(['waive_accept', 'waive_refuse', 'waive_withdraw']),
  /** Id of the request it answers. */
  request: word,
  note: z.string().check(z.maxLength(maxReasonLength)),
});
export type WaiverDecision = z.infer<typeof decision>;

/** One thing that happened to a waiver. Events are only ever added; what they come to is `foldWaivers`. */
export const waiverEvent = z.union([request, decision]);
export type WaiverEvent = z.infer<typeof waiverEvent>;

/** True for scopes that hold on every frame of the document, so that they are stored on the document. */
export const isDocumentScope = ({ of }: WaiverScope): boolean =>
  of === 'component' || of === 'role' || of === 'campaign';
