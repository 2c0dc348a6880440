import { describe, expect, it } from 'vitest';
import { frame } from '../helpers/frame-builder.ts';
import { type Box, type LayerFields, layer, text } from '../helpers/layer-builder.ts';
import { caseOf } from '../helpers/placement-case.ts';

const px = (value: number) => ({ px: value });
const band = (id: string, side: string, size: number) => ({ id, band: { side, size: px(size) } });
const part = (role: string, box: Box, fields: LayerFields = {}) =>
  layer({ name: role, role, box, ...fields });
const copy = (role: string, box: Box, words = '新品上市') => text(words, { role, box });

describe('zone forbid / allow-only', () => {
  it('京东 开屏 bands: no logo, text or button in the bands, art may run through', () => {
    const zones = [
      band('top', 'top', 180),
      band('bottom', 'bottom', 480),
      band('left', 'left', 120),
      band('right', 'right', 120),
      { id: 'corner', corner: 'topRight', rect: { x: px(120), y: px(180), width: px(250), height: px(80) } },
    ];
    const ids = zones.map(({ id }) => id);
    const check = caseOf(
      { bands: ['zone.exclude', { zones: ids, roles: ['logo', 'title', 'cta'] }] },
      { zones },
    );
    const splash = (title: Box) => frame({}, part('product', [0, 1200, 1080, 720]), copy('title', title));
    expect(check(splash([120, 260, 840, 100]))).toBe('clean');
    expect(check(splash([120, 180, 590, 80]))).toBe('clean');
    expect(check(splash([119, 260, 840, 100]))).toBe('flagged: bands overlaps');
    expect(check(splash([120, 180, 591, 80]))).toBe('flagged: bands overlaps');
    expect(check(splash([120, 1400, 840, 41]))).toBe('flagged: bands overlaps');
  });

  it('聚划算 logo box: the logo inside 180×120 at 20 px, nothing else in it', () => {
    const zones = [{ id: 'logo', rect: { x: px(20), y: px(20), width: px(180), height: px(120) } }];
    const check = caseOf(
      {
        inside: ['zone.inside', { zones: ['logo'], roles: ['logo'] }],
        alone: ['zone.allow', { zones: ['logo'], roles: ['logo'] }],
      },
      { zones },
    );
    const main = (logo: Box, product: Box) =>
      frame({ width: 960, height: 640 }, part('product', product), part('logo', logo));
    expect(check(main([20, 20, 180, 120], [300, 100, 500, 400]))).toBe('clean');
    expect(check(main([20, 20, 181, 120], [300, 100, 500, 400]))).toBe('flagged: inside outside');
    expect(check(main([20, 20, 180, 120], [199, 100, 500, 400]))).toBe('flagged: alone otherRole');
  });

  it('京东 cells: only the product in product cells; what nobody labelled is asked about', () => {
    const zones = [
      {
        id: 'goods',
        cells: {
          columns: 6,
          rows: 6,
          cells: [
            [2, 2],
            [3, 2],
            [2, 3],
            [3, 3],
          ],
        },
      },
    ];
    const check = caseOf({ cells: ['zone.allow', { zones: ['goods'], roles: ['product'] }] }, { zones });
    const main = (fields: LayerFields) =>
      frame({ width: 600, height: 600 }, part('product', [200, 200, 200, 200]), layer(fields));
    expect(check(main({ name: 'logo', role: 'logo', box: [0, 0, 200, 200] }))).toBe('clean');
    expect(check(main({ name: 'logo', role: 'logo', box: [0, 0, 205, 205] }))).toBe(
      'flagged: cells otherRole',
    );
    expect(check(main({ name: 'thing', box: [150, 150, 100, 100] }))).toBe('unknown: cells unlabelled?');
  });
});

describe('zone must-contain', () => {
  it('超级钻展 safe area needs copy and a selling point: an empty one is the fault', () => {
    const zones = [{ id: 'safe', insets: { top: px(100), bottom: px(200), left: px(40), right: px(40) } }];
    const check = caseOf(
      {
        copy: ['zone.contain', { zones: ['safe'], roles: ['title'] }],
        point: ['zone.contain', { zones: ['safe'], roles: ['benefit'] }],
      },
      { zones },
    );
    const guess = (titleY: number, benefitY: number) =>
      frame(
        { width: 513, height: 750 },
        copy('title', [60, titleY, 300, 60]),
        copy('benefit', [60, benefitY, 300, 40]),
      );
    expect(check(guess(120, 300))).toBe('clean');
    expect(check(guess(120, 600))).toBe('flagged: point notInside');
    expect(check(frame({ width: 513, height: 750 }, part('product', [0, 0, 513, 750])))).toBe(
      'flagged: copy tooFew, point tooFew',
    );
  });

  it('TikTok CTA strip: the call to action lies in the lowest 168 px of 620×788', () => {
    const check = caseOf({
      strip: ['zone.contain', { zones: [band('strip', 'bottom', 168)], roles: ['cta'], minPercent: 100 }],
    });
    const card = (y: number) =>
      frame({ width: 620, height: 788 }, copy('cta', [60, y, 500, 120], 'Shop now'));
    expect(check(card(620))).toBe('clean');
    expect(check(card(600))).toBe('flagged: strip notInside');
  });
});

describe('zone calm', () => {
  it('华为 under skip and 广告: calm passes, busy is left to a person and never clean', () => {
    const zones = [
      { id: 'skip', corner: 'topRight', rect: { width: px(200), height: px(100) } },
      { id: 'ad', corner: 'bottomLeft', rect: { width: px(120), height: px(60) } },
    ];
    const check = caseOf(
      { calm: ['zone.calm', { zones: ['skip', 'ad'], maxDeviation: 0.1, maxEdgeShare: 0.05 }] },
      { zones },
    );
    const measured = (deviation: number, clearShare = 0) => ({
      measure: () => ({ deviation, edgeShare: 0.01, clearShare }),
    });
    expect(check(frame({}), measured(0.1))).toBe('clean');
    expect(check(frame({}), measured(0.11))).toBe('unknown: calm busy?');
    expect(check(frame({}), measured(0, 0.5))).toBe('unknown: calm seeThrough?');
    expect(check(frame({}))).toBe('unknown: calm notMeasured?');
  });
});

describe('bleed and crop survival', () => {
  it('超级钻展 首焦: the sides are cropped, so only the background may run off them', () => {
    const check = caseOf({
      sides: [
        'margin.edge',
        {
          roles: 'all',
          exceptRoles: ['decoration'],
          sides: { left: px(40), right: px(40) },
          bleedRoles: ['background'],
        },
      ],
    });
    const focus = (x: number, ground: Box = [-10, -10, 1140, 370]) =>
      frame({ width: 1120, height: 350 }, part('background', ground), copy('title', [x, 100, 400, 80]));
    expect(check(focus(40))).toBe('clean');
    expect(check(focus(39))).toBe('flagged: sides tooClose');
    expect(check(focus(40, [20, 0, 600, 175]))).toBe('flagged: sides tooClose');
  });

  it('Dable 3 ratios: the subject survives 16:10, 1:1 and 2:1 of 1600×1200', () => {
    const crops = [
      { width: 16, height: 10 },
      { width: 1, height: 1 },
      { width: 2, height: 1 },
    ];
    const check = caseOf({ crop: ['crop.survival', { crops, roles: ['product'] }] });
    const master = (box: Box) => frame({ width: 1600, height: 1200 }, part('product', box));
    expect(check(master([200, 200, 1200, 800]))).toBe('clean');
    expect(check(master([199, 200, 1200, 800]))).toBe('flagged: crop cropped');
    expect(check(master([200, 199, 1200, 800]))).toBe('flagged: crop cropped');
  });

  it('朋友圈 square: title and product survive a 1:1 crop around the product', () => {
    const check = caseOf({
      crop: [
        'crop.survival',
        { crops: [{ width: 1, height: 1 }], roles: ['title', 'product'], focalRole: 'product' },
      ],
    });
    const card = (x: number, productX: number) =>
      frame(
        { width: 800, height: 640 },
        part('product', [productX, 200, 300, 300]),
        copy('title', [x, 40, 400, 80]),
      );
    expect(check(card(200, 250))).toBe('clean');
    expect(check(card(0, 250))).toBe('flagged: crop cropped');
    expect(check(card(0, 0))).toBe('clean');
    const unlabelled = frame({ width: 800, height: 640 }, copy('title', [200, 40, 400, 80]));
    expect(check(unlabelled)).toBe('unknown: crop noFocal?');
  });
});

describe('circle and corner-set zones', () => {
  it('Android adaptive icon: the logo inside the circle of 66 dp', () => {
    const circle = { id: 'safe', circle: { radius: { dp: 33, ofDp: 108 } } };
    const check = caseOf({ circle: ['zone.inside', { zones: [circle], roles: ['logo'] }] });
    // A square in a circle of 132 px diameter on a canvas of 216 px: 93.3 px at most.
    const icon = (side: number) =>
      frame({ width: 216, height: 216 }, part('logo', [108 - side / 2, 108 - side / 2, side, side]));
    expect(check(icon(93))).toBe('clean');
    expect(check(icon(96))).toBe('flagged: circle partOutside');
    expect(check(icon(132))).toBe('flagged: circle partOutside');
  });

  it('应用宝 four corners: no logo in any of them', () => {
    const corners = { id: 'corners', corners: { width: px(200), height: px(100) } };
    const check = caseOf({ corners: ['zone.exclude', { zones: [corners], roles: ['logo'] }] });
    const art = (x: number, y: number) => frame({ width: 1280, height: 720 }, part('logo', [x, y, 100, 50]));
    expect(check(art(200, 0))).toBe('clean');
    const wrong = [art(0, 0), art(1180, 0), art(0, 670), art(1180, 670), art(199, 50)];
    expect(wrong.map((one) => check(one))).toEqual(wrong.map(() => 'flagged: corners overlaps'));
  });
});

describe('zone depends on context', () => {
  const said = (fact: string, ...is: readonly (string | number)[]) => ({ when: { fact, is } });

  it('TikTok caption, anchor and RTL: the zone grows with the caption and changes sides', () => {
    const keep = (id: string, side: string, size: number, when: object) =>
      ['zone.exclude', { zones: [band(id, side, size)], roles: 'text' }, { when }] as const;
    const check = caseOf({
      short: keep('short', 'bottom', 300, { fact: 'captionLines', max: 1 }),
      long: keep('long', 'bottom', 420, { fact: 'captionLines', min: 2 }),
      anchor: keep('anchor', 'bottom', 500, { fact: 'anchor', is: ['yes'] }),
      ltr: keep('ltr', 'right', 120, { not: { fact: 'direction', is: ['rtl'] } }),
      rtl: keep('rtl', 'left', 120, { fact: 'direction', is: ['rtl'] }),
    });
    const feed = (x: number, y: number) =>
      frame({ width: 540, height: 960 }, text('New in', { box: [x, y, 300, 40] }));
    const facts = { captionLines: 1, anchor: 'no', direction: 'ltr' };
    expect(check(feed(100, 620), { facts })).toBe('clean');
    expect(check(feed(100, 620), { facts: { ...facts, captionLines: 2 } })).toBe('flagged: long overlaps');
    expect(check(feed(100, 450), { facts: { ...facts, anchor: 'yes' } })).toBe('flagged: anchor overlaps');
    expect(check(feed(100, 100), { facts: { ...facts, direction: 'rtl' } })).toBe('flagged: rtl overlaps');
    expect(check(feed(140, 100), { facts })).toBe('flagged: ltr overlaps');
    expect(check(feed(100, 620), { facts: { anchor: 'no', direction: 'ltr' } })).toBe(
      'unknown: long conditionUnknown?',
    );
  });

  it('Yandex channel: 65×30 stays free through Direct, 150×30 through Adfox', () => {
    const corner = (width: number) => ({ id: 'mark', rect: { width: px(width), height: px(30) } });
    const free = (width: number, channel: string) =>
      ['zone.exclude', { zones: [corner(width)], roles: 'all' }, said('channel', channel)] as const;
    const check = caseOf({ direct: free(65, 'direct'), adfox: free(150, 'adfox') });
    const banner = frame({ width: 240, height: 400 }, part('logo', [100, 0, 100, 30]));
    expect(check(banner, { facts: { channel: 'direct' } })).toBe('clean');
    expect(check(banner, { facts: { channel: 'adfox' } })).toBe('flagged: adfox overlaps');
    expect(check(banner)).toBe('unknown: adfox conditionUnknown?');
  });
});

describe('layout one-of', () => {
  const cells = (id: string, ...list: readonly (readonly [number, number])[]) => ({
    id,
    cells: { columns: 6, rows: 6, cells: list },
  });
  const row = (y: number) => [0, 1, 2, 3, 4, 5].map((x) => [x, y] as const);
  const layoutOf = (id: string, logo: readonly [number, number], point: number, goods: number) => ({
    id,
    zones: [
      { zone: cells('logo', logo), allow: ['logo'], contain: ['logo'] },
      { zone: cells('point', ...row(point)), allow: ['benefit', 'logo'], contain: ['benefit'] },
      { zone: cells('goods', ...row(goods)), allow: ['product'], contain: ['product'] },
    ],
  });

  it('京东 4 layouts on a 6×6 grid: one fits completely, or the nearest is named', () => {
    const layouts = [
      layoutOf('logo-left', [0, 0], 5, 2),
      layoutOf('logo-right', [5, 0], 5, 2),
      layoutOf('point-top', [0, 5], 0, 3),
      layoutOf('point-middle', [5, 5], 4, 2),
    ];
    const check = caseOf({ layout: ['layout.oneOf', { layouts, minPercent: 20 }] });
    const main = (...parts: readonly ReturnType<typeof layer>[]) =>
      frame({ width: 600, height: 600 }, ...parts);
    const goods = part('product', [100, 150, 400, 340]);
    const point = copy('benefit', [100, 510, 400, 80]);
    expect(check(main(goods, part('logo', [10, 10, 80, 80]), point))).toBe('clean');
    expect(check(main(goods, part('logo', [510, 10, 80, 80]), point))).toBe('clean');
    expect(check(main(goods, part('logo', [10, 10, 80, 80]), copy('benefit', [100, 220, 400, 80])))).toBe(
      'flagged: layout missing, layout stranger',
    );
    expect(check(main(part('logo', [10, 10, 80, 80]), point))).toBe('flagged: layout missing');
  });
});
