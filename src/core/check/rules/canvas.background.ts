import * as z from 'zod/mini';
import { channelDifference, rgbOfHex } from '../../pixels/hex-colour.ts';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { needsOneOf } from '../params/constraints.ts';
import { channelTolerance, hex } from '../params/hex.ts';
import { zoneRef, zonesOf } from '../params/zone.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, pass, type RuleContext, unknown } from '../rule.ts';
import { zoneRegion } from '../zone-region.ts';

const percent = z.number().check(z.gte(0), z.lte(100));
const colour = z.strictObject({ hex, tolerance: z._default(channelTolerance, 3) });
const maxShare = z.strictObject({
  hex,
  tolerance: z._default(channelTolerance, 3),
  percent,
  /** Where it is counted; the whole canvas unless given. One upright rectangle. */
  zone: z.optional(zoneRef),
});
const params = z
  .strictObject({
    kind: z.optional(z.enum(['opaque', 'transparent'])),
    colour: z.optional(colour),
    maxShare: z.optional(maxShare),
  })
  .check(needsOneOf('kind', 'colour', 'maxShare'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'canvas.background',
  title: { en: 'Background', 'zh-CN': '画面背景' },
  about: {
    en: 'Measured on the exported picture at 1x: whether any pixel is see-through, whether the outermost line of pixels has the asked colour, and which share of all pixels (or of a zone) has a colour within the tolerance on each channel.',
    'zh-CN':
      '按 1x 导出图逐像素测量：是否存在透明像素；最外一圈像素是否为要求的颜色；各通道差值在容差内的像素占全画面（或指定区域）的比例。',
  },
  params,
  messages: {
    seeThrough: {
      en: '{foundPercent}% of the picture is see-through; it must be opaque all over. Put a filled background under everything.',
      'zh-CN': '画面有 {foundPercent}% 的像素透明，规范要求完全不透明。请在最底层铺满背景。',
    },
    notTransparent: {
      en: 'No pixel of the picture is see-through; the background must be transparent. Remove the frame’s fill and background layers.',
      'zh-CN': '画面没有透明像素，规范要求透明底。请去掉画框填充和背景图层。',
    },
    wrongColour: {
      en: 'The edge of the picture is {found}; the background must be {needed} (±{tolerance}). Recolour the background.',
      'zh-CN': '画面边缘颜色为 {found}，规范要求背景为 {needed}（每通道 ±{tolerance}）。请修改背景颜色。',
    },
    tooMuch: {
      en: '{foundPercent}% of the picture is {colour} (±{tolerance}); at most {maxPercent}% is allowed. Cover or recolour part of it.',
      'zh-CN':
        '画面有 {foundPercent}% 为 {colour}（每通道 ±{tolerance}），规范允许不超过 {maxPercent}%，请减少该颜色的面积。',
    },
    zoneNotRect: {
      en: 'The zone for {colour} is no upright rectangle inside the frame, so its share cannot be counted (at most {maxPercent}% is allowed). Check by eye.',
      'zh-CN':
        '统计 {colour} 的区域不是画框内的正矩形，无法计算占比（规范允许不超过 {maxPercent}%），请人工确认。',
    },
    notMeasured: notMeasuredWording,
  },
  fix: 'none',
  probes: (frame, asked) => [
    ...(asked.kind === undefined ? [] : [clearProbe]),
    ...(asked.colour === undefined ? [] : [edgeProbe]),
    ...shareProbe(frame, asked),
  ],
  check(frame, asked, context) {
    const bad = [
      ...judgeKind(asked, context),
      ...judgeColour(asked, context),
      ...judgeShare(frame, asked, context),
    ];
    return bad.length === 0 ? [pass(null)] : bad;
  },
});

const clearProbe = { of: 'colourShare', hex: null, tolerance: 0, rect: null } as const satisfies Probe;
const edgeProbe = { of: 'edges', widthPx: 1 } as const satisfies Probe;
type ShareProbe = Extract<Probe, { readonly of: 'colourShare' }>;

/** The question about `maxShare`; none where its zone is no rectangle. */
function shareProbe(frame: FrameSnapshot, { maxShare: asked }: Params): readonly ShareProbe[] {
  if (asked === undefined) return [];
  const probe = { of: 'colourShare', hex: asked.hex, tolerance: asked.tolerance } as const;
  if (asked.zone === undefined) return [{ ...probe, rect: null }];
  const [zone] = zonesOf([asked.zone]);
  const region = zone === undefined ? null : zoneRegion(zone, frame.size);
  return region?.isRect === true && region.bounds !== null ? [{ ...probe, rect: region.bounds }] : [];
}

const whole = { layerId: null, region: null } as const;

function judgeKind({ kind }: Params, context: RuleContext) {
  if (kind === undefined) return [];
  const reading = context.reading(clearProbe);
  if (!reading.ok)
    return [
      unknown({
        because: 'notMeasured',
        ...whole,
        part: 'kind',
        data: { reason: reasonOf(reading.failure) },
      }),
    ];
  const { share } = reading.value;
  const foundPercent = shownPercent(share);
  if (kind === 'opaque' && share > 0) {
    const measured = { found: foundPercent, is: 'atMost', needed: 0, unit: '%' } as const;
    return [fail({ because: 'seeThrough', ...whole, data: { foundPercent }, measured })];
  }
  return kind === 'transparent' && share === 0
    ? [fail({ because: 'notTransparent', ...whole, data: {} })]
    : [];
}

function judgeColour({ colour: asked }: Params, context: RuleContext) {
  if (asked === undefined) return [];
  const reading = context.reading(edgeProbe);
  if (!reading.ok)
    return [
      unknown({
        because: 'notMeasured',
        ...whole,
        part: 'colour',
        data: { reason: reasonOf(reading.failure) },
      }),
    ];
  const { top, right, bottom, left } = reading.value;
  const needed = rgbOfHex(asked.hex);
  const off = [top, right, bottom, left].find(
    (side) =>
      side.clearShare > 0 ||
      side.spread > asked.tolerance ||
      channelDifference(rgbOfHex(side.hex), needed) > asked.tolerance,
  );
  if (off === undefined) return [];
  const data = { found: off.hex, needed: asked.hex, tolerance: asked.tolerance };
  const measured = { found: off.hex, is: 'exactly', needed: asked.hex, unit: '' } as const;
  return [fail({ because: 'wrongColour', ...whole, data, measured })];
}

function judgeShare(frame: FrameSnapshot, asked: Params, context: RuleContext) {
  if (asked.maxShare === undefined) return [];
  const { hex: wanted, tolerance, percent: maxPercent } = asked.maxShare;
  const [probe] = shareProbe(frame, asked);
  if (probe === undefined)
    return [unknown({ because: 'zoneNotRect', ...whole, data: { colour: wanted, maxPercent } })];
  const reading = context.reading(probe);
  if (!reading.ok)
    return [
      unknown({
        because: 'notMeasured',
        ...whole,
        part: 'share',
        data: { reason: reasonOf(reading.failure) },
      }),
    ];
  if (reading.value.share * 100 <= maxPercent) return [];
  const foundPercent = shownPercent(reading.value.share);
  const data = { foundPercent, colour: wanted, tolerance, maxPercent };
  const measured = { found: foundPercent, is: 'atMost', needed: maxPercent, unit: '%' } as const;
  return [fail({ because: 'tooMuch', layerId: null, region: probe.rect, data, measured })];
}

/** In percent as shown; a share that is not nothing never reads as 0. */
const shownPercent = (share: number): number => (share > 0 ? Math.max(0.01, roundPx(share * 100)) : 0);
