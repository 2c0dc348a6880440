import {
  at,
  type Draft,
  ellipse,
  frame,
  group,
  masked,
  planted,
  rect,
  turned,
  withFields,
} from '../author/draft.ts';
import type { FrameFamily, Kit } from '../author/kit.ts';
import { fade, photoCrop, photoFill, shadow, solid } from '../author/paints.ts';
import { scrim } from '../author/parts.ts';
import { copy } from '../copy.ts';
import { palette } from '../palette.ts';
import { plant } from './plants.ts';

const W = 1080;
const FEED = 1350;
const STORY = 1920;

/** The lower part of an upright picture, cut to 4:5. */
const lower = (kit: Kit, picture: string, y = 0.27): Draft =>
  rect('bg photo', at(0, 0, W, FEED), {
    fills: [photoCrop(kit.picture(picture), { x: 0, y, width: 1, height: FEED / STORY })],
  });

interface Words {
  readonly title: string;
  readonly line: string;
}

const lines = (
  kit: Kit,
  words: Words,
  x: number,
  y: number,
  hex: string,
  soft: string,
  size = 128,
  align: 'LEFT' | 'CENTER' = 'LEFT',
): Draft[] => {
  const rows = words.title.split('\n').length;
  return [
    kit.type.line('title', x, y, words.title, {
      face: 'serifBold',
      size,
      leading: Math.round(size * 0.92),
      tracking: -1.5,
      fills: [solid(hex)],
      align,
    }),
    kit.type.line('subtitle', x, y + Math.round(size * 0.92) * rows + 26, words.line, {
      face: 'sans',
      size: 42,
      leading: 56,
      fills: [solid(soft)],
      align,
    }),
  ];
};

/** x was meant as the middle. */
const centred = (layer: Draft): Draft => ({ ...layer, x: layer.x - layer.width / 2 });

const feed = (name: string, layers: readonly Draft[], height = FEED): Draft =>
  frame(`Meta feed ${name}`, at(0, 0, W, height), { fills: [solid(palette.oat)] }, layers);

const feedOsmanthus = (kit: Kit): Draft =>
  feed('01 osmanthus', [
    lower(kit, 'osmanthus-tin', 0.245),
    scrim('bg scrim', 0, 0, W, 620, palette.pineDeep, 'cc', '00'),
    kit.logo(72, 72, 64, palette.white),
    kit.type.line('title', 72, 168, copy.feed.osmanthus.title, {
      face: 'serifBold',
      size: 122,
      leading: 112,
      tracking: -1.5,
      fills: [solid(palette.white)],
    }),
    turned(kit.seal(800, 470, 190, '秋\n焙', palette.gold, palette.pineDeep), 14),
  ]);

const feedTangerine = (kit: Kit): Draft =>
  feed('02 slow cup, headline over the edge', [
    rect('bg ground', at(0, 0, W, FEED), { fills: [solid('#f3e3cd')] }),
    masked(
      'product window',
      at(304, 470, 712, 880),
      withFields(rect('arch', at(0, 0, 712, 880), { fills: [solid('#ffffff')] }), {
        rectangleCornerRadii: [356, 356, 0, 0],
      }),
      [
        rect('photo', at(0, 0, 712, 880), {
          fills: [photoCrop(kit.picture('tangerine-tin'), { x: 0, y: 0.3, width: 1, height: 0.6952 })],
        }),
      ],
    ),
    planted(
      kit.type.line('title', 24, 76, copy.feed.tangerine.title, {
        face: 'serifBold',
        size: 140,
        leading: 128,
        tracking: -1.5,
        fills: [solid(palette.wine)],
      }),
      plant.outside('inset'),
    ),
    kit.type.line('subtitle', 72, 360, 'Aged white tea with sun-dried peel', {
      face: 'sans',
      size: 42,
      leading: 56,
      fills: [solid(palette.clay)],
    }),
    kit.logo(72, 1234, 48, palette.wine),
  ]);

const feedMoon = (kit: Kit): Draft =>
  feed('03 moon', [
    lower(kit, 'moon-bowl', 0.25),
    centred(kit.logo(W / 2, 664, 64, palette.moon)),
    kit.type.line('title', W / 2, 92, copy.feed.moon.title, {
      face: 'serifBold',
      size: 150,
      leading: 136,
      tracking: -2,
      fills: [solid(palette.night)],
      align: 'CENTER',
    }),
    kit.type.line('subtitle', W / 2, 392, copy.feed.moon.line, {
      face: 'sans',
      size: 42,
      leading: 56,
      fills: [solid('#4a4636')],
      align: 'CENTER',
    }),
  ]);

const feedLong = (kit: Kit): Draft =>
  feed('04 gift, headline too long', [
    rect('bg photo', at(0, 270, W, 1080), { fills: [photoFill(kit.picture('gift'))] }),
    rect('bg ground', at(0, 0, W, 560), {
      fills: [fade([0, '#7d2517ff'], [0.5, '#7d2517ff'], [1, '#7d251700'])],
    }),
    kit.logo(72, 72, 60, palette.white),
    planted(
      kit.type.line('title', 72, 172, copy.feed.long.title, {
        face: 'serifBold',
        size: 96,
        leading: 94,
        tracking: -1,
        fills: [solid(palette.white)],
      }),
      plant.tooLong('headline'),
    ),
    kit.type.line('subtitle', 72, 386, copy.feed.long.line, {
      face: 'sans',
      size: 42,
      leading: 56,
      fills: [solid('#f7d9bd')],
    }),
  ]);

const feedButton = (kit: Kit): Draft =>
  feed('05 cold brew, drawn button', [
    lower(kit, 'cold-brew', 0.29),
    kit.logo(72, 72, 64, palette.night),
    kit.type.line('title', 72, 164, 'Cold brewed overnight', {
      face: 'serifBold',
      size: 98,
      leading: 104,
      tracking: -1.5,
      fills: [solid(palette.night)],
    }),
    planted(kit.cta(72, 292, 98, 'Shop now', palette.night, palette.moon), plant.tooMany('no-cta')),
    planted(
      kit.type.line('legal', 76, 1264, 'Keep chilled. Best within two days.', {
        face: 'sans',
        size: 17,
        leading: 24,
        fills: [solid('#6d5433')],
      }),
      plant.tooSmall('legible'),
    ),
  ]);

const story = (name: string, layers: readonly Draft[], clips = true): Draft =>
  frame(`Meta story ${name}`, at(0, 0, W, STORY), { fills: [solid(palette.oat)], clips }, layers);

const storyOsmanthus = (kit: Kit): Draft =>
  story('01 osmanthus', [
    rect('bg photo', at(0, 0, W, STORY), { fills: [photoFill(kit.picture('osmanthus-tin'))] }),
    scrim('bg scrim', 0, 0, W, 960, palette.pineDeep, 'b3', '00'),
    kit.logo(84, 300, 72, palette.white),
    ...lines(kit, copy.feed.osmanthus, 84, 424, palette.white, palette.sage, 140),
  ]);

const storyLowLogo = (kit: Kit): Draft =>
  story('02 cold brew, logo in reply bar', [
    rect('bg photo', at(0, 0, W, STORY), { fills: [photoFill(kit.picture('cold-brew'))] }),
    ...lines(kit, copy.feed.coldBrew, 84, 320, palette.night, '#6d5433', 140),
    planted(kit.logo(84, 1822, 68, palette.night), plant.inZone('ui-bands')),
  ]);

/** The card lies on the story with a shadow; its seal leans close to the profile bar, shadow and all. */
const storyCard = (kit: Kit): Draft =>
  story('03 tangerine card, seal by the bar', [
    rect('bg ground', at(0, 0, W, STORY), { fills: [fade([0, '#e99a67ff'], [1, '#b9532dff'])] }),
    ellipse('deco sun', at(-160, 1180, 1400, 1400), {
      fills: [solid('#f6c48d', 0.35)],
      blendMode: 'SOFT_LIGHT',
    }),
    group('product card', at(110, 640, 860, 1080), [
      rect('paper', at(0, 0, 860, 1080), {
        fills: [solid(palette.white)],
        radius: 40,
        effects: [shadow('#5a1f1755', 30, 80)],
      }),
      rect('photo', at(28, 28, 804, 1024), {
        fills: [photoCrop(kit.picture('tangerine-tin'), { x: 0, y: 0.28, width: 1, height: 0.7164 })],
        radius: 24,
      }),
    ]),
    kit.logo(110, 290, 64, palette.white),
    kit.type.line('title', 110, 392, copy.feed.tangerine.title, {
      face: 'serifBold',
      size: 118,
      leading: 108,
      tracking: -1.5,
      fills: [solid(palette.white)],
    }),
    planted(
      withFields(turned(kit.seal(812, 292, 170, '秋\n焙', palette.wine, palette.white), 16), {
        effects: [shadow('#3a0f0a66', 10, 60)],
      }),
      plant.maybeInZone('ui-bands'),
    ),
  ]);

const storyOverflow = (kit: Kit): Draft =>
  planted(
    story(
      '04 moon, petals stick out',
      [
        rect('bg photo', at(0, 0, W, STORY), { fills: [photoFill(kit.picture('moon-bowl'))] }),
        kit.logo(84, 300, 68, palette.moon),
        kit.type.line('title', W / 2, 532, copy.feed.moon.title, {
          face: 'serifBold',
          size: 144,
          leading: 132,
          tracking: -2,
          fills: [solid(palette.night)],
          align: 'CENTER',
        }),
        kit.type.line('subtitle', W / 2, 1130, copy.feed.moon.line, {
          face: 'sans',
          size: 42,
          leading: 56,
          fills: [solid(palette.mist)],
          align: 'CENTER',
        }),
        turned(
          rect('deco petal', at(1010, 1200, 150, 64), {
            fills: [solid(palette.gold)],
            radius: 32,
            effects: [shadow('#00000055', 6, 18)],
          }),
          -28,
        ),
        turned(
          rect('deco petal two', at(-66, 1330, 130, 54), { fills: [solid(palette.paleGold)], radius: 27 }),
          24,
        ),
      ],
      false,
    ),
    plant.sticksOut,
  );

export const metaFeedFrames = (kit: Kit): FrameFamily => ({
  title: 'Meta feed 4:5',
  perRow: 5,
  frames: [feedOsmanthus(kit), feedTangerine(kit), feedMoon(kit), feedLong(kit), feedButton(kit)],
});

export const metaStoryFrames = (kit: Kit): FrameFamily => ({
  title: 'Meta story 9:16',
  perRow: 4,
  frames: [storyOsmanthus(kit), storyLowLogo(kit), storyCard(kit), storyOverflow(kit)],
});
