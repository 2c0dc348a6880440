import * as z from 'zod/mini';
import { colourDifference, labOf } from '../../pixels/colour-difference.ts';
import { rgbOfHex } from '../../pixels/hex-colour.ts';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { coloursOfFrame, coloursOfLayer, type PaintedColour } from '../painted-colours.ts';
import { needsOneOf } from '../params/constraints.ts';
import { hex } from '../params/hex.ts';
import { roleList, subjects } from '../params/role-name.ts';
import { pickLayers } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';

const forbiddenColour = z.strictObject({
  hex,
  /** Allowed all the same where the colour is lighter (L*) than this one; then every colour of that hue is meant, not only near ones. */
  unlessLighterThan: z.optional(hex),
});
const params = z
  .strictObject({
    allowed: z.optional(z.array(hex).check(z.minLength(1))),
    /** CIEDE2000 up to which two colours are the same. */
    deltaE: z._default(z.number().check(z.gte(0), z.lte(100)), 5),
    maxColours: z.optional(z.int().check(z.positive())),
    roles: z._default(subjects, 'all'),
    exceptRoles: z.optional(roleList),
    /** `paint`: what fills, strokes and gradients name. `picture`: the largest colours of the exported picture. */
    where: z._default(z.enum(['paint', 'picture']), 'paint'),
    /** In a picture, colours below this share do not count. */
    minPercent: z._default(z.number().check(z.gte(0.5), z.lte(100)), 2),
    forbidden: z.optional(z.array(forbiddenColour).check(z.minLength(1))),
    /** Two colours that must not both occur. */
    forbiddenPairs: z.optional(z.array(z.tuple([hex, hex])).check(z.minLength(1))),
  })
  .check(needsOneOf('allowed', 'maxColours', 'forbidden', 'forbiddenPairs'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'color.palette',
  title: { en: 'Colour palette', 'zh-CN': '配色' },
  about: {
    en: 'Colours of visible paints (solid colours and gradient stops of fills, strokes and text), or the largest colours of the exported picture, compared by CIEDE2000. A forbidden colour with a lightness limit means its whole hue: within 25° of L*a*b* hue and a chroma of at least 8.',
    'zh-CN':
      '可见图层填充、描边、文字的纯色与渐变色标，或导出图中占比最大的颜色，以 CIEDE2000 色差比较。带明度上限的禁用色指整个色相：L*a*b* 色相差 25° 以内且彩度不低于 8。',
  },
  params,
  messages: {
    offPalette: {
      en: '“{layer}” uses {colour}, which is not in the palette: the nearest is {nearest}, ΔE {deltaE}, at most {max}. Use {nearest} instead.',
      'zh-CN':
        '“{layer}”使用了色板外的 {colour}：最接近的是 {nearest}，色差 ΔE {deltaE}，上限 {max}。请改用 {nearest}。',
    },
    forbidden: {
      en: '“{layer}” uses {colour}, which is too near the forbidden {nearest} (ΔE {deltaE}). Choose another colour.',
      'zh-CN': '“{layer}”使用的 {colour} 与禁用色 {nearest} 过于接近（色差 ΔE {deltaE}），请更换颜色。',
    },
    pair: {
      en: '{first} and {second} occur together, which is not allowed (ΔE within {max}). Replace one of them.',
      'zh-CN': '{first} 与 {second} 同时出现，规范不允许（色差 ΔE {max} 以内视为同色），请替换其中一种。',
    },
    tooMany: {
      en: '{found} colours are used (black and white included, nearer than ΔE {max} counted once); at most {maxColours} are allowed.',
      'zh-CN':
        '共使用 {found} 种颜色（含黑白，色差 ΔE {max} 以内计为一种），规范允许不超过 {maxColours} 种。',
    },
    blended: {
      en: '“{layer}” paints {colour} with opacity or a blend mode, so what is seen is another colour. Check by eye.',
      'zh-CN': '“{layer}”的 {colour} 带有透明度或混合模式，实际显示的颜色不同，请人工确认。',
    },
    noColours: {
      en: 'Nothing paints a plain colour that this rule is about.',
      'zh-CN': '没有适用于此规则的颜色。',
    },
    notMeasured: notMeasuredWording,
  },
  fix: 'suggestion',
  probes: (_frame, { where }) => (where === 'picture' ? [pictureProbe] : []),
  check(frame, asked, context) {
    const found = asked.where === 'paint' ? paintsOf(frame, asked) : picturesOf(asked, context);
    if (!Array.isArray(found)) {
      const data = { reason: found.reason };
      return [unknown({ because: 'notMeasured', layerId: null, region: null, data })];
    }
    const uses: readonly Use[] = found;
    if (uses.length === 0) return [inapplicable('noColours')];
    return [...uses.map((use) => judgeUse(use, asked)).flat(), ...judgeTogether(uses, asked)];
  },
});

const pictureProbe = { of: 'palette', rect: null } as const satisfies Probe;

/** The colours of one layer, or of the frame or its picture. */
interface Use {
  readonly layer: LayerSnapshot | null;
  readonly name: string;
  readonly colours: readonly PaintedColour[];
}

function paintsOf(frame: FrameSnapshot, { roles, exceptRoles = [] }: Params): Use[] {
  const layers = pickLayers(frame, roles, exceptRoles).filter(({ isVisible }) => isVisible);
  const own =
    roles === 'all' ? [{ layer: null, name: shortText(frame.name), colours: coloursOfFrame(frame) }] : [];
  const uses = layers.map((layer) => ({
    layer,
    name: shortText(layer.name),
    colours: coloursOfLayer(layer),
  }));
  return [...own, ...uses].filter(({ colours }) => colours.length > 0);
}

function picturesOf({ minPercent }: Params, context: RuleContext): Use[] | { readonly reason: string } {
  const reading = context.reading(pictureProbe);
  if (!reading.ok) return { reason: reasonOf(reading.failure) };
  const colours = reading.value
    .filter(({ share }) => share * 100 >= minPercent)
    .map(({ hex: colour }) => ({ hex: colour, isAsSeen: true }));
  return colours.length === 0 ? [] : [{ layer: null, name: 'picture 画面', colours }];
}

function judgeUse({ layer, name, colours }: Use, asked: Params) {
  const at = { layerId: layer?.id ?? null, region: layer?.painted ?? null };
  const judged = colours.map((colour) => {
    const part = colour.hex;
    if (!colour.isAsSeen) {
      return [unknown({ because: 'blended', ...at, part, data: { layer: name, colour: colour.hex } })];
    }
    const forbidden = forbiddenBy(colour.hex, asked);
    if (forbidden !== null) {
      const deltaE = roundPx(difference(colour.hex, forbidden));
      const data = { layer: name, colour: colour.hex, nearest: forbidden, deltaE };
      const measured = { found: colour.hex, is: 'noneOf', needed: forbidden, unit: '' } as const;
      return [fail({ because: 'forbidden', ...at, part, data, measured })];
    }
    const off = offPalette(colour.hex, asked);
    if (off === null) return [];
    const data = { layer: name, colour: colour.hex, ...off, deltaE: roundPx(off.deltaE), max: asked.deltaE };
    const measured = { found: data.deltaE, is: 'atMost', needed: asked.deltaE, unit: 'ΔE' } as const;
    return [
      fail({
        because: 'offPalette',
        ...at,
        part,
        data,
        measured,
        ...recolour(layer, colour.hex, off.nearest),
      }),
    ];
  });
  const bad = judged.flat();
  return bad.length === 0 ? [pass(at.layerId)] : bad;
}

const difference = (a: string, b: string): number => colourDifference(labOf(rgbOfHex(a)), labOf(rgbOfHex(b)));

function offPalette(colour: string, { allowed, deltaE }: Params) {
  if (allowed === undefined) return null;
  const [nearest] = allowed
    .map((one) => ({ nearest: one, deltaE: difference(colour, one) }))
    .sort((a, b) => a.deltaE - b.deltaE);
  return nearest === undefined || nearest.deltaE <= deltaE ? null : nearest;
}

/** Hues this near, in degrees of L*a*b* hue, are one; below this chroma a colour has none. */
const sameHueDeg = 25;
const leastChroma = 8;

function forbiddenBy(colour: string, { forbidden = [], deltaE }: Params): string | null {
  const meant = forbidden.find(({ hex: banned, unlessLighterThan }) => {
    if (unlessLighterThan === undefined) return difference(colour, banned) <= deltaE;
    return isHueOf(colour, banned) && labOf(rgbOfHex(colour))[0] <= labOf(rgbOfHex(unlessLighterThan))[0];
  });
  return meant?.hex ?? null;
}

function isHueOf(colour: string, other: string): boolean {
  const [, a1, b1] = labOf(rgbOfHex(colour));
  const [, a2, b2] = labOf(rgbOfHex(other));
  const apart = Math.abs(Math.atan2(b1, a1) - Math.atan2(b2, a2)) * (180 / Math.PI);
  return Math.hypot(a1, b1) >= leastChroma && Math.min(apart, 360 - apart) <= sameHueDeg;
}

function judgeTogether(uses: readonly Use[], asked: Params) {
  const whole = { layerId: null, region: null };
  const seen = uses
    .flatMap(({ colours }) => colours.filter(({ isAsSeen }) => isAsSeen))
    .map(({ hex: one }) => one);
  const occurs = (colour: string): boolean => seen.some((one) => difference(one, colour) <= asked.deltaE);
  const pairs = (asked.forbiddenPairs ?? [])
    .filter(([first, second]) => occurs(first) && occurs(second))
    .map(([first, second]) =>
      fail({
        because: 'pair',
        ...whole,
        part: `${first}+${second}`,
        data: { first, second, max: asked.deltaE },
      }),
    );
  const { maxColours } = asked;
  const found = distinct(seen, asked.deltaE);
  if (maxColours === undefined || found <= maxColours) return pairs;
  const measured = { found, is: 'atMost', needed: maxColours, unit: '' } as const;
  const data = { found, maxColours, max: asked.deltaE };
  return [...pairs, fail({ because: 'tooMany', ...whole, data, measured })];
}

/** How many colours differ from all counted before them. */
function distinct(colours: readonly string[], deltaE: number): number {
  const counted: string[] = [];
  for (const colour of new Set(colours)) {
    if (counted.every((other) => difference(colour, other) > deltaE)) counted.push(colour);
  }
  return counted.length;
}

/** A layer with one visible fill of this very colour can be recoloured in one step. */
function recolour(layer: LayerSnapshot | null, was: string, to: string) {
  const shown = layer?.fills.filter(({ visible }) => visible) ?? [];
  const isOneStyle = (layer?.text?.runs.length ?? 1) === 1;
  if (layer === null || shown.length !== 1 || shown[0]?.hex !== was || !isOneStyle) return {};
  return {
    fix: { is: 'suggestion', steps: [{ do: 'setFill', layerId: layer.id, was, hex: to }] },
  } as const;
}
