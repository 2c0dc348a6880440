import {
  at,
  type Draft,
  ellipse,
  frame,
  masked,
  planted,
  plantedDeep,
  rect,
  turned,
} from '../author/draft.ts';
import type { FrameFamily, Kit } from '../author/kit.ts';
import { gradient, photoCrop, photoFill, radial, solid } from '../author/paints.ts';
import { copy } from '../copy.ts';
import { palette } from '../palette.ts';
import { plant } from './plants.ts';

const wide = (name: string, layers: readonly Draft[], height = 628): Draft =>
  frame(`Google 1.91 ${name}`, at(0, 0, 1200, height), { fills: [solid(palette.oat)] }, layers);

const words = (
  kit: Kit,
  text: { title: string; line: string },
  y: number,
  hex: string,
  soft: string,
): Draft[] => [
  kit.type.line('title', 124, y, text.title, {
    face: 'serifBold',
    size: 92,
    leading: 86,
    tracking: -1,
    fills: [solid(hex)],
  }),
  kit.type.line('subtitle', 126, y + 192, text.line, {
    face: 'sans',
    size: 26,
    leading: 36,
    fills: [solid(soft)],
  }),
];

const table = (kit: Kit): Draft =>
  wide('01 tea table', [
    rect('bg photo', at(0, 0, 1200, 628), { fills: [photoFill(kit.picture('tea-table'))] }),
    kit.logo(124, 84, 56, palette.pine),
    ...words(kit, copy.responsive.table, 196, palette.pine, '#5b5138'),
  ]);

const family = (kit: Kit): Draft =>
  wide('02 family, logo at the edge', [
    rect('bg photo', at(0, 0, 1200, 628), { fills: [photoFill(kit.picture('family-wide'))] }),
    planted(kit.logo(28, 24, 56, palette.wine), plant.outside('centre')),
    kit.type.line('title', 600, 88, 'Three teas for autumn', {
      face: 'serifBold',
      size: 84,
      leading: 88,
      tracking: -1,
      fills: [solid(palette.wine)],
      align: 'CENTER',
    }),
  ]);

const half = (kit: Kit): Draft =>
  planted(
    wide(
      '03 gift, half a pixel',
      [
        rect('bg ground', at(0, 0, 1200, 627.6), {
          fills: [
            gradient(
              [0, 0],
              [1, 1],
              [
                [0, '#8f2e1c'],
                [1, '#4e140e'],
              ],
            ),
          ],
        }),
        ellipse('deco glow', at(560, -20, 700, 700), { fills: [radial('#d9664199', '#d9664100')] }),
        rect('product gift', at(604, 118, 580, 425), { fills: [photoFill(kit.picture('cutout-gift'))] }),
        kit.logo(124, 84, 56, palette.white),
        ...words(kit, copy.responsive.gift, 196, palette.white, '#f7d9bd'),
      ],
      627.6,
    ),
    plant.halfPixel,
  );

const bottleInCircle = (kit: Kit): Draft =>
  masked(
    'product window',
    at(690, 54, 520, 520),
    ellipse('circle', at(0, 0, 520, 520), { fills: [solid('#ffffff')] }),
    [
      rect('glow', at(0, 0, 520, 520), { fills: [radial('#f0c88eff', '#cf9450ff', 0.42, 0.36, 0.75)] }),
      rect('bottle', at(138, 26, 250, 489), { fills: [photoFill(kit.picture('cutout-bottle'))] }),
    ],
  );

const button = (kit: Kit): Draft =>
  wide('04 cold brew, button and stray note', [
    rect('bg ground', at(0, 0, 1200, 628), {
      fills: [
        gradient(
          [0, 0],
          [1, 1],
          [
            [0, '#f4e6cd'],
            [1, '#dcc194'],
          ],
        ),
      ],
    }),
    bottleInCircle(kit),
    kit.logo(124, 84, 56, palette.night),
    ...words(
      kit,
      { title: 'Cold brewed\novernight', line: 'Eight hours, no heat, no hurry' },
      196,
      palette.night,
      '#6d5433',
    ),
    planted(kit.cta(124, 462, 72, 'Shop now', palette.night, palette.moon), plant.tooMany('no-cta')),
    planted(
      kit.type.line('note to self', 1260, 80, 'swap the photo before Friday', {
        face: 'sans',
        size: 26,
        fills: [solid('#000000')],
      }),
      plant.offCanvas,
      { ...plant.textCut, because: 'gone' },
    ),
  ]);

const square = (name: string, layers: readonly Draft[]): Draft =>
  frame(`京东主图 ${name}`, at(0, 0, 800, 800), { fills: [solid(palette.white)] }, layers);

/** Two lines of selling points on a dark foot. */
const foot = (kit: Kit, hex: string, text: { point: string; note: string }): Draft[] => [
  rect('装饰 foot', at(0, 676, 800, 124), {
    fills: [
      gradient(
        [0, 0.5],
        [1, 0.5],
        [
          [0, hex],
          [1, `${hex}d9`],
        ],
      ),
    ],
  }),
  kit.type.line('标题 title', 40, 702, text.point, {
    face: 'songBlack',
    size: 54,
    leading: 68,
    tracking: 2,
    fills: [solid(palette.white)],
  }),
  kit.type.line('副标题 subtitle', 760, 716, text.note, {
    face: 'heiMedium',
    size: 32,
    leading: 46,
    fills: [solid(palette.white)],
    align: 'RIGHT',
  }),
];

const squareGreen = (kit: Kit): Draft =>
  square('01 桂花', [
    rect('背景 ground', at(0, 0, 800, 800), { fills: [radial('#eef3e6ff', '#cfdcc4ff', 0.5, 0.42, 0.75)] }),
    rect('产品 tin', at(182, 108, 440, 566), { fills: [photoFill(kit.picture('cutout-osmanthus'))] }),
    kit.logo(40, 40, 60, palette.pine),
    ...foot(kit, palette.pine, copy.square.osmanthus),
  ]);

const squarePrice = (kit: Kit): Draft =>
  square('02 陈皮 画了价格', [
    rect('背景 ground', at(0, 0, 800, 800), { fills: [radial('#fdeedcff', '#f3cfa6ff', 0.5, 0.42, 0.75)] }),
    rect('产品 tin', at(130, 108, 550, 566), { fills: [photoFill(kit.picture('cutout-tangerine'))] }),
    kit.logo(40, 40, 60, palette.wine),
    ...foot(kit, palette.clay, copy.square.tangerine),
    planted(
      turned(kit.price(436, 128, 112, copy.price.tangerine, palette.persimmon, palette.white), -6),
      plant.tooMany('no-price'),
    ),
  ]);

const squareSeal = (kit: Kit): Draft =>
  square('03 三味 贴纸出界', [
    rect('背景 ground', at(0, 0, 800, 800), { fills: [radial('#eef1f5ff', '#c8d3e0ff', 0.5, 0.42, 0.75)] }),
    rect('产品 family', at(20, 196, 760, 442), { fills: [photoFill(kit.picture('cutout-family'))] }),
    kit.logo(40, 40, 60, palette.night),
    ...foot(kit, palette.night, copy.square.family),
    planted(
      turned(kit.seal(664, -30, 176, '三\n味', palette.gold, palette.night), 14),
      plant.outside('margin'),
      plant.partLost,
    ),
  ]);

const squareMasked = (kit: Kit): Draft =>
  square('04 桂花 圆内标志', [
    rect('产品 photo', at(0, 0, 800, 800), {
      fills: [photoCrop(kit.picture('osmanthus-tin'), { x: 0, y: 0.42, width: 1, height: 0.5625 })],
    }),
    masked(
      '圆章 stamp',
      at(40, 40, 210, 210),
      ellipse('circle', at(0, 0, 210, 210), { fills: [solid('#ffffff')] }),
      [
        rect('stamp ground', at(0, 0, 210, 210), { fills: [solid(palette.paper)] }),
        plantedDeep(kit.logo(12, 82, 46, palette.pine), plant.underMask),
      ],
    ),
    ...foot(kit, palette.pine, copy.square.osmanthus),
  ]);

export const googleFrames = (kit: Kit): FrameFamily => ({
  title: 'Google 1.91:1',
  perRow: 2,
  frames: [table(kit), family(kit), half(kit), button(kit)],
});
export const jdMainFrames = (kit: Kit): FrameFamily => ({
  title: '京东主图 800×800',
  perRow: 4,
  frames: [squareGreen(kit), squarePrice(kit), squareSeal(kit), squareMasked(kit)],
});
