import type { ElementDigest, FrameDigest } from '../../src/core/check/frame-digest.ts';
import type { SetRule } from '../../src/core/check/set-rule.ts';

/** A frame of 300 × 250 px on "Page 1" that looks like no other, unless told. */
export const digest = (name: string, fields: Partial<FrameDigest> = {}): FrameDigest => ({
  id: name,
  name,
  page: 'Page 1',
  sections: [],
  size: { width: 300, height: 250 },
  hash: `hash of ${name}`,
  placement: null,
  verdict: 'clean',
  facts: {},
  elements: {},
  ...fields,
});

export const element = (fields: Partial<ElementDigest> = {}): ElementDigest => ({
  copy: null,
  componentKey: null,
  imageRef: null,
  hex: null,
  ...fields,
});

/** What a set rule said, shortest form: `fail missing a,b`. Params are parsed by the rule's own schema. */
export const saidOfSet = <Params>(
  rule: SetRule<Params, string>,
  frames: readonly FrameDigest[],
  params: unknown,
): string[] =>
  rule
    .check(frames, rule.params.parse(params))
    .map(({ is, because, frameIds }) => `${is} ${because} ${frameIds.join(',')}`.trim());
