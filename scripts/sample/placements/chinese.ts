import type { PlacementSpec } from '../../../src/core/placement/placement-spec.ts';
import { exactly, house, insets, none, one, roles, rule } from './shared.ts';

const copyRoles = ['logo', 'title', 'subtitle', 'benefit', 'price', 'cta', 'badge'];

/** Bands and glyph size are sourced (trust D); the place of the skip button, copy length and tidiness are examples. */
export const jdSplash: PlacementSpec = {
  schema: 'placement/1',
  id: 'jd.tencent.splash',
  version: 3,
  name: { en: 'JD × Tencent splash 1080×1920', 'zh-CN': '京东 × 腾讯 开屏 1080×1920' },
  platform: '京东 京准通',
  source: {
    trust: 'D',
    reference:
      'wodefinance.com/Trademarkregistration/efqjtxuhqm.html; place of the corner box, copy length and counts are examples',
    date: '2026-09-01',
  },
  match: { names: ['京东开屏*'] },
  roles,
  rules: [
    ...exactly(1080, 1920),
    rule(
      'safe-box',
      'zone.safe',
      'blocking',
      { insets: insets(180, 120, 480, 120), roles: copyRoles },
      'Status bar, skip button and the platform’s own strip cover the bands.',
      '状态栏、跳过按钮和平台底栏会遮挡四周。',
    ),
    rule('skip-corner', 'zone.exclude', 'blocking', {
      zones: [
        {
          id: 'skip',
          title: '跳过按钮 250×80',
          corner: 'topRight',
          rect: { x: { px: 120 }, y: { px: 180 }, width: { px: 250 }, height: { px: 80 } },
        },
      ],
      roles: copyRoles,
    }),
    one('logo'),
    one('title'),
    rule('cta-count', 'element.required', 'major', { role: 'cta', min: 0, max: 1 }),
    rule('glyph-size', 'text.minSize', 'blocking', { minPx: 40, exceptRoles: ['logo'] }),
    rule('title-length', 'text.length', 'major', { role: 'title', max: 12 }),
    ...house,
  ],
};

/** Width, heights and word counts are sourced (trust C); zones and type sizes are examples. */
export const venueHeader: PlacementSpec = {
  schema: 'placement/1',
  id: 'venue.header',
  version: 5,
  name: { en: 'Campaign venue header 750×340', 'zh-CN': '会场版头 750×340' },
  platform: '电商会场',
  source: {
    trust: 'C',
    reference: 'geekdaxue.co/read/mujin-koon1@vy2rcd/bwy9tb; zones and type sizes are examples',
    date: '2026-09-01',
  },
  match: { names: ['会场版头*'] },
  roles,
  rules: [
    rule('canvas', 'canvas.size', 'blocking', {
      width: { min: 750, max: 750 },
      height: { min: 201, max: 349 },
    }),
    rule('delivery', 'delivery.pixels', 'blocking', { width: 1500, height: 680, scale: 2 }),
    rule(
      'copy-column',
      'zone.safe',
      'major',
      {
        insets: { top: { px: 24 }, right: { percent: 55 }, bottom: { px: 24 }, left: { px: 24 } },
        roles: ['title', 'benefit', 'cta', 'logo'],
      },
      'The left 45 % holds the copy, the rest the goods.',
      '左侧 45% 放文案，其余放商品。',
    ),
    one('title'),
    one('benefit'),
    one('cta'),
    rule('products', 'element.required', 'major', { role: 'product', min: 1, max: 4 }),
    rule('title-length', 'text.length', 'blocking', { role: 'title', min: 4, max: 6 }),
    rule('benefit-length', 'text.length', 'blocking', { role: 'benefit', min: 4, max: 6 }),
    rule('title-size', 'text.minSize', 'major', { minPx: 56, roles: ['title'] }),
    rule('benefit-size', 'text.minSize', 'major', { minPx: 32, roles: ['benefit'] }),
    ...house,
  ],
};

/** No drawn prices since 2021-07 and product first are sourced (trust C); the rest is an example. */
export const jdMainImage: PlacementSpec = {
  schema: 'placement/1',
  id: 'jd.main.image',
  version: 2,
  name: { en: 'JD main image 800×800', 'zh-CN': '京东主图 800×800' },
  platform: '京东',
  source: {
    trust: 'C',
    reference: '57dt.com/article/36996.html; counts and margins are examples',
    date: '2026-09-01',
  },
  match: { names: ['京东主图*'] },
  roles,
  rules: [
    ...exactly(800, 800),
    one('product'),
    one('logo'),
    none(
      'price',
      'blocking',
      'Prices may not be drawn into the picture; the platform shows them.',
      '主图不得绘制价格，由平台展示。',
    ),
    rule('margin', 'zone.safe', 'major', {
      insets: insets(32, 32, 32, 32),
      roles: ['logo', 'title', 'subtitle', 'badge'],
    }),
    rule('point-length', 'text.length', 'minor', { role: 'title', max: 8 }),
    rule('copy-size', 'text.minSize', 'major', { minPx: 28, exceptRoles: ['logo'] }),
    ...house,
  ],
};
