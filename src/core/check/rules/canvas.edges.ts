import * as z from 'zod/mini';
import type { Rect } from '../../geometry/rect.ts';
import { channelDifference, rgbOfHex } from '../../pixels/hex-colour.ts';
import type { EdgeReading, Probe, Readings } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { positivePx } from '../params/px.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, unknown } from '../rule.ts';

const params = z.strictObject({
  /** Width of the outermost band that is looked at, and the least width of a border. */
  edgePx: z._default(positivePx, 1),
  border: z._default(z.enum(['required-if-white', 'required', 'forbidden', 'any']), 'any'),
  white: z._default(z.enum(['forbidden', 'any']), 'any'),
  squareCorners: z._default(z.boolean(), true),
});
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'canvas.edges',
  title: { en: 'Edges and corners', 'zh-CN': '画面边缘与圆角' },
  about: {
    en: 'Measured on the outermost band of the exported picture at 1x. White: its mean is at least 245 on every channel. Border: it ends, along most of its length and within an eighth of the side, in another colour; on all four sides, or, to be forbidden, on two opposite ones.',
    'zh-CN':
      '在 1x 导出图最外侧边带上测量。白边：平均色各通道不低于 245；边框：该颜色在边长八分之一以内沿大部分长度突变为其他颜色，四边皆有才算有边框，相对两边有即视为禁止的边框或黑边。',
  },
  params,
  messages: {
    rounded: {
      en: 'The frame has a corner radius of {foundPx} px; its corners must be square. Set the radius to 0: the platform rounds them itself.',
      'zh-CN': '画框圆角为 {foundPx} px，规范要求直角。请将圆角设为 0，圆角由平台统一处理。',
    },
    cornersClear: {
      en: 'A corner of the picture is see-through (alpha {foundAlpha} of 255); the corners must be square and filled.',
      'zh-CN': '画面角部透明（透明度值 {foundAlpha}/255），规范要求直角且填满画面。',
    },
    whiteEdge: {
      en: '{sides} of 4 sides end in white ({found}); a white edge is not allowed. Recolour the background.',
      'zh-CN': '四边中有 {sides} 边为白色（{found}），规范不允许白边，请修改背景颜色。',
    },
    whiteWithoutBorder: {
      en: '{sides} of 4 sides end in white ({found}) without a border. Draw a border of at least {edgePx} px in another colour.',
      'zh-CN': '四边中有 {sides} 边为白色（{found}）且没有边框。请加上至少 {edgePx} px 的其他颜色边框。',
    },
    noBorder: {
      en: '{sides} of 4 sides have a border of at least {edgePx} px in one colour; all four need one.',
      'zh-CN': '四边中仅 {sides} 边有不小于 {edgePx} px 的同色边框，规范要求四边都有边框。',
    },
    hasBorder: {
      en: '{sides} of 4 sides have a border or bar, up to {foundPx} px wide; none is allowed. Let the picture run to the edge.',
      'zh-CN': '四边中有 {sides} 边存在边框或黑白边（最宽 {foundPx} px），规范不允许，请让画面铺满到边缘。',
    },
    borderUnclear: {
      en: 'Whether the edge is a border cannot be told: it changes colour on only {foundPercent}% of its length. Check by eye.',
      'zh-CN': '无法判断是否有边框：边缘颜色仅在 {foundPercent}% 的长度上发生变化，请人工确认。',
    },
    notMeasured: notMeasuredWording,
  },
  fix: 'suggestion',
  probes: (_frame, asked) => [edgeProbe(asked)],
  check(frame, asked, context) {
    const reading = context.reading(edgeProbe(asked));
    const rounded = asked.squareCorners ? judgeRadius(frame) : [];
    if (!reading.ok) {
      const data = { reason: reasonOf(reading.failure) };
      return [...rounded, unknown({ because: 'notMeasured', layerId: null, region: null, data })];
    }
    const edges = reading.value;
    const bad = [
      ...(rounded.length > 0 || !asked.squareCorners ? rounded : judgeCorners(edges)),
      ...judgeWhite(frame, asked, edges),
      ...judgeBorder(frame, asked, edges),
    ];
    return bad.length === 0 ? [pass(null)] : bad;
  },
});

const edgeProbe = ({ edgePx }: Params) => ({ of: 'edges', widthPx: edgePx }) as const satisfies Probe;

const sideNames = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof sideNames)[number];
type Edges = Readings['edges'];

function judgeRadius({ id, cornerRadius }: FrameSnapshot) {
  const foundPx = Math.max(...(typeof cornerRadius === 'number' ? [cornerRadius] : cornerRadius));
  if (foundPx <= 0) return [];
  const measured = { found: roundPx(foundPx), is: 'exactly', needed: 0, unit: 'px' } as const;
  const fix = { is: 'suggestion', steps: [{ do: 'setCornerRadius', layerId: id, radiusPx: 0 }] } as const;
  const data = { foundPx: roundPx(foundPx) };
  return [fail({ because: 'rounded', layerId: null, region: null, data, measured, fix })];
}

/** See-through corners of a picture whose sides are filled: drawn round. A see-through ground is another rule's matter. */
function judgeCorners(edges: Edges) {
  const isGroundClear = sideNames.every((side) => edges[side].clearShare > 0.5);
  if (edges.cornerAlpha >= 255 || isGroundClear) return [];
  const data = { foundAlpha: edges.cornerAlpha };
  return [fail({ because: 'cornersClear', layerId: null, region: null, data })];
}

const whiteFrom = 245;

function judgeWhite(frame: FrameSnapshot, { white, border, edgePx }: Params, edges: Edges) {
  if (white === 'any' && border !== 'required-if-white') return [];
  const sides = sideNames.filter((side) => Math.min(...rgbOfHex(edges[side].hex)) >= whiteFrom);
  const [first] = sides;
  if (first === undefined) return [];
  const found = edges[first].hex;
  const evidence = {
    layerId: null,
    ...drawn(frame, sides, edgePx),
    data: { sides: sides.length, found, edgePx },
    measured: { found, is: 'noneOf', needed: '#ffffff', unit: '' },
  } as const;
  return white === 'forbidden'
    ? [fail({ because: 'whiteEdge', ...evidence })]
    : [fail({ because: 'whiteWithoutBorder', ...evidence })];
}

/** From this share of a side on, the end of its colour is a border's; below the smaller one it is not. */
const surely = 0.5;
const maybe = 0.25;

function judgeBorder(frame: FrameSnapshot, { border, edgePx }: Params, edges: Edges) {
  if (border !== 'required' && border !== 'forbidden') return [];
  const having = (least: number): readonly Side[] =>
    sideNames.filter((side) => (edges[side].depthPx ?? 0) > 0 && edges[side].beyondShare >= least);
  const isBad = (sides: readonly Side[]): boolean =>
    border === 'required' ? !isWholeBorder(edges, sides, edgePx) : hasOpposite(sides);
  const sides = having(surely);
  if (isBad(sides) !== isBad(having(maybe))) {
    const unclear = having(maybe).filter((side) => !sides.includes(side));
    const foundPercent = roundPx(Math.max(...unclear.map((side) => edges[side].beyondShare * 100)));
    return [
      unknown({
        because: 'borderUnclear',
        layerId: null,
        ...drawn(frame, unclear, edgePx),
        data: { foundPercent },
      }),
    ];
  }
  if (!isBad(sides)) return [];
  const foundPx = roundPx(Math.max(0, ...sides.map((side) => edges[side].depthPx ?? 0)));
  if (border === 'forbidden') {
    const measured = { found: foundPx, is: 'atMost', needed: 0, unit: 'px' } as const;
    const data = { sides: sides.length, foundPx };
    return [fail({ because: 'hasBorder', layerId: null, ...drawn(frame, sides, foundPx), data, measured })];
  }
  const enough = sides.filter((side) => (edges[side].depthPx ?? 0) >= edgePx).length;
  const measured = { found: foundPx, is: 'atLeast', needed: edgePx, unit: 'px' } as const;
  const data = { sides: enough, edgePx };
  return [fail({ because: 'noBorder', layerId: null, region: null, data, measured })];
}

/** Colours of one border differ less than this, largest channel. */
const sameColour = 12;

const isWholeBorder = (edges: Edges, sides: readonly Side[], edgePx: number): boolean =>
  sides.length === 4 && sides.every((side) => isBorderLike(edges[side], edges.top, edgePx));

const isBorderLike = (side: EdgeReading, first: EdgeReading, edgePx: number): boolean =>
  (side.depthPx ?? 0) >= edgePx && channelDifference(rgbOfHex(side.hex), rgbOfHex(first.hex)) < sameColour;

const hasOpposite = (sides: readonly Side[]): boolean =>
  (sides.includes('top') && sides.includes('bottom')) || (sides.includes('left') && sides.includes('right'));

/** The bands of some sides, the first as the region, the others as marks. */
function drawn({ size }: FrameSnapshot, sides: readonly Side[], widthPx: number) {
  const { width, height } = size;
  const rects: Readonly<Record<Side, Rect<'frame'>>> = {
    top: { x: 0, y: 0, width, height: widthPx },
    right: { x: width - widthPx, y: 0, width: widthPx, height },
    bottom: { x: 0, y: height - widthPx, width, height: widthPx },
    left: { x: 0, y: 0, width: widthPx, height },
  };
  const [region = null, ...more] = sides.map((side) => rects[side]);
  return { region, marks: more.map((rect) => ({ is: 'found', rect }) as const) };
}
