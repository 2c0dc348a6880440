import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFromFrame } from '../../../src/core/placement/draft-from-frame.ts';
import { parsePlacements } from '../../../src/core/placement/parse-placements.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { layer, text } from '../../helpers/layer-builder.ts';
import { checkSpec } from '../../helpers/spec-builder.ts';

const today = '2026-11-25';
const draft = (of: FrameSnapshot) => draftFromFrame(of, { id: 'hero.splash', today });
const paramsOf = (of: FrameSnapshot, id: string): unknown =>
  draft(of).proposals.find(({ rule }) => rule.id === id)?.rule.params;

const hero = frame(
  { name: 'hero', width: 1080, height: 1920 },
  layer({ name: 'bg', role: 'background', box: [0, 0, 1080, 1920] }),
  layer({ name: 'Logo', role: 'logo', box: [61.5, 183, 220, 96] }),
  text('秋季上新 50', { name: 'Title', role: 'title', box: [120, 380, 848, 150], fontSizePx: 120 }),
  layer({ name: 'Buy', role: 'cta', box: [290, 1440, 500, 141] }),
);

describe('draftFromFrame', () => {
  it('proposes size, delivery, safe zone, counts, text size and copy length', () => {
    expect(draft(hero).spec.rules.map(({ rule, params }) => [rule, params])).toEqual([
      ['canvas.size', { sizes: [{ width: 1080, height: 1920 }] }],
      ['delivery.pixels', { width: 1080, height: 1920 }],
      [
        'zone.safe',
        {
          insets: { top: { px: 180 }, right: { px: 110 }, bottom: { px: 330 }, left: { px: 60 } },
          roles: ['logo', 'title', 'cta'],
        },
      ],
      ['element.required', { role: 'background', min: 1, max: 1 }],
      ['element.required', { role: 'logo', min: 1, max: 1 }],
      ['element.required', { role: 'title', min: 1, max: 1 }],
      ['element.required', { role: 'cta', min: 1, max: 1 }],
      ['text.minSize', { minPx: 120, exceptRoles: ['logo', 'product', 'watermark', 'background'] }],
      ['text.length', { role: 'title', max: 6 }],
    ]);
  });

  it('is a draft in both languages that the parser takes as it is', () => {
    const { spec } = draft(hero);
    expect(spec).toMatchObject({
      id: 'hero.splash',
      version: 1,
      status: 'draft',
      name: { en: 'hero', 'zh-CN': 'hero' },
      source: { trust: 'D', date: today },
    });
    expect(parsePlacements(JSON.stringify(spec), 'draft')).toMatchObject({ ok: true });
  });

  it('says which layer gave each number', () => {
    const safe = draft(hero).proposals.find(({ rule }) => rule.id === 'safe-zone');
    expect(safe?.evidence).toMatchObject([
      { path: 'insets.top', value: 183, unit: 'px', layer: { name: 'Logo' } },
      { path: 'insets.right', value: 112, layer: { name: 'Title' } },
      { path: 'insets.bottom', value: 339, layer: { name: 'Buy' } },
      { path: 'insets.left', value: 61.5, layer: { name: 'Logo' } },
    ]);
    expect(safe?.rule.why?.['zh-CN']).toContain('61.5 px');
  });

  it('keeps live text of no role inside by a rule of its own, unless it belongs to the background', () => {
    const loose = text('限时', { box: [40, 40, 100, 40] });
    expect(paramsOf(frame({}, loose), 'safe-zone-text')).toMatchObject({
      roles: 'text',
      exceptRoles: ['logo', 'product', 'watermark', 'background'],
    });
    expect(paramsOf(frame({}, loose), 'safe-zone')).toBeUndefined();
    const printed = frame({}, layer({ role: 'background', box: [0, 0, 1080, 1920] }, loose));
    expect(paramsOf(printed, 'safe-zone-text')).toBeUndefined();
  });

  it('proposes zero where something touches or leaves the edge, and drops the rule when even that is broken', () => {
    const touching = frame({}, layer({ role: 'logo', box: [0, 300, 50, 50] }));
    expect(paramsOf(touching, 'safe-zone')).toMatchObject({ insets: { left: { px: 0 } } });
    const outside = frame({ clipsContent: false }, layer({ role: 'logo', box: [-20, 300, 50, 50] }));
    expect(paramsOf(outside, 'safe-zone')).toBeUndefined();
  });

  it('proposes no margins from guessed bounds and no delivery of a rotated or half-pixel frame', () => {
    const logo = layer({ role: 'logo', box: [50, 50, 50, 50] });
    expect(paramsOf(frame({ hasRenderBounds: false }, logo), 'safe-zone')).toBeUndefined();
    expect(paramsOf(frame({ rotationDeg: 10 }, logo), 'delivered-pixels')).toBeUndefined();
    expect(paramsOf(frame({ width: 749.5 }, logo), 'delivered-pixels')).toBeUndefined();
  });

  it('takes the place of the copy for a margin up to a quarter of the side', () => {
    const left = frame({ width: 1000 }, text('秋季', { role: 'title', box: [300, 600, 100, 50] }));
    expect(paramsOf(left, 'safe-zone')).toMatchObject({
      insets: { left: { px: 250 }, right: { px: 250 }, top: { px: 480 }, bottom: { px: 480 } },
    });
  });

  it('takes words in a logo or on a pack for lettering, not for copy', () => {
    const words = text('since 1908', { box: [60, 60, 20, 10], fontSizePx: 6 });
    const made = frame({}, layer({ role: 'logo', box: [50, 50, 90, 90] }, words));
    expect(draft(made).spec.rules.map(({ rule }) => rule)).not.toContain('text.minSize');
    expect(paramsOf(made, 'logo-length')).toBeUndefined();
  });

  it('reads nothing off hidden layers', () => {
    const hidden = frame(
      {},
      layer({ role: 'logo', box: [2, 2, 50, 50], isSwitchedOn: false }),
      text('small', { fontSizePx: 6, isSwitchedOn: false }),
    );
    expect(draft(hidden).spec.rules.map(({ rule }) => rule)).toEqual(['canvas.size', 'delivery.pixels']);
  });

  it('gives an empty frame its size alone', () => {
    expect(draft(frame({})).spec.rules.map(({ id }) => id)).toEqual(['canvas-size', 'delivered-pixels']);
  });

  it('proposes nothing that its own frame breaks', () => {
    const place = fc.tuple(
      fc.double({ min: -50, max: 1000, noNaN: true }),
      fc.double({ min: -50, max: 1800, noNaN: true }),
    );
    const role = fc.constantFrom('logo', 'title', 'cta', 'background', null);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, role, fc.double({ min: 4, max: 200, noNaN: true })), { maxLength: 6 }),
        (parts) => {
          const made = frame(
            {},
            ...parts.map(([[x, y], of, px]) =>
              text('限时 sale', { role: of, box: [x, y, 80, 40], fontSizePx: px }),
            ),
          );
          const { spec } = draft(made);
          expect(checkSpec(made, { ...spec, status: 'active' }).findings).toEqual([]);
        },
      ),
    );
  });
});
