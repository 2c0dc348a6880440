import { describe, expect, it } from 'vitest';
import { rectangle } from './frames/draw.ts';
import { caddies, caddy, venueHeader } from './frames/venue-header.ts';
import { judgeAds } from './judge-ads.ts';

const placement = 'venue.header';
const on = '2026-11-01';
/** Seven 字 at the least size are wider than the copy side, so they break its edge as well: see assets/specs/README.md. */
const tooWide = ['copy-side fail outside title', 'product-side fail otherRole title'];

describe('venue.header', async () => {
  const stripes = Array.from({ length: 42 }, (_, index) =>
    rectangle(`deco/stripe ${String(index)}`, [index * 16 + 36, 0, 6, 22], '#f9dedc'),
  );
  const sevenWide = venueHeader('会场版头 七字标题', {
    title: '秋日新茶大上市',
    titleSize: 56,
    products: [caddy(1, 440, 180), caddy(2, 535, 190), caddy(3, 630, 180)],
  });
  const { ads } = await judgeAds(
    [
      venueHeader('会场版头_正式_L1_P1_01'),
      sevenWide,
      venueHeader('会场版头 按钮文案', { cta: '去看看吧' }),
      venueHeader('会场版头 底色', { ground: '#1e5fb3' }),
      venueHeader('会场版头 商品压字', { products: [caddy(1, 250, 180), ...caddies.slice(1)] }),
      venueHeader('会场版头 商品高低', { products: [caddy(1, 400, 150), ...caddies.slice(1)] }),
      venueHeader('会场版头 手动排版', { layoutMode: 'NONE' }),
      venueHeader('会场版头 原价', { subtitle: '原价99元' }),
      venueHeader('会场版头 花边', { more: stripes }),
    ],
    { on, facts: { category: 'apparel' } },
  );

  it('finds nothing in a header as the template draws it', () => {
    expect(ads['会场版头_正式_L1_P1_01']).toEqual({ placement, verdict: 'clean', findings: [] });
  });

  it('rejects a title of seven 字, which outgrows its side as well', () => {
    expect(ads['会场版头 七字标题']).toEqual({
      placement,
      verdict: 'flagged',
      findings: [...tooWide, 'title-length fail tooLongWide title'],
    });
  });

  it('waives the seven 字 for a 3C venue until the date it names, and not after it', async () => {
    const facts = { category: '3C' };
    const within = await judgeAds([sevenWide], { on: '2026-11-12', facts });
    expect(within.ads['会场版头 七字标题']?.findings).toEqual(tooWide);
    const after = await judgeAds([sevenWide], { on: '2026-11-13', facts });
    expect(after.ads['会场版头 七字标题']?.findings).toEqual([
      ...tooWide,
      'title-length fail tooLongWide title',
    ]);
  });

  it('cannot tell whether seven 字 are too many where nobody said the category', async () => {
    const judged = await judgeAds([sevenWide], { on });
    expect(judged.ads['会场版头 七字标题']?.findings).toEqual([
      ...tooWide,
      'title-length unknown conditionUnknown title',
    ]);
  });

  it('rejects a button that says anything but the two allowed texts', () => {
    expect(ads['会场版头 按钮文案']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['cta-words fail notAllowed cta'],
    });
  });

  it('rejects a background that is not of the campaign’s palette', () => {
    expect(ads['会场版头 底色']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['palette fail offPalette bg'],
    });
  });

  it('flags a product that stands under the title, where nobody can tell the contrast for certain', () => {
    expect(ads['会场版头 商品压字']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['contrast unknown mixed title', 'product-over-text fail overlaps title'],
    });
  });

  it('only warns of a product that is lower than the others', () => {
    expect(ads['会场版头 商品高低']).toEqual({
      placement,
      verdict: 'clean',
      findings: ['product-heights fail heightsDiffer product/1'],
    });
  });

  it('flags a copy block without auto layout', () => {
    expect(ads['会场版头 手动排版']).toEqual({
      placement,
      verdict: 'flagged',
      findings: ['layer-names fail noAutoLayout copy'],
    });
  });

  it('cannot tell whether an original price is true', () => {
    expect(ads['会场版头 原价']).toEqual({
      placement,
      verdict: 'unknown',
      findings: ['original-price unknown needsReview subtitle'],
    });
  });

  it('cannot tell whether a busy edge is calm enough', () => {
    expect(ads['会场版头 花边']).toEqual({
      placement,
      verdict: 'unknown',
      findings: ['calm-edge unknown busy -'],
    });
  });
});

describe('the policy venue.set', () => {
  const header = (state: string, layout: number, palette: number, x: number) =>
    venueHeader(`会场版头_${state}_L${String(layout)}_P${String(palette)}_01`, {
      products: [caddy(1, x, 180), ...caddies.slice(1)],
    });
  const six = [1, 2, 3, 4, 5, 6].map((layout) =>
    header('正式', layout, ((layout - 1) % 4) + 1, 395 + layout),
  );
  const judge = (ads: readonly ReturnType<typeof header>[]) =>
    judgeAds(ads, { on, facts: { category: 'apparel' }, policy: 'venue.set.json' });

  it('is content with six layouts and four palettes', async () => {
    expect((await judge(six)).sets).toEqual([]);
  });

  it('names the layouts and palettes that are missing, copies, and names off the pattern', async () => {
    const [first, second] = six;
    if (first === undefined || second === undefined) throw new Error('no headers');
    const judged = await judge([first, second, { ...first, name: '会场版头_首发_L1_P1_02' }]);
    expect(judged.sets).toEqual([
      ...['layouts missingWord', 'layouts missingWord', 'layouts missingWord', 'layouts missingWord'],
      'names wrongWord',
      ...['palettes missingWord', 'palettes missingWord'],
      'twins twins',
    ]);
  });
});
