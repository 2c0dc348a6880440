import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lexiconRef } from '../../../src/core/check/params/lexicon-ref.ts';
import { roleName } from '../../../src/core/check/params/role-name.ts';
import { type Zone, zone, zoneRefs } from '../../../src/core/check/params/zone.ts';
import { bindNames, unboundName } from '../../../src/core/placement/bind-names.ts';
import type { Lexicon } from '../../../src/core/placement/lexicon.ts';

const schema = z.strictObject({
  role: z.optional(roleName),
  words: z.optional(lexiconRef),
  zones: z.optional(zoneRefs),
});
const top: Zone = zone.parse({ id: 'top', band: { side: 'top', size: { px: 10 } } });
const words: Lexicon = {
  version: 1,
  name: { en: 'Words', 'zh-CN': '词表' },
  source: { trust: 'example', reference: 'made up', date: '2026' },
  entries: [{ word: 'top' }],
};
const scope = { zones: new Map([['top', top]]), lexicons: new Map([['my.words', words]]) };

describe('bindNames', () => {
  it('puts zones and word lists in place of their names, and leaves what is written out', () => {
    expect(bindNames(schema, { words: 'my.words', zones: ['top', top] }, scope)).toEqual({
      words,
      zones: [top, top],
    });
    expect(bindNames(schema, { words, role: 'top' }, scope)).toEqual({ words, role: 'top' });
  });

  it('leaves names that stand for nothing, also those every object has', () => {
    const params = { words: 'constructor', zones: ['toString'] };
    expect(bindNames(schema, params, scope)).toEqual(params);
  });
});

describe('unboundName', () => {
  it.each([
    [{ words: 'no.words' }, { code: 'LEXICON_UNKNOWN', name: 'no.words' }],
    [
      { words, zones: [top, 'bottom'] },
      { code: 'ZONE_UNKNOWN', name: 'bottom' },
    ],
    [{ role: 'coupon' }, { code: 'ROLE_UNKNOWN', name: 'coupon' }],
    [{ role: 'stamp', words, zones: [top] }, null],
    [{ role: 'logo' }, null],
  ])('of %j', (params, expected) => {
    expect(unboundName({ params }, schema, ['stamp'])).toEqual(expected);
  });

  it('sees roles in a condition', () => {
    const when = { allOf: [{ role: 'logo' }, { not: { role: 'coupon' } }] };
    expect(unboundName({ params: {}, when }, schema, [])).toEqual({ code: 'ROLE_UNKNOWN', name: 'coupon' });
    expect(unboundName({ params: {}, when }, schema, ['coupon'])).toBeNull();
  });
});
