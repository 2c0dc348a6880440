import type { PlacementRule, PlacementSpec } from '../../../src/core/placement/placement-spec.ts';

/** Layer names of the campaign; every placement of the sample reads roles from them. */
export const roles: NonNullable<PlacementSpec['roles']> = {
  background: { names: ['背景*', 'bg*'] },
  product: { names: ['产品*', 'product*'] },
  logo: { names: ['标志*', 'logo*'] },
  title: { names: ['标题*', 'title*'] },
  subtitle: { names: ['副标题*', 'subtitle*'] },
  benefit: { names: ['利益点*', 'benefit*'] },
  price: { names: ['价格*', 'price*'] },
  cta: { names: ['按钮*', 'cta*'] },
  badge: { names: ['贴纸*', 'badge*'] },
  legal: { names: ['说明*', 'legal*'] },
  decoration: { names: ['装饰*', 'deco*'] },
};

type Severity = PlacementRule['severity'];

/** A rule of a spec; `why` in English and Chinese. */
export const rule = (
  id: string,
  kind: string,
  severity: Severity,
  params: object,
  en?: string,
  zh?: string,
): PlacementRule => ({
  id,
  rule: kind,
  severity,
  params,
  ...(en !== undefined && zh !== undefined && { why: { en, 'zh-CN': zh } }),
});

/** Exact size and exact pixels of the delivered picture. */
export const exactly = (width: number, height: number, scale = 1): PlacementRule[] => [
  rule('canvas', 'canvas.size', 'blocking', { sizes: [{ width, height }] }),
  rule('delivery', 'delivery.pixels', 'blocking', { width: width * scale, height: height * scale, scale }),
];

export const one = (role: string, severity: Severity = 'blocking'): PlacementRule =>
  rule(`one-${role.toLowerCase()}`, 'element.required', severity, { role, min: 1, max: 1 });

export const none = (role: string, severity: Severity, en: string, zh: string): PlacementRule =>
  rule(`no-${role.toLowerCase()}`, 'element.required', severity, { role, min: 0, max: 0 }, en, zh);

/** Nothing cut off, no litter: what every placement of the house asks for. */
export const house: readonly PlacementRule[] = [
  rule('not-cut', 'layout.clipped', 'major', {}),
  rule(
    'tidy',
    'layer.hygiene',
    'minor',
    {},
    'Frames become training data: a hidden or nameless layer is a wrong label.',
    '画框将作为训练数据：隐藏或未命名的图层会变成错误标注。',
  ),
];

const px = (value: number) => ({ px: value });
export const insets = (top: number, right: number, bottom: number, left: number) => ({
  top: px(top),
  right: px(right),
  bottom: px(bottom),
  left: px(left),
});
