import {
  at,
  cutOut,
  type Draft,
  ellipse,
  frame,
  group,
  hidden,
  masked,
  planted,
  rect,
  shape,
  turned,
  withFields,
} from '../author/draft.ts';
import type { FrameFamily, Kit } from '../author/kit.ts';
import { fade, gradient, photoCrop, photoFill, radial, shadow, solid } from '../author/paints.ts';
import { copy } from '../copy.ts';
import { palette } from '../palette.ts';
import { type Story, stories } from '../story.ts';
import { plant } from './plants.ts';

const W = 750;
const H = 340;

interface Words {
  readonly title: string;
  readonly benefit: string;
  readonly cta: string;
}

/** Copy column: title, benefit, button on one left edge. */
const column = (kit: Kit, words: Words, s: Story, titleSize = 66): Draft[] => [
  kit.type.line('标题 title', 40, 54, words.title, {
    face: 'songBlack',
    size: titleSize,
    leading: 84,
    fills: [solid(s.words)],
  }),
  kit.type.line('利益点 benefit', 42, 146, words.benefit, {
    face: 'heiMedium',
    size: 34,
    leading: 48,
    tracking: 1,
    fills: [solid(s.soft)],
  }),
  kit.cta(42, 222, 56, words.cta, s.accent, s.onAccent),
];

const ground = (s: Story, height = H): Draft =>
  rect('背景 ground', at(0, 0, W, height), {
    fills: [
      gradient(
        [0, 0],
        [1, 1],
        [
          [0, s.ground],
          [1, s.groundDeep],
        ],
      ),
    ],
  });

const HILLS =
  'M0 96 C70 80 120 30 182 18 C214 12 240 58 276 60 C320 62 352 6 402 2 C470 -2 540 84 620 92 C670 97 716 78 750 70 L750 150 L0 150 Z';

/** A faint line of hills along the foot, the ridge of the mark drawn out. */
const hills = (hex: string): Draft =>
  shape('装饰 hills', at(0, 190, 750, 150), HILLS, {
    fills: [fade([0, `${hex}30`], [1, `${hex}08`])],
    blendMode: 'SCREEN',
  });

/** A ribbon across the upper right corner; it runs out of the frame on purpose. */
const ribbon = (kit: Kit, hex: string, onHex: string): Draft =>
  turned(
    group('装饰 ribbon', at(600, 26, 220, 38), [
      rect('band', at(0, 0, 220, 38), { fills: [solid(hex)], effects: [shadow('#00000033', 2, 6)] }),
      kit.type.line('words', 110, 7, '秋季大促', {
        face: 'heiBold',
        size: 18,
        leading: 24,
        tracking: 3,
        fills: [solid(onHex)],
        align: 'CENTER',
      }),
    ]),
    36,
  );

/** A new moon: one disc cut out of another. */
const crescent = (hex: string): Draft =>
  cutOut(
    '装饰 crescent',
    at(318, 40, 34, 40),
    'M26 0 C11 2 0 11 0 21 C0 32 11 40 23 40 C29 40 33 38 34 36 C20 37 12 29 12 19 C12 11 17 4 26 0 Z',
    { fills: [solid(hex, 0.7)] },
    [
      ellipse('whole disc', at(0, 0, 40, 40), { fills: [solid(hex)] }),
      ellipse('shadow disc', at(12, -2, 38, 38), { fills: [solid(hex)] }),
    ],
  );

const header = (name: string, s: Story, layers: readonly Draft[]): Draft =>
  frame(`会场版头 ${name}`, at(0, 0, W, H), { fills: [solid(s.groundDeep)] }, [ground(s), ...layers]);

const disc = (hex: string, x: number, y: number, size: number): Draft =>
  ellipse('装饰 disc', at(x, y, size, size), { fills: [radial(`${hex}ff`, `${hex}b3`, 0.4, 0.35, 0.7)] });

const family = (kit: Kit, s: Story): Draft =>
  header('01 秋茶', s, [
    hills('#ffffff'),
    disc('#f6c48d', 410, 24, 292),
    rect('产品 family', at(362, 70, 378, 220), { fills: [photoFill(kit.picture('cutout-family'))] }),
    ribbon(kit, palette.paleGold, palette.wine),
    ...column(kit, copy.venue.autumn, s),
  ]);

const arch = (kit: Kit, s: Story): Draft =>
  header('02 桂花', s, [
    hills('#ffffff'),
    masked(
      '产品 window',
      at(440, 20, 250, 320),
      withFields(rect('arch', at(0, 0, 250, 320), { fills: [solid('#ffffff')] }), {
        rectangleCornerRadii: [125, 125, 0, 0],
      }),
      [
        rect('photo', at(0, 0, 250, 320), {
          fills: [photoCrop(kit.picture('osmanthus-tin'), { x: 0.12, y: 0.42, width: 0.76, height: 0.547 })],
        }),
      ],
    ),
    turned(kit.seal(392, 44, 92, '秋\n焙', palette.gold, palette.pineDeep), -10),
    ...column(kit, copy.venue.osmanthus, s),
  ]);

const bleed = (kit: Kit, s: Story): Draft =>
  header('03 暖橘', s, [
    rect('产品 photo', at(340, 0, 410, H), {
      fills: [photoCrop(kit.picture('tangerine-tin'), { x: 0, y: 0.46, width: 1, height: 0.4666 })],
    }),
    rect('背景 blend', at(340, 0, 110, H), {
      fills: [
        gradient(
          [0, 0.5],
          [1, 0.5],
          [
            [0, '#cf7446ff'],
            [1, '#cf744600'],
          ],
        ),
      ],
    }),
    ...column(kit, copy.venue.tangerine, s),
  ]);

const moonWide = (kit: Kit, s: Story): Draft =>
  header('04 月下 利益点出栏', s, [
    ellipse('装饰 moon', at(450, 30, 260, 260), {
      fills: [radial('#fff6deff', '#e9d5a6ff', 0.42, 0.38, 0.7)],
      effects: [shadow('#f7ead066', 0, 60)],
    }),
    crescent(s.words),
    rect('产品 family', at(412, 96, 326, 190), { fills: [photoFill(kit.picture('cutout-family'))] }),
    kit.type.line('标题 title', 40, 54, copy.venue.moon.title, {
      face: 'songBlack',
      size: 66,
      leading: 84,
      fills: [solid(s.words)],
    }),
    planted(
      kit.type.line('利益点 benefit', 188, 146, copy.venue.moon.benefit, {
        face: 'heiMedium',
        size: 34,
        leading: 48,
        fills: [solid(s.soft)],
      }),
      plant.outside('copy-column'),
    ),
    kit.cta(42, 222, 56, copy.venue.moon.cta, s.accent, s.onAccent),
  ]);

const longTitle = (kit: Kit, s: Story): Draft =>
  header('05 秋季 字数超', s, [
    disc('#f6c48d', 430, 30, 280),
    rect('产品 tin', at(470, 24, 292, 300), { fills: [photoFill(kit.picture('cutout-tangerine'))] }),
    planted(
      kit.type.line('标题 title', 40, 40, '半岫秋季\n大促会场', {
        face: 'songBlack',
        size: 58,
        leading: 68,
        fills: [solid(s.words)],
      }),
      plant.tooLongWide('title-length'),
    ),
    kit.type.line('利益点 benefit', 42, 182, copy.venue.long.benefit, {
      face: 'heiMedium',
      size: 34,
      leading: 46,
      fills: [solid(s.soft)],
    }),
    kit.cta(42, 246, 54, copy.venue.long.cta, s.accent, s.onAccent),
    planted(rect('矩形 12', at(40, 36, 28, 4), { fills: [solid(s.accent)] }), plant.defaultName),
  ]);

const hiddenButton = (kit: Kit, s: Story): Draft =>
  header('06 礼盒 按钮隐藏', s, [
    hills('#ffffff'),
    disc('#e07a50', 420, 24, 280),
    rect('产品 gift', at(346, 44, 392, 287), { fills: [photoFill(kit.picture('cutout-gift'))] }),
    kit.type.line('标题 title', 40, 54, copy.venue.gift.title, {
      face: 'songBlack',
      size: 66,
      leading: 84,
      fills: [solid(s.words)],
    }),
    planted(
      kit.type.line('利益点 benefit', 42, 150, copy.venue.gift.benefit, {
        face: 'heiMedium',
        size: 28,
        leading: 40,
        tracking: 1,
        fills: [solid(s.soft)],
      }),
      plant.tooSmall('benefit-size'),
    ),
    planted(
      hidden(kit.cta(42, 222, 56, copy.venue.gift.cta, s.accent, s.onAccent)),
      plant.hiddenElement('one-cta'),
      plant.hidden,
    ),
  ]);

const red: Story = {
  ...stories.tangerine,
  ground: '#b04730',
  groundDeep: '#6d2013',
  accent: palette.paleGold,
  onAccent: palette.wine,
};

export const venueHeaderFrames = (kit: Kit): FrameFamily => ({
  title: '会场版头 750×340',
  perRow: 3,
  frames: [
    family(kit, red),
    arch(kit, stories.osmanthus),
    bleed(kit, { ...stories.tangerine, ground: '#cf7446', groundDeep: '#cf7446' }),
    moonWide(kit, stories.moon),
    longTitle(kit, { ...stories.tangerine, ground: '#d97f4d', groundDeep: '#a8492a' }),
    hiddenButton(kit, red),
  ],
});
