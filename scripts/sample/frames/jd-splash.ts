import { at, type Draft, frame, hidden, planted, rect, turned } from '../author/draft.ts';
import type { FrameFamily, Kit } from '../author/kit.ts';
import { photoCrop, photoFill, solid } from '../author/paints.ts';
import { scrim } from '../author/parts.ts';
import { copy } from '../copy.ts';
import { palette } from '../palette.ts';
import { type Story, stories } from '../story.ts';
import { plant } from './plants.ts';

const W = 1080;
const H = 1920;

const backdrop = (kit: Kit, picture: string): Draft =>
  rect('背景 photo', at(0, 0, W, H), { fills: [photoFill(kit.picture(picture))] });

/** Title over two lines at the upper left, the product below it. */
const corner = (kit: Kit, words: { title: string; line: string }, hex: string, soft: string): Draft[] => [
  kit.logo(120, 196, 76, hex),
  kit.type.line('标题 title', 124, 328, words.title, {
    face: 'songBlack',
    size: 146,
    leading: 172,
    fills: [solid(hex)],
  }),
  kit.type.line('副标题 subtitle', 122, 692, words.line, {
    face: 'heiMedium',
    size: 46,
    leading: 64,
    tracking: 3,
    fills: [solid(soft)],
  }),
];

/** Title in upright columns at the right, as on a scroll. */
const scroll = (kit: Kit, words: { title: string; line: string }, hex: string, soft: string): Draft[] => {
  const [first = '', second = ''] = words.title.split('\n').map((line) => Array.from(line).join('\n'));
  const set = { face: 'songBlack', size: 112, leading: 124, fills: [solid(hex)], align: 'CENTER' } as const;
  const columns = kit.type.line('标题 title', 880, 300, first, set);
  const next = kit.type.line('副标题 subtitle', 744, 388, second, { ...set, fills: [solid(hex)] });
  return [
    kit.logo(120, 196, 76, hex),
    columns,
    next,
    rect('装饰 line', at(662, 310, 2, 520), { fills: [solid(hex, 0.5)] }),
    kit.type.line('利益点 benefit', 618, 312, Array.from(words.line.split(' · ')[0] ?? '').join('\n'), {
      face: 'heiMedium',
      size: 44,
      leading: 62,
      fills: [solid(soft)],
      align: 'CENTER',
    }),
  ];
};

const splash = (name: string, height: number, layers: readonly Draft[]): Draft =>
  frame(`京东开屏 ${name}`, at(0, 0, W, height), { fills: [solid(palette.paper)] }, layers);

const osmanthus = (kit: Kit, s: Story): Draft =>
  splash('01 桂花', H, [
    backdrop(kit, s.photo),
    scrim('背景 scrim', 0, 0, W, 900, palette.pineDeep, 'b3', '00'),
    ...corner(kit, copy.splash.osmanthus, s.words, s.soft),
    kit.cta(120, 800, 104, copy.splash.osmanthus.cta, s.accent, s.onAccent),
    turned(kit.seal(756, 800, 176, '秋\n焙', palette.gold, palette.pineDeep), 12),
  ]);

const lowButton = (kit: Kit, s: Story): Draft =>
  splash('02 陈皮 按钮过低', H, [
    backdrop(kit, s.photo),
    scrim('背景 scrim', 0, 0, W, 900, palette.clay, '99', '00'),
    ...corner(kit, copy.splash.tangerine, s.words, s.soft).slice(0, 2),
    kit.price(148, 718, 154, copy.price.tangerine, palette.wine, palette.white),
    planted(
      kit.cta(W / 2, 1640, 108, copy.splash.tangerine.cta, palette.white, palette.wine, 'center'),
      plant.outside('safe-box'),
    ),
  ]);

const moon = (kit: Kit, s: Story): Draft =>
  splash('03 月下', H, [
    backdrop(kit, s.photo),
    kit.logo(120, 196, 76, palette.moon),
    kit.type.line('标题 title', W / 2, 492, copy.splash.moon.title, {
      face: 'songBlack',
      size: 138,
      leading: 176,
      fills: [solid(palette.night)],
      align: 'CENTER',
    }),
    kit.type.line('副标题 subtitle', W / 2, 860, copy.splash.moon.line, {
      face: 'heiMedium',
      size: 42,
      leading: 60,
      tracking: 4,
      fills: [solid('#4a4636')],
      align: 'CENTER',
    }),
    kit.cta(W / 2, 1140, 104, copy.splash.moon.cta, palette.moon, palette.night, 'center'),
  ]);

const smallPrint = (kit: Kit): Draft =>
  splash('04 冷泡 小字', H, [
    backdrop(kit, 'cold-brew'),
    ...scroll(kit, copy.splash.coldBrew, '#3a2a18', '#7a5a34'),
    kit.cta(120, 700, 104, copy.splash.coldBrew.cta, palette.night, palette.moon),
    planted(
      kit.type.line('说明 legal', 124, 836, copy.legal.replace('，', '\n'), {
        face: 'hei',
        size: 24,
        fills: [solid('#7a5a34')],
      }),
      plant.tooSmall('glyph-size'),
    ),
  ]);

const gift = (kit: Kit): Draft =>
  splash('05 礼盒 标志入跳过区', H, [
    rect('背景 ground', at(0, 0, W, H), { fills: [solid('#7a2417')] }),
    rect('背景 photo', at(0, 840, W, 1080), { fills: [photoFill(kit.picture('gift'))] }),
    scrim('背景 blend', 0, 838, W, 460, '#7a2417', 'ff', '00'),
    planted(kit.logo(610, 190, 70, palette.white), plant.inZone('skip-corner')),
    kit.type.line('标题 title', 124, 328, copy.splash.gift.title, {
      face: 'songBlack',
      size: 146,
      leading: 172,
      fills: [solid(palette.white)],
    }),
    kit.type.line('副标题 subtitle', 122, 692, copy.splash.gift.line, {
      face: 'heiMedium',
      size: 46,
      leading: 64,
      tracking: 3,
      fills: [solid('#f7d9bd')],
    }),
    kit.cta(120, 800, 104, copy.splash.gift.cta, palette.paleGold, palette.wine),
    planted(
      hidden(rect('装饰 旧版光斑', at(640, 700, 300, 300), { fills: [solid('#ffffff', 0.2)], radius: 150 })),
      plant.hidden,
    ),
  ]);

const short = (kit: Kit, s: Story): Draft =>
  planted(
    splash('06 桂花 尺寸错', 1880, [
      rect('背景 photo', at(0, 0, W, 1880), {
        fills: [photoCrop(kit.picture(s.photo), { x: 0, y: 0.02, width: 1, height: 0.979 })],
      }),
      scrim('背景 scrim', 0, 0, W, 900, palette.pineDeep, 'b3', '00'),
      ...scroll(kit, copy.splash.osmanthus, s.words, s.soft),
      kit.cta(120, 700, 104, copy.splash.osmanthus.cta, s.accent, s.onAccent),
    ]),
    plant.wrongSize,
    plant.wrongPixels,
  );

const painted = (kit: Kit, s: Story): Draft =>
  splash('07 月下 图片标题', H, [
    backdrop(kit, s.photo),
    kit.logo(120, 196, 76, palette.moon),
    planted(
      rect('标题 title', at(250, 480, 580, 400), { fills: [photoFill(kit.picture('title-art'))] }),
      plant.noLiveText('title-length'),
    ),
    kit.cta(W / 2, 1140, 104, copy.splash.moon.cta, palette.moon, palette.night, 'center'),
  ]);

export const jdSplashFrames = (kit: Kit): FrameFamily => ({
  title: '京东开屏 1080×1920',
  perRow: 7,
  frames: [
    osmanthus(kit, stories.osmanthus),
    lowButton(kit, stories.tangerine),
    moon(kit, stories.moon),
    smallPrint(kit),
    gift(kit),
    short(kit, stories.osmanthus),
    painted(kit, stories.moon),
  ],
});
