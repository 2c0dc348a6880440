import { ad, type Drawn, ellipse, part, rectangle, words } from './draw.ts';

export const story = [1080, 1920] as const;
export const portrait = [1080, 1350] as const;
export const square = [1080, 1080] as const;

/** What the logo is an instance of, as the document's table tells. */
export const components = {
  '9:9': { key: 'brand-logo', name: 'Brand logo', description: '', remote: true, documentationLinks: [] },
};

export const logo = (x: number, y: number): Drawn => ({
  ...part(
    'logo',
    [x, y, 160, 100],
    [ellipse('leaf', [x, y, 100, 100], '#f2c46d'), rectangle('stem', [x + 110, y + 20, 50, 60], '#f2c46d')],
  ),
  type: 'INSTANCE',
  componentId: '9:9',
});

export interface MetaDraft {
  /** Where the block of product, title and terms begins, frame px. */
  readonly top: number;
  readonly logoAt?: readonly [number, number];
  readonly title?: string;
  readonly titleFill?: string;
  readonly titleSize?: number;
  /** Instead of the tin. */
  readonly product?: Drawn;
  readonly legalTop?: number;
  readonly legalSize?: number;
  readonly more?: readonly Drawn[];
}

/** Tin, title and terms below each other, the logo above them. */
export function metaAd(name: string, [width, height]: readonly [number, number], draft: MetaDraft): Drawn {
  const { top, title = 'Autumn tea is here', titleFill = '#ffffff', titleSize = 76 } = draft;
  const [logoX, logoY] = draft.logoAt ?? [120, top];
  return ad(
    name,
    [width, height],
    [
      rectangle('background', [0, 0, width, height], '#102a43'),
      draft.product ??
        part(
          'product tin',
          [700, top, 240, 320],
          [
            rectangle('body', [700, top + 40, 240, 280], '#c8102e'),
            ellipse('lid', [700, top, 240, 80], '#8a0b20'),
          ],
        ),
      logo(logoX, logoY),
      words('title', title, [120, top + 380], { size: titleSize, fill: titleFill }),
      words('legal', 'Serving suggestion', [120, draft.legalTop ?? top + 520], {
        size: draft.legalSize ?? 58,
        fill: '#9fb3c8',
        weight: 400,
      }),
      ...(draft.more ?? []),
    ],
  );
}
