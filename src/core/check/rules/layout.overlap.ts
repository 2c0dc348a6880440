import * as z from 'zod/mini';
import { clipConvex } from '../../geometry/clip-convex.ts';
import { polygonArea } from '../../geometry/clip-polygon.ts';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect } from '../../geometry/rect.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { noiseArea } from '../noise-area.ts';
import { needsOneOf, onlyOneOf } from '../params/constraints.ts';
import { roleList, roleName } from '../params/role-name.ts';
import { lineage } from '../pick-layers.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { type Polygon, type SeenShape, seenShapes } from '../seen-shape.ts';
import { shortText } from '../short-text.ts';

const params = z
  .strictObject({
    /** Roles that may not lie over each other; the same role twice = its layers among themselves. */
    pairs: z.optional(z.array(z.tuple([roleName, roleName])).check(z.minLength(1))),
    /** Any two layers of these roles. */
    roles: z.optional(roleList),
    /** Of the smaller layer's own area. */
    maxPercent: z._default(z.number().check(z.gte(0), z.lt(100)), 0),
  })
  .check(needsOneOf('pairs', 'roles'), onlyOneOf(['pairs'], ['roles']));
type Params = z.infer<typeof params>;

export default defineRule({
  id: 'layout.overlap',
  title: { en: 'Overlapping elements', 'zh-CN': '元素重叠' },
  about: {
    en: 'Two elements of the named roles share at most the allowed part of the smaller one’s painted area, after clips and masks. An element that lies inside the other’s own layers is part of it and no overlap.',
    'zh-CN':
      '所列角色的任意两个元素重叠面积占较小者绘制面积（扣除裁切与蒙版后）的比例不得超过上限。一个元素若是另一个的子级，则属于其组成部分，不算重叠。',
  },
  params,
  messages: {
    overlaps: {
      en: '“{layer}” ({role}) and “{other}” ({otherRole}) overlap by {foundPercent}% of the smaller one ({overlapPx2} px²); at most {maxPercent}% is allowed. Move one of them.',
      'zh-CN':
        '“{layer}”（{role}）与“{other}”（{otherRole}）重叠，占较小者的 {foundPercent}%（{overlapPx2} px²），允许不超过 {maxPercent}%，请移开其一。',
    },
    outlineUnknown: {
      en: '“{layer}” or “{other}” is rotated, under a shaped mask or without render bounds; up to {foundPercent}% of the smaller one may be overlapped (allowed: {maxPercent}%). Check by eye.',
      'zh-CN':
        '“{layer}”或“{other}”有旋转、位于异形蒙版之下或缺少绘制范围，较小者最多可能有 {foundPercent}% 重叠（允许 {maxPercent}%），请人工确认。',
    },
    noPairs: {
      en: 'The frame has no two visible elements that this rule compares.',
      'zh-CN': '画框中没有可供此规则比较的两个可见元素。',
    },
  },
  fix: 'none',
  judgesLayers: true,
  check(frame, given) {
    const groups = (given.pairs ?? []).map(([a, b]) => ({
      a: seenShapes(frame, [a]),
      b: seenShapes(frame, [b]),
    }));
    const together = given.roles === undefined ? [] : seenShapes(frame, given.roles);
    const groupsOfAll = together.length === 0 ? groups : [{ a: together, b: together }];
    if (!groupsOfAll.some(({ a, b }) => a.length > 0 && b.some((one) => one.layer.id !== a[0]?.layer.id))) {
      return [inapplicable('noPairs')];
    }
    const met = new Map<string, Pair>();
    for (const { a, b } of groupsOfAll) {
      for (const pair of meetings(frame, a, b)) met.set(keyOf(pair), pair);
    }
    const bad = [...met.values()].map((pair) => judge(pair, given)).filter((verdict) => verdict !== null);
    return bad.length > 0 ? bad : [pass(null)];
  },
});

interface Pair {
  /** The one painted first. */
  readonly under: SeenShape;
  readonly over: SeenShape;
  readonly shared: Rect<'frame'>;
}

const keyOf = ({ under, over }: Pair): string => `${under.layer.id} ${over.layer.id}`;

/** Pairs whose bounds share an area, one of each list, nested ones left out. A sweep along x keeps long lists apart. */
function meetings(frame: FrameSnapshot, a: readonly SeenShape[], b: readonly SeenShape[]): readonly Pair[] {
  const paintOrder = new Map(frame.layers.map(({ id }, index) => [id, index]));
  const at = ({ layer }: SeenShape): number => paintOrder.get(layer.id) ?? 0;
  const others = [...b].sort((p, q) => p.rect.x - q.rect.x);
  return a.flatMap((one) => {
    const found: Pair[] = [];
    for (const other of others) {
      if (other.rect.x >= one.rect.x + one.rect.width) break;
      const shared = intersect(one.rect, other.rect);
      if (shared === null || isNested(frame, one, other)) continue;
      found.push(
        at(one) < at(other) ? { under: one, over: other, shared } : { under: other, over: one, shared },
      );
    }
    return found;
  });
}

/** The same layer, or one within the other. */
const isNested = (frame: FrameSnapshot, a: SeenShape, b: SeenShape): boolean =>
  lineage(frame, a.layer).includes(b.layer) || lineage(frame, b.layer).includes(a.layer);

function judge({ under, over, shared }: Pair, { maxPercent }: Params) {
  const least = share(under.least, over.least);
  const most = share(under.most, over.most);
  if (!isOver(most, maxPercent)) return null;
  const isCertain = isOver(least, maxPercent);
  const { percent, overlapPx2 } = isCertain ? least : most;
  const foundPercent = roundPx(percent);
  const data = {
    layer: shortText(over.layer.name),
    other: shortText(under.layer.name),
    foundPercent,
    maxPercent,
  };
  const evidence = {
    layerId: over.layer.id,
    part: under.layer.id,
    region: shared,
    marks: [{ is: 'other', rect: under.rect } as const],
    measured: { found: foundPercent, is: 'atMost', needed: maxPercent, unit: '%' } as const,
  };
  if (!isCertain) return unknown({ because: 'outlineUnknown', ...evidence, data });
  const roles = { role: over.layer.role?.role ?? '', otherRole: under.layer.role?.role ?? '' };
  const all = { ...data, ...roles, overlapPx2: roundPx(overlapPx2) };
  return fail({ because: 'overlaps', ...evidence, data: all });
}

interface Share {
  readonly overlapPx2: number;
  readonly percent: number;
  readonly noisePx2: number;
}

function share(a: Polygon, b: Polygon): Share {
  const smaller = Math.min(polygonArea(a), polygonArea(b));
  if (smaller === 0) return { overlapPx2: 0, percent: 0, noisePx2: 0 };
  const overlapPx2 = polygonArea(clipConvex(a, b));
  const noisePx2 = Math.min(noiseArea(a), noiseArea(b));
  return { overlapPx2, percent: Math.min(100, (100 * overlapPx2) / smaller), noisePx2 };
}

const isOver = ({ overlapPx2, percent, noisePx2 }: Share, maxPercent: number): boolean =>
  overlapPx2 > noisePx2 && percent > maxPercent + 1e-6;
