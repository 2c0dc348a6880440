import { ad, button, type Drawn, ellipse, part, rectangle, words } from './draw.ts';

export interface VenueDraft {
  readonly title?: string;
  readonly titleSize?: number;
  readonly subtitle?: string;
  readonly cta?: string;
  readonly ground?: string;
  readonly products?: readonly Drawn[];
  readonly layoutMode?: 'VERTICAL' | 'NONE';
  readonly more?: readonly Drawn[];
}

/** A tea caddy standing on y 290. */
export const caddy = (number: number, x: number, height: number): Drawn =>
  part(
    `product/${String(number)}`,
    [x, 290 - height, 90, height],
    [
      rectangle('body', [x, 310 - height, 90, height - 20], '#0b3d2e'),
      ellipse('lid', [x, 290 - height, 90, 40], '#f2c46d'),
    ],
  );

export const caddies = [caddy(1, 400, 180), caddy(2, 510, 190), caddy(3, 620, 180)];

/** A venue header as the template draws it: copy in an auto layout at the left, products at the right. */
export function venueHeader(name: string, draft: VenueDraft = {}): Drawn {
  const {
    title = '秋日新茶',
    titleSize = 64,
    subtitle = '9.9元包邮',
    cta = '立即购买',
    ground = '#b3261e',
  } = draft;
  return ad(
    name,
    [750, 340],
    [
      rectangle('bg', [0, 0, 750, 340], ground),
      ...(draft.products ?? caddies),
      part(
        'copy',
        [36, 80, 280, 208],
        [
          words('title', title, [36, 157 - Math.ceil(titleSize * 1.2)], { size: titleSize, fill: '#ffffff' }),
          words('subtitle', subtitle, [36, 173], { size: 36, fill: '#ffffff' }),
          button('cta', [36, 232, 200, 56], cta, { size: 30, fill: '#8c1d18', plate: '#f9dedc' }),
        ],
        { layoutMode: draft.layoutMode ?? 'VERTICAL', itemSpacing: 16 },
      ),
      ...(draft.more ?? []),
    ],
    { scale: 2 },
  );
}
