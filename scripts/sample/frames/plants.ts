import type { Plant } from '../author/draft.ts';

const fails = (ruleId: string, rule: string, because: string): Plant => ({
  ruleId,
  rule,
  verdict: 'fail',
  because,
});

/** The faults the sample plants, under the ids its specs give the rules. */
export const plant = {
  wrongSize: fails('canvas', 'canvas.size', 'notListed'),
  tooHigh: fails('canvas', 'canvas.size', 'tooHigh'),
  wrongPixels: fails('delivery', 'delivery.pixels', 'wrongSize'),
  halfPixel: fails('delivery', 'delivery.pixels', 'fractional'),
  sticksOut: fails('delivery', 'delivery.pixels', 'overflow'),
  outside: (ruleId: string): Plant => fails(ruleId, 'zone.safe', 'outside'),
  inZone: (ruleId: string): Plant => fails(ruleId, 'zone.exclude', 'overlaps'),
  maybeInZone: (ruleId: string): Plant => ({
    ruleId,
    rule: 'zone.exclude',
    verdict: 'unknown',
    because: 'rotated',
  }),
  missing: (ruleId: string): Plant => fails(ruleId, 'element.required', 'missing'),
  hiddenElement: (ruleId: string): Plant => fails(ruleId, 'element.required', 'hidden'),
  tooMany: (ruleId: string): Plant => fails(ruleId, 'element.required', 'tooMany'),
  maybeUnlabelled: (ruleId: string): Plant => ({
    ruleId,
    rule: 'element.required',
    verdict: 'unknown',
    because: 'maybeUnlabelled',
  }),
  tooSmall: (ruleId: string): Plant => fails(ruleId, 'text.minSize', 'tooSmall'),
  tooLong: (ruleId: string): Plant => fails(ruleId, 'text.length', 'tooLong'),
  tooLongWide: (ruleId: string): Plant => fails(ruleId, 'text.length', 'tooLongWide'),
  noLiveText: (ruleId: string): Plant => ({
    ruleId,
    rule: 'text.length',
    verdict: 'unknown',
    because: 'noLiveText',
  }),
  textCut: fails('not-cut', 'layout.clipped', 'textCut'),
  partLost: fails('not-cut', 'layout.clipped', 'partLost'),
  underMask: { ruleId: 'not-cut', rule: 'layout.clipped', verdict: 'unknown', because: 'masked' },
  hidden: fails('tidy', 'layer.hygiene', 'hidden'),
  empty: fails('tidy', 'layer.hygiene', 'empty'),
  offCanvas: fails('tidy', 'layer.hygiene', 'offCanvas'),
  defaultName: fails('tidy', 'layer.hygiene', 'defaultName'),
} as const satisfies Record<string, Plant | ((ruleId: string) => Plant)>;
