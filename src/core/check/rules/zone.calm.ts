import * as z from 'zod/mini';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { Probe } from '../../pixels/probe.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { notMeasuredWording, reasonOf } from '../not-measured.ts';
import { needsOneOf } from '../params/constraints.ts';
import { type Zone, zoneName, zoneRefs, zonesOf } from '../params/zone.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, type RuleContext, unknown } from '../rule.ts';
import { frameBox } from '../why-unseen.ts';
import { zoneRegion } from '../zone-region.ts';

const share = z.number().check(z.gte(0), z.lte(1));
const params = z
  .strictObject({
    zones: zoneRefs,
    /** Standard deviation of relative luminance, 0..1. */
    maxDeviation: z.optional(share),
    /** Share of pixels on an edge, 0..1. */
    maxEdgeShare: z.optional(share),
    /** True: too busy fails. False: a person decides, for what a viewer finds calm no number says. */
    strict: z._default(z.boolean(), false),
  })
  .check(needsOneOf('maxDeviation', 'maxEdgeShare'));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'zone.calm',
  title: { en: 'Calm zone', 'zh-CN': '干净区域' },
  about: {
    en: 'Measured on the exported picture at 1x inside the zone: standard deviation of relative luminance (0 flat, 0.5 black and white), and share of pixels whose 3 × 3 Sobel gradient of luminance is over a quarter of a step from black to white. Corners are measured one by one, a circle by its bounds.',
    'zh-CN':
      '在 1x 导出图的区域内测量：相对亮度的标准差（0 为纯平，0.5 为黑白各半），以及亮度 3×3 Sobel 梯度超过黑白阶跃四分之一的像素占比。四角区域逐个测量，圆形按外接矩形测量。',
  },
  params,
  messages: {
    busy: {
      en: 'The zone “{zone}” is busy: luminance varies by {deviation} (at most {maxDeviation}) and {edgePercent}% of it is edges (at most {maxEdgePercent}%). Keep it plain, or confirm that it is calm enough.',
      'zh-CN':
        '区域“{zone}”画面较乱：亮度波动 {deviation}（上限 {maxDeviation}），边缘像素占 {edgePercent}%（上限 {maxEdgePercent}%）。请简化该处画面，或人工确认可接受。',
    },
    seeThrough: {
      en: '{clearPercent}% of the zone “{zone}” is see-through, so what will show there is not known. Fill the background or check on the real ground.',
      'zh-CN':
        '区域“{zone}”有 {clearPercent}% 透明，无法得知最终显示的画面。请铺满背景，或在真实底色上人工确认。',
    },
    noZone: { en: 'No zone of this rule lies inside the frame.', 'zh-CN': '此规则的区域都不在画框内。' },
    notMeasured: notMeasuredWording,
  },
  fix: 'none',
  probes: (frame, { zones }) =>
    zonesOf(zones).flatMap((zone) => partsOf(frame, zone).map(({ rect }) => calmProbe(rect))),
  check(frame, asked, context) {
    const parts = zonesOf(asked.zones).flatMap((zone) =>
      partsOf(frame, zone).map((part) => ({ ...part, zone })),
    );
    if (parts.length === 0) return [inapplicable('noZone')];
    return parts.map((part) => judge(part, asked, context));
  },
});

const calmProbe = (rect: Rect<'frame'>) => ({ of: 'calm', rect }) as const satisfies Probe;

interface Part {
  readonly rect: Rect<'frame'>;
  /** False when the zone is rounder than the rectangle measured. */
  readonly isExact: boolean;
}

/** The upright bounds of each shape of a zone, inside the frame. */
function partsOf(frame: FrameSnapshot, zone: Zone): readonly Part[] {
  return zoneRegion(zone, frame.size).polygons.flatMap((polygon): Part[] => {
    const xs = polygon.map(({ x }) => x);
    const ys = polygon.map(({ y }) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const bounds = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    const rect = intersect<'frame'>(bounds, frameBox(frame));
    return rect === null ? [] : [{ rect, isExact: polygon.length === 4 }];
  });
}

/** More see-through pixels than this share of a zone, and what shows there is not known. */
const mostClear = 0.01;

function judge({ rect, isExact, zone }: Part & { readonly zone: Zone }, asked: Params, context: RuleContext) {
  const at = {
    layerId: null,
    part: `${zone.id}@${String(roundPx(rect.x))},${String(roundPx(rect.y))}`,
    region: rect,
  };
  const reading = context.reading(calmProbe(rect));
  if (!reading.ok)
    return unknown({ because: 'notMeasured', ...at, data: { reason: reasonOf(reading.failure) } });
  const { deviation, edgeShare, clearShare } = reading.value;
  if (clearShare > mostClear) {
    const data = { zone: zoneName(zone), clearPercent: roundPx(clearShare * 100) };
    return unknown({ because: 'seeThrough', ...at, data });
  }
  const { maxDeviation = 1, maxEdgeShare = 1, strict } = asked;
  if (deviation <= maxDeviation && edgeShare <= maxEdgeShare) return pass(null);
  const data = {
    zone: zoneName(zone),
    deviation: thousandths(deviation),
    maxDeviation,
    edgePercent: roundPx(edgeShare * 100),
    maxEdgePercent: roundPx(maxEdgeShare * 100),
  };
  const measured =
    deviation > maxDeviation
      ? ({ found: thousandths(deviation), is: 'atMost', needed: maxDeviation, unit: 'ratio' } as const)
      : ({ found: data.edgePercent, is: 'atMost', needed: data.maxEdgePercent, unit: '%' } as const);
  const evidence = { because: 'busy', ...at, data, measured } as const;
  return strict && isExact ? fail(evidence) : unknown(evidence);
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
