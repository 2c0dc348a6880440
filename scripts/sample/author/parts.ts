import { brand } from '../brand.ts';
import { palette } from '../palette.ts';
import { at, type Draft, ellipse, makeDraft, rect, round, scaledPath, shape } from './draft.ts';
import type { Typesetter } from './lettering.ts';
import { fade, type JsonObject, shadow, solid } from './paints.ts';

/** The parts every frame uses, as main components and as instances of them. */
export interface Parts {
  readonly mains: readonly Draft[];
  /** Brand lockup; `height` is that of the mark. */
  readonly logo: (x: number, y: number, height: number, hex: string) => Draft;
  /** Button with its words; `height` decides everything else. */
  readonly cta: (
    x: number,
    y: number,
    height: number,
    words: string,
    hex: string,
    onHex: string,
    anchor?: Anchor,
  ) => Draft;
  /** 到手价 ¥128 on a rounded ticket. */
  readonly price: (x: number, y: number, height: number, amount: string, hex: string, onHex: string) => Draft;
  /** Round seal with two characters and a double ring. */
  readonly seal: (x: number, y: number, size: number, words: string, hex: string, onHex: string) => Draft;
}

type Anchor = 'left' | 'center' | 'right';

const holder = (
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  look: JsonObject,
  children: readonly Draft[],
): Draft =>
  makeDraft(
    'FRAME',
    name,
    at(round(x), round(y), round(width), round(height)),
    {
      blendMode: 'PASS_THROUGH',
      clipsContent: false,
      fills: [],
      strokes: [],
      strokeWeight: 1,
      strokeAlign: 'INSIDE',
      effects: [],
      ...look,
    },
    children,
  );

const asMain = (part: Draft, key: string, name: string): Draft => ({
  ...part,
  type: 'COMPONENT',
  component: key,
  name,
});
const asInstance = (part: Draft, key: string): Draft => ({ ...part, type: 'INSTANCE', component: key });

const logoOf =
  (type: Typesetter): Parts['logo'] =>
  (x: number, y: number, height: number, hex: string): Draft => {
    const k = height / 100;
    const zh = type.line('brand zh', height * 1.16, height * 0.02, brand.zh, {
      face: 'songBlack',
      size: round(height * 0.52),
      leading: round(height * 0.64),
      fills: [solid(hex)],
      tracking: round(height * 0.05),
    });
    const en = type.line('brand en', height * 1.17, height * 0.68, brand.en, {
      face: 'serifBold',
      size: round(height * 0.25),
      leading: round(height * 0.3),
      fills: [solid(hex)],
      tracking: round(height * 0.028),
    });
    const mark = shape('mark', at(0, 0, height, height), scaledPath(brand.mark, k), { fills: [solid(hex)] });
    return holder('标志 logo', x, y, height * 1.17 + Math.max(zh.width, en.width), height, {}, [
      mark,
      zh,
      en,
    ]);
  };

const ctaOf =
  (type: Typesetter): Parts['cta'] =>
  (
    x: number,
    y: number,
    height: number,
    words: string,
    hex: string,
    onHex: string,
    anchor: Anchor = 'left',
  ): Draft => {
    const set = {
      face: 'heiBold',
      size: round(height * 0.42),
      leading: round(height * 0.6),
      fills: [solid(onHex)],
    } as const;
    const pad = height * 0.58;
    const width = Math.ceil(type.width(words, set)) + 1 + pad * 2;
    const left = anchor === 'left' ? x : anchor === 'center' ? x - width / 2 : x - width;
    const label = type.line('words', width / 2, round(height * 0.19), words, { ...set, align: 'CENTER' });
    return holder(
      '按钮 cta',
      left,
      y,
      width,
      height,
      { fills: [solid(hex)], cornerRadius: round(height / 2), cornerSmoothing: 0 },
      [label],
    );
  };

const priceOf =
  (type: Typesetter): Parts['price'] =>
  (x: number, y: number, height: number, amount: string, hex: string, onHex: string): Draft => {
    const tag = type.line('到手价', height * 0.3, round(height * 0.31), '到手价', {
      face: 'heiBold',
      size: round(height * 0.26),
      leading: round(height * 0.38),
      fills: [solid(onHex)],
    });
    const sum = type.runs(
      '金额',
      tag.x + tag.width + height * 0.12,
      round(height * 0.05),
      [
        { text: '¥', face: 'figures', size: round(height * 0.46) },
        { text: amount, face: 'figures', size: round(height * 0.86) },
      ],
      { face: 'figures', size: round(height * 0.86), leading: round(height * 0.9), fills: [solid(onHex)] },
    );
    return holder(
      '价格 price',
      x,
      y,
      sum.x + sum.width + height * 0.3,
      height,
      {
        fills: [fade([0, `${hex}ff`], [1, `${hex}e6`])],
        cornerRadius: round(height * 0.18),
        cornerSmoothing: 0,
        effects: [shadow('#00000033', height * 0.06, height * 0.16)],
      },
      [tag, sum],
    );
  };

const sealOf =
  (type: Typesetter): Parts['seal'] =>
  (x: number, y: number, size: number, words: string, hex: string, onHex: string): Draft =>
    holder('贴纸 badge', x, y, size, size, {}, [
      ellipse('disc', at(0, 0, size, size), { fills: [solid(hex)] }),
      ellipse('ring', at(round(size * 0.07), round(size * 0.07), round(size * 0.86), round(size * 0.86)), {
        strokes: [solid(onHex, 0.7)],
        strokeWeight: round(size * 0.012),
      }),
      type.line('seal words', size / 2, round(size * 0.15), words, {
        face: 'songBlack',
        size: round(size * 0.29),
        leading: round(size * 0.35),
        fills: [solid(onHex)],
        align: 'CENTER',
      }),
    ]);

export const openParts = (type: Typesetter): Parts => {
  const logo = logoOf(type);
  const cta = ctaOf(type);
  const price = priceOf(type);
  const seal = sealOf(type);
  return {
    mains: [
      asMain(logo(80, 80, 96, palette.pine), 'logo', 'Logo lockup 标志'),
      asMain(cta(80, 260, 96, '立即购买', palette.pine, palette.white), 'cta', 'CTA 按钮'),
      asMain(price(80, 440, 120, '128', palette.persimmon, palette.white), 'price', 'Price tag 价格'),
      asMain(seal(560, 260, 220, '秋\n焙', palette.gold, palette.pineDeep), 'seal', 'Seal 贴纸'),
    ],
    logo: (...a) => asInstance(logo(...a), 'logo'),
    cta: (...a) => asInstance(cta(...a), 'cta'),
    price: (...a) => asInstance(price(...a), 'price'),
    seal: (...a) => asInstance(seal(...a), 'seal'),
  };
};

export const scrim = (
  name: string,
  x: number,
  y: number,
  width: number,
  height: number,
  hex: string,
  from: string,
  to: string,
): Draft => rect(name, at(x, y, width, height), { fills: [fade([0, `${hex}${from}`], [1, `${hex}${to}`])] });
