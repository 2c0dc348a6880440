import { describe, expect, it } from 'vitest';
import type { Probe } from '../../src/core/pixels/probe.ts';
import { frame } from '../helpers/frame-builder.ts';
import { type Box, group, image, instance, type LayerFields, layer, text } from '../helpers/layer-builder.ts';
import { caseOf } from '../helpers/placement-case.ts';

const part = (role: string, box: Box = [0, 0, 100, 100], fields: LayerFields = {}) =>
  layer({ name: role, role, box, ...fields });
const parts = (role: string, count: number, fields: LayerFields = {}) =>
  Array.from({ length: count }, (_, index) => part(role, [index * 120, 200, 100, 100], fields));

describe('presence: required, forbidden, require-any', () => {
  it('Qzone banner: a logo or the name is required', () => {
    const groups = [{ role: 'logo' }, { role: 'brandName' }];
    const check = caseOf({ brand: ['element.anyOf', { groups }] });
    const banner = (...layers: readonly ReturnType<typeof layer>[]) =>
      frame({ width: 640, height: 260 }, ...layers);
    expect(check(banner(part('logo')))).toBe('clean');
    expect(check(banner(text('京东', { role: 'brandName' })))).toBe('clean');
    expect(check(banner(text('新品', { role: 'title' })))).toBe('flagged: brand noneOf');
    expect(check(banner(part('logo', [0, 0, 100, 50], { isSwitchedOn: false })))).toBe(
      'flagged: brand hidden',
    );
    expect(check(banner(image({ name: 'KV', box: [0, 0, 640, 260] })))).toBe(
      'unknown: brand maybeInPicture?',
    );
  });

  it('应用宝 no button: a drawn one fails, what only looks like one is asked about', () => {
    const check = caseOf({ button: ['element.forbidden', { roles: ['cta'] }] });
    expect(check(frame({}, part('product')))).toBe('clean');
    expect(check(frame({}, part('cta')))).toBe('flagged: button forbidden');
    const guessed = { role: 'cta', by: 'heuristic', confidence: 0.6 } as const;
    expect(check(frame({}, layer({ name: 'Frame 7', role: guessed })))).toBe(
      'unknown: button maybeForbidden?',
    );
  });

  it('会场版头: exactly one title is required, at most one logo', () => {
    const check = caseOf({
      title: ['element.required', { role: 'title', min: 1, max: 1 }],
      logo: ['element.required', { role: 'logo', min: 0, max: 1 }],
    });
    const title = text('双十一会场', { role: 'title' });
    expect(check(frame({}, title))).toBe('clean');
    expect(check(frame({}, part('product')))).toBe('flagged: title missing');
    expect(check(frame({}, title, ...parts('logo', 2)))).toBe('flagged: logo tooMany');
  });
});

describe('count exact, about, one-or-all identical', () => {
  it('白底图: exactly one product', () => {
    const check = caseOf({ one: ['element.count', { role: 'product', exact: 1 }] });
    expect(check(frame({}, ...parts('product', 1)))).toBe('clean');
    expect(check(frame({}, ...parts('product', 2)))).toBe('flagged: one tooMany');
    expect(check(frame({}, text('x', { role: 'title' })))).toBe('flagged: one tooFew');
    expect(check(frame({}, image({ name: 'image 1', box: [0, 0, 1080, 1920] })))).toMatch(
      /^unknown: one maybe/,
    );
  });

  it('会场版头 ~3 products: 2 or 4 are held for a person, more are rejected', () => {
    const check = caseOf({
      about: ['element.count', { role: 'product', exact: 3 }, { onFail: 'hold' }],
      limit: ['element.count', { role: 'product', min: 2, max: 4 }],
    });
    expect(check(frame({}, ...parts('product', 3)))).toBe('clean');
    expect(check(frame({}, ...parts('product', 4)))).toBe('unknown: about tooMany');
    expect(check(frame({}, ...parts('product', 5)))).toBe('flagged: about tooMany, limit tooMany');
  });

  it('京东 XS badge: on one product or on all three, and then identical', () => {
    const check = caseOf({
      badge: ['element.count', { role: 'badge', allowedCounts: [1, 3], identical: true }],
    });
    const badge = (x: number, id = '9:1') =>
      instance({
        name: 'badge',
        role: 'badge',
        box: [x, 0, 50, 50],
        component: { id, key: `key ${id}`, name: 'badge', setName: null, properties: {} },
      });
    expect(check(frame({}, badge(0)))).toBe('clean');
    expect(check(frame({}, badge(0), badge(100), badge(200)))).toBe('clean');
    expect(check(frame({}, badge(0), badge(100)))).toMatch(/^flagged: badge too/);
    expect(check(frame({}, badge(0), badge(100), badge(200, '9:2')))).toBe('flagged: badge different');
    expect(check(frame({}, ...parts('badge', 3)))).toBe('unknown: badge cannotCompare?');
  });
});

describe('size box, area share, extent', () => {
  it('超级钻展 logo 58×58', () => {
    const exactly = { min: 58, max: 58 };
    const check = caseOf({ logo: ['element.size', { role: 'logo', width: exactly, height: exactly }] });
    const guess = (width: number, height: number) =>
      frame({ width: 513, height: 750 }, part('logo', [20, 20, width, height]));
    expect(check(guess(58, 58))).toBe('clean');
    expect(check(guess(59, 58))).toBe('flagged: logo tooWide');
    expect(check(guess(58, 57))).toBe('flagged: logo tooLow');
  });

  it('Yandex: logo ≤28 % of the area', () => {
    const check = caseOf({ logo: ['element.size', { role: 'logo', areaPercent: { max: 28 } }] });
    const home = (width: number) => frame({ width: 1000, height: 100 }, part('logo', [0, 0, width, 100]));
    expect(check(home(280))).toBe('clean');
    expect(check(home(282))).toBe('flagged: logo areaLarge');
  });

  it('抖店: the subject fills 70 % of the width or of the height', () => {
    const extent = { side: 'either', minPercent: 70 };
    const check = caseOf({ subject: ['element.size', { role: 'product', extent }] });
    const white = (width: number, height: number) =>
      frame({ width: 600, height: 600 }, part('product', [0, 0, width, height]));
    expect(check(white(420, 100))).toBe('clean');
    expect(check(white(100, 420))).toBe('clean');
    expect(check(white(410, 410))).toBe('flagged: subject extentSmall');
  });
});

describe('any-of with a size fallback', () => {
  it('Amazon: a legible logo, or one 100 % high, or one 20 % wide', () => {
    const check = caseOf({
      logo: [
        'element.size',
        {
          role: 'logo',
          height: { min: 22 },
          heightPercent: { min: 100 },
          widthPercent: { min: 20 },
          need: 'any',
        },
      ],
    });
    const mobile = (width: number, height: number, canvas = 50) =>
      frame({ width: 320, height: canvas }, part('logo', [0, 0, width, height]));
    expect(check(mobile(40, 22))).toBe('clean');
    expect(check(mobile(40, 20, 20))).toBe('clean');
    expect(check(mobile(64, 10))).toBe('clean');
    expect(check(mobile(60, 20))).toMatch(/^flagged: logo tooLow, logo extentSmall$/);
  });
});

describe('platform-owned element', () => {
  const edges = (cornerAlpha: number) => ({
    measure: ({ of }: Probe) => {
      const side = { hex: '#336699', spread: 0, whiteShare: 0, clearShare: 0, depthPx: null, beyondShare: 0 };
      return of === 'edges' ? { top: side, right: side, bottom: side, left: side, cornerAlpha } : null;
    },
  });

  it('Google Play radius: Play rounds the icon, so the art is square', () => {
    const check = caseOf({ square: ['canvas.edges', { squareCorners: true }] });
    expect(check(frame({ width: 512, height: 512 }), edges(255))).toBe('clean');
    expect(check(frame({ width: 512, height: 512, cornerRadius: 90 }), edges(255))).toBe(
      'flagged: square rounded',
    );
    expect(check(frame({ width: 512, height: 512 }), edges(0))).toBe('flagged: square cornersClear');
    expect(check(frame({ width: 512, height: 512 }))).toBe('unknown: square notMeasured?');
  });

  it('京东 price belt: its space stays free and nobody draws it', () => {
    const belt = { id: 'belt', band: { side: 'bottom', size: { px: 120 } } };
    const check = caseOf({ belt: ['zone.overlay', { zones: [belt], imitationRoles: ['price'] }] });
    const main = (...layers: readonly ReturnType<typeof layer>[]) =>
      frame({ width: 800, height: 800 }, ...layers);
    expect(check(main(part('product', [0, 0, 800, 800]), part('logo')))).toBe('clean');
    expect(check(main(part('logo', [0, 690, 100, 50])))).toBe('flagged: belt covered');
    expect(check(main(text('¥99', { role: 'price' })))).toBe('flagged: belt imitation');
  });

  it('超级钻展 coupons: a role of the spec’s own, never drawn by hand', () => {
    const check = caseOf(
      { coupon: ['element.forbidden', { roles: ['coupon'] }] },
      { roles: { coupon: { names: ['券*', 'coupon*'] } } },
    );
    expect(check(frame({}, layer({ name: '产品' })))).toBe('clean');
    expect(check(frame({}, layer({ name: '券-满减' })))).toBe('flagged: coupon forbidden');
  });

  it('Meta CTA: the app draws the button, so a drawn one fails', () => {
    const check = caseOf({ cta: ['element.forbidden', { roles: ['cta'] }] });
    expect(check(frame({}, text('Autumn', { role: 'title' })))).toBe('clean');
    expect(check(frame({}, group({ name: 'cta', role: 'cta' }, text('Shop now'))))).toBe(
      'flagged: cta forbidden',
    );
  });
});

describe('exemption inside a role', () => {
  const smallest = (exceptRoles: readonly string[]) =>
    caseOf({ font: ['text.minSize', { minPx: 22, exceptRoles }] });
  const inside = (role: string) => group({ name: role, role }, text('est. 1901', { fontSizePx: 9 }));

  it('Amazon logo text: what is set in the logo may be smaller than the smallest font', () => {
    const check = smallest(['logo']);
    expect(check(frame({}, inside('logo'), text('Sale', { fontSizePx: 22 })))).toBe('clean');
    expect(check(frame({}, inside('badge')))).toBe('flagged: font tooSmall');
  });

  it('Yandex pack photos: what is printed on the pack is exempt', () => {
    const check = smallest(['product']);
    expect(check(frame({}, inside('product')))).toBe('clean');
    expect(check(frame({}, inside('product'), text('Sale', { fontSizePx: 21 })))).toBe(
      'flagged: font tooSmall',
    );
  });
});

describe('larger-than, spacing, alignment', () => {
  it('Amazon logos: the advertiser’s is larger than Amazon’s', () => {
    const size = { by: 'area', atLeastTimes: 1.01 };
    const check = caseOf(
      { logos: ['element.relation', { role: 'logo', other: 'amazonLogo', size }] },
      { roles: { amazonLogo: { names: ['amazon*'] } } },
    );
    const both = (side: number) =>
      frame({}, part('logo', [0, 0, side, side]), layer({ name: 'amazon logo', box: [500, 0, 100, 100] }));
    expect(check(both(101))).toBe('clean');
    expect(check(both(100))).toBe('flagged: logos tooSmall');
    expect(check(frame({}, part('logo', [0, 0, 10, 10])))).toBe('clean');
  });

  it('Yandex 20 px edge: text keeps 20 px from every edge', () => {
    const check = caseOf({ edge: ['margin.edge', { roles: 'text', min: { px: 20 } }] });
    const home = (x: number, y: number) =>
      frame({ width: 400, height: 240 }, text('Скидка', { box: [x, y, 200, 40] }));
    expect(check(home(20, 20))).toBe('clean');
    expect(check(home(180, 180))).toBe('clean');
    expect(check(home(19, 20))).toBe('flagged: edge tooClose');
    expect(check(home(20, 181))).toBe('flagged: edge tooClose');
  });

  it('Naver equal spacing between text and logo', () => {
    const check = caseOf({
      gaps: ['layout.spacing', { roles: ['logo', 'title', 'cta'], axis: 'horizontal', equalWithinPx: 2 }],
    });
    const board = (ctaX: number) =>
      frame(
        { width: 1660, height: 260 },
        part('logo', [100, 80, 100, 100]),
        part('title', [240, 80, 400, 100]),
        part('cta', [ctaX, 80, 100, 100]),
      );
    expect(check(board(680))).toBe('clean');
    expect(check(board(682))).toBe('clean');
    expect(check(board(683))).toBe('flagged: gaps unequal');
  });

  it('728×90: logo and button share a centre line within 2 px', () => {
    const check = caseOf({
      line: ['layout.align', { roles: ['logo', 'cta'], edge: 'centerY', tolerancePx: 2 }],
    });
    const leaderboard = (y: number) =>
      frame({ width: 728, height: 90 }, part('logo', [10, 20, 100, 50]), part('cta', [600, y, 100, 50]));
    expect(check(leaderboard(22))).toBe('clean');
    expect(check(leaderboard(23))).toBe('flagged: line offCenterY');
  });
});
