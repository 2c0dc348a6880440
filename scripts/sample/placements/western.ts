import type { PlacementSpec } from '../../../src/core/placement/placement-spec.ts';
import { exactly, house, insets, none, one, roles, rule } from './shared.ts';

const words = ['logo', 'title', 'subtitle', 'price', 'cta', 'badge', 'legal'];
const band = (id: string, title: string, corner: string, percent: number) => ({
  id,
  title,
  corner,
  rect: { width: { percent: 100 }, height: { percent } },
});

/** Size and headline length are sourced (B), the 64 px inset comes from a guide (C); type size is an example. */
export const metaFeed: PlacementSpec = {
  schema: 'placement/1',
  id: 'meta.feed.portrait',
  version: 4,
  name: { en: 'Meta feed 4:5', 'zh-CN': 'Meta 信息流 4:5' },
  platform: 'Meta',
  source: {
    trust: 'C',
    reference: 'alladspecs.com/specs/meta-facebook/feed-image-ad; imagefactory.co.kr safe zone guide',
    date: '2026-03-01',
  },
  match: { names: ['Meta feed*'] },
  roles,
  rules: [
    ...exactly(1080, 1350),
    rule('inset', 'zone.safe', 'major', { insets: insets(64, 64, 64, 64), roles: words }),
    one('logo'),
    one('title'),
    none('cta', 'major', 'The app draws the button.', '按钮由平台绘制，图中不得出现。'),
    rule('headline', 'text.length', 'major', { role: 'title', max: 27, unit: 'grapheme' }),
    rule('legible', 'text.minSize', 'major', { minPercentOfHeight: 3, exceptRoles: ['logo'] }),
    ...house,
  ],
};

/** The clear bands of 14 % and 20 % are sourced (B). */
export const metaStory: PlacementSpec = {
  schema: 'placement/1',
  id: 'meta.story',
  version: 4,
  name: { en: 'Meta story 9:16', 'zh-CN': 'Meta 快拍 9:16' },
  platform: 'Meta',
  source: { trust: 'B', reference: 'Meta ads guide, Facebook story image (mirror)', date: '2026-03-01' },
  match: { names: ['Meta story*'] },
  roles,
  rules: [
    ...exactly(1080, 1920),
    rule(
      'ui-bands',
      'zone.exclude',
      'blocking',
      {
        zones: [
          band('top', 'profile bar 14 %', 'topLeft', 14),
          band('bottom', 'reply bar 20 %', 'bottomLeft', 20),
        ],
        roles: words,
      },
      'The app covers these bands with its own controls.',
      '平台控件会遮挡上下区域。',
    ),
    one('logo'),
    one('title'),
    rule('headline', 'text.length', 'major', { role: 'title', max: 40, unit: 'grapheme' }),
    rule('legible', 'text.minSize', 'major', { minPx: 36, exceptRoles: ['logo'] }),
    ...house,
  ],
};

const display = (width: number, height: number, smallestPx: number): PlacementSpec => ({
  schema: 'placement/1',
  id: `display.${String(width)}x${String(height)}`,
  version: 1,
  name: {
    en: `Display ${String(width)}×${String(height)}`,
    'zh-CN': `展示广告 ${String(width)}×${String(height)}`,
  },
  platform: 'IAB / Google',
  source: {
    trust: 'B',
    reference:
      'integraalys.net IAB sizing guide; support.google.com/adwordspolicy/answer/176108; type sizes and margins are examples',
    date: '2026-09-01',
  },
  match: { names: [`Display ${String(width)}x${String(height)}*`] },
  roles,
  rules: [
    ...exactly(width, height),
    one('logo'),
    one('title'),
    one('cta'),
    rule('margin', 'zone.safe', 'minor', {
      insets: insets(8, 8, 8, 8),
      roles: ['logo', 'title', 'subtitle', 'cta', 'price'],
    }),
    rule('title-size', 'text.minSize', 'major', { minPx: 18, roles: ['title'] }),
    rule('legible', 'text.minSize', 'major', { minPx: smallestPx, exceptRoles: ['logo'] }),
    rule('headline', 'text.length', 'major', { role: 'title', max: 30, unit: 'grapheme' }),
    ...house,
  ],
});

export const displayRectangle = display(300, 250, 10);
export const displayLeaderboard = display(728, 90, 11);

/** Size, headline length and the centre 80 % are sourced from Google (A). */
export const googleResponsive: PlacementSpec = {
  schema: 'placement/1',
  id: 'google.responsive.landscape',
  version: 2,
  name: { en: 'Google responsive 1.91:1', 'zh-CN': 'Google 自适应 1.91:1' },
  platform: 'Google Ads',
  source: {
    trust: 'A',
    reference: 'developers.google.com ResponsiveDisplayAdInfo; support.google.com/adspolicy/answer/10347108',
    date: '2026-09-01',
  },
  match: { names: ['Google 1.91*'], sizes: [{ width: 1200, height: 628 }] },
  roles,
  rules: [
    ...exactly(1200, 628),
    rule(
      'centre',
      'zone.safe',
      'major',
      {
        insets: {
          top: { percent: 10 },
          right: { percent: 10 },
          bottom: { percent: 10 },
          left: { percent: 10 },
        },
        roles: words,
      },
      'Important content stays in the centre 80 %; the edges may be cropped.',
      '重要内容须位于中央 80%，四边可能被裁切。',
    ),
    one('logo', 'major'),
    none('cta', 'blocking', 'The ad draws its own button.', '按钮由广告系统绘制。'),
    rule('headline', 'text.length', 'minor', { role: 'title', max: 30, unit: 'grapheme' }),
    rule('legible', 'text.minSize', 'major', { minPx: 24, exceptRoles: ['logo'] }),
    ...house,
  ],
};
