import { at, type Draft, ellipse, frame, group, planted, rect } from '../author/draft.ts';
import type { FrameFamily, Kit } from '../author/kit.ts';
import { blur, gradient, photoCrop, photoFill, radial, shadow, solid } from '../author/paints.ts';
import { copy } from '../copy.ts';
import { palette } from '../palette.ts';
import { type Story, stories } from '../story.ts';
import { plant } from './plants.ts';

const wash = (s: Story, width: number, height: number): Draft =>
  rect('bg ground', at(0, 0, width, height), {
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

const rectangle = (
  name: string,
  layers: readonly Draft[],
  look: { clips?: boolean; height?: number; effects?: ReturnType<typeof shadow>[] } = {},
): Draft =>
  frame(
    `Display 300x250 ${name}`,
    at(0, 0, 300, look.height ?? 250),
    { fills: [solid(palette.paper)], clips: look.clips ?? true, effects: look.effects ?? [] },
    layers,
  );

const words = (kit: Kit, text: string, hex: string, size = 26): Draft =>
  kit.type.line('title', 18, 62, text, {
    face: 'serifBold',
    size,
    leading: Math.round(size * 1.02),
    fills: [solid(hex)],
  });

const green = (kit: Kit, s: Story): Draft =>
  rectangle('01 osmanthus', [
    wash(s, 300, 250),
    ellipse('deco glow', at(150, 34, 190, 190), {
      fills: [radial('#7fb394cc', '#7fb39400')],
      effects: [blur(10)],
    }),
    rect('product tin', at(156, 44, 150, 193), { fills: [photoFill(kit.picture('cutout-osmanthus'))] }),
    kit.logo(18, 18, 26, s.words),
    words(kit, 'Autumn,\nfreshly\nroasted', s.words, 32),
    kit.cta(18, 196, 34, copy.display.osmanthus.cta, s.accent, s.onAccent),
  ]);

const noButton = (kit: Kit, s: Story): Draft =>
  planted(
    rectangle('02 tangerine, no button', [
      wash(s, 300, 250),
      ellipse('deco sun', at(128, 30, 200, 200), {
        fills: [radial('#f9cf9dff', '#f0b27aff', 0.4, 0.35, 0.7)],
      }),
      rect('product tin', at(128, 48, 180, 185), { fills: [photoFill(kit.picture('cutout-tangerine'))] }),
      kit.logo(18, 18, 26, s.words),
      words(kit, 'Warm\nhands,\nslow tea', s.words, 32),
    ]),
    plant.missing('one-cta'),
  );

/** The white card has a soft shadow of its own, so Figma exports more than 300 × 250. */
const shadowed = (kit: Kit): Draft =>
  planted(
    rectangle(
      '03 cold brew, shadow on the frame',
      [
        rect('bg paper', at(0, 0, 300, 250), {
          fills: [
            gradient(
              [0, 0],
              [1, 1],
              [
                [0, '#f7ecd7'],
                [1, '#e6cfa4'],
              ],
            ),
          ],
        }),
        rect('product bottle', at(166, 10, 118, 231), { fills: [photoFill(kit.picture('cutout-bottle'))] }),
        kit.logo(18, 18, 26, palette.night),
        words(kit, 'Cold\nbrewed\nby night', palette.night, 32),
        kit.cta(18, 196, 34, copy.display.moon.cta, palette.night, palette.moon),
      ],
      { effects: [shadow('#00000040', 4, 12)] },
    ),
    plant.sticksOut,
  );

const cutWords = (kit: Kit, s: Story): Draft =>
  rectangle('04 gift, words cut', [
    wash(s, 300, 250),
    rect('product gift', at(116, 102, 184, 135), { fills: [photoFill(kit.picture('cutout-gift'))] }),
    kit.logo(18, 18, 26, palette.white),
    frame('copy block', at(18, 60, 116, 104), { clips: true }, [
      planted(
        kit.type.line('title', 0, 0, 'The harvest,\nboxed', {
          face: 'serifBold',
          size: 32,
          leading: 33,
          fills: [solid(palette.white)],
        }),
        plant.textCut,
      ),
    ]),
    kit.cta(18, 196, 34, copy.display.gift.cta, palette.paleGold, palette.wine),
  ]);

const board = (name: string, layers: readonly Draft[], width = 728, height = 90): Draft =>
  frame(`Display 728x90 ${name}`, at(0, 0, width, height), { fills: [solid(palette.paper)] }, layers);

const line = (
  kit: Kit,
  text: { title: string; line: string },
  hex: string,
  soft: string,
  x = 312,
): Draft[] => [
  kit.type.line('title', x, 17, text.title, {
    face: 'serifBold',
    size: 27,
    leading: 32,
    fills: [solid(hex)],
  }),
  kit.type.line('subtitle', x, 51, text.line, { face: 'sans', size: 13, leading: 18, fills: [solid(soft)] }),
];

const boardGreen = (kit: Kit, s: Story): Draft =>
  board('01 osmanthus', [
    wash(s, 728, 90),
    kit.logo(20, 25, 40, s.words),
    rect('product tin', at(222, 4, 64, 82), { fills: [photoFill(kit.picture('cutout-osmanthus'))] }),
    ...line(kit, copy.leaderboard.osmanthus, s.words, s.soft),
    kit.cta(708, 25, 40, copy.leaderboard.osmanthus.cta, s.accent, s.onAccent, 'right'),
  ]);

const boardTiny = (kit: Kit): Draft =>
  board('02 tangerine, tiny words', [
    rect('bg photo', at(0, 0, 728, 90), {
      fills: [photoCrop(kit.picture('family-wide'), { x: 0.02, y: 0.02, width: 0.7, height: 0.1648 })],
    }),
    kit.logo(20, 25, 40, palette.wine),
    rect('product tin', at(226, 4, 84, 86), { fills: [photoFill(kit.picture('cutout-tangerine'))] }),
    kit.type.line('title', 322, 17, copy.leaderboard.tangerine.title, {
      face: 'serifBold',
      size: 28,
      leading: 34,
      fills: [solid(palette.wine)],
    }),
    planted(
      kit.type.line('subtitle', 322, 54, copy.leaderboard.tangerine.line, {
        face: 'sans',
        size: 9,
        leading: 14,
        fills: [solid(palette.clay)],
      }),
      plant.tooSmall('legible'),
    ),
    kit.cta(708, 25, 40, copy.leaderboard.tangerine.cta, palette.wine, palette.white, 'right'),
  ]);

const boardWide = (kit: Kit, s: Story): Draft =>
  planted(
    board(
      '03 moon, 730 wide',
      [
        wash(s, 730, 90),
        ellipse('deco moon', at(214, 8, 74, 74), {
          fills: [radial('#fff6deff', '#e9d5a6ff', 0.42, 0.38, 0.7)],
        }),
        rect('product family', at(206, 30, 92, 54), { fills: [photoFill(kit.picture('cutout-family'))] }),
        kit.logo(20, 25, 40, s.words),
        ...line(kit, copy.leaderboard.moon, s.words, s.soft, 306),
        kit.cta(712, 25, 40, copy.leaderboard.moon.cta, s.accent, s.onAccent, 'right'),
      ],
      730,
    ),
    plant.wrongSize,
    plant.wrongPixels,
  );

const boardUnnamed = (kit: Kit): Draft =>
  planted(
    board('04 gift, nameless title', [
      rect('bg ground', at(0, 0, 728, 90), {
        fills: [
          gradient(
            [0, 0.5],
            [1, 0.5],
            [
              [0, '#a8402a'],
              [1, '#5a1f17'],
            ],
          ),
        ],
      }),
      rect('product gift', at(204, 4, 114, 84), { fills: [photoFill(kit.picture('cutout-gift'))] }),
      kit.logo(20, 25, 40, palette.white),
      kit.type.line('The harvest, boxed', 334, 17, copy.leaderboard.gift.title, {
        face: 'serifBold',
        size: 27,
        leading: 32,
        fills: [solid(palette.white)],
      }),
      kit.type.line('subtitle', 334, 51, copy.leaderboard.gift.line, {
        face: 'sans',
        size: 13,
        leading: 18,
        fills: [solid('#f7d9bd')],
      }),
      kit.cta(708, 25, 40, copy.leaderboard.gift.cta, palette.paleGold, palette.wine, 'right'),
      planted(group('empty leftovers', at(560, 60, 20, 20), []), plant.empty),
    ]),
    plant.maybeUnlabelled('one-title'),
  );

export const displayFrames = (kit: Kit): FrameFamily => ({
  title: 'Display 300×250',
  perRow: 4,
  frames: [
    green(kit, stories.osmanthus),
    noButton(kit, stories.tangerine),
    shadowed(kit),
    cutWords(kit, { ...stories.tangerine, ground: '#b04730', groundDeep: '#6d2013' }),
  ],
});

export const leaderboardFrames = (kit: Kit): FrameFamily => ({
  title: 'Display 728×90',
  perRow: 2,
  frames: [
    boardGreen(kit, stories.osmanthus),
    boardTiny(kit),
    boardWide(kit, stories.moon),
    boardUnnamed(kit),
  ],
});
