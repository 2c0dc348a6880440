import { ad, type Box, button, type Drawn, ellipse, part, rectangle, words } from './draw.ts';

const green = rectangle('', [0, 0, 1, 1], '#14532d')['fills'];
const copyFill = '#1f2329';

export const ground = (width: number, height: number, fill = '#e8efe9'): Drawn =>
  rectangle('background', [0, 0, width, height], fill);

export const leaf = (name: string, box: Box): Drawn => ellipse(name, box, '#14532d');

export const tin = (x: number, y: number, width: number, height: number): Drawn =>
  part(
    'product',
    [x, y, width, height],
    [
      rectangle('body', [x, y + 6, width, height - 6], '#c8102e'),
      ellipse('lid', [x, y, width, 12], '#8a0b20'),
    ],
  );

const line = (copy: string, at: readonly [number, number], size: number): Drawn =>
  words('title', copy, at, { size, fill: copyFill, family: 'Inter' });

const shopNow = (box: Box, size: number, copy = 'Shop now'): Drawn =>
  button('cta', box, copy, { size, fill: '#ffffff', plate: '#14532d', family: 'Inter' });

export interface RectangleDraft {
  readonly title?: string;
  readonly titleSize?: number;
  readonly ctaBox?: Box;
  readonly logoBox?: Box;
  readonly more?: readonly Drawn[];
}

export const rectangle300 = (name: string, draft: RectangleDraft = {}): Drawn =>
  ad(
    name,
    [300, 250],
    [
      ground(300, 250),
      leaf('logo', draft.logoBox ?? [16, 16, 40, 40]),
      tin(190, 60, 80, 150),
      line(draft.title ?? 'Autumn\ntea', [16, 80], draft.titleSize ?? 28),
      shopNow(draft.ctaBox ?? [16, 190, 120, 40], 18),
      ...(draft.more ?? []),
    ],
  );

export interface LeaderboardDraft {
  readonly fill?: string;
  readonly logoX?: number;
  readonly ctaY?: number;
  readonly hasBorder?: boolean;
}

export const leaderboard = (
  name: string,
  { fill = '#d9dde1', logoX = 20, ctaY = 25, hasBorder = false }: LeaderboardDraft = {},
): Drawn =>
  ad(
    name,
    [728, 90],
    [
      ground(728, 90, fill),
      ...(hasBorder ? [rectangle('border', [0, 0, 728, 90], fill, { strokes: green, strokeWeight: 2 })] : []),
      leaf('logo', [logoX, 20, 50, 50]),
      line('Autumn tea is here', [120, 28], 28),
      shopNow([570, ctaY, 130, 40], 18),
    ],
  );

/** Logo, title, product and button below each other with 28 px between. */
export const skyscraper = (name: string, { productY = 258 } = {}): Drawn =>
  ad(
    name,
    [160, 600],
    [
      ground(160, 600),
      leaf('logo', [50, 30, 60, 60]),
      line('Autumn\ntea', [24, 138], 30),
      tin(40, productY, 80, 216),
      shopNow([20, 522, 120, 44], 18),
    ],
  );

export const billboard = (name: string, art: Drawn = ground(970, 250)): Drawn =>
  ad(
    name,
    [970, 250],
    [
      art,
      leaf('logo', [40, 85, 80, 80]),
      line('Autumn tea is here', [180, 95], 48),
      shopNow([760, 95, 160, 60], 24),
    ],
  );

export interface StripDraft {
  readonly logos?: readonly Drawn[];
  readonly fill?: string;
  readonly more?: readonly Drawn[];
}

export const strip = (
  name: string,
  { logos = [leaf('logo', [8, 5, 70, 40])], fill = '#e8efe9', more = [] }: StripDraft = {},
): Drawn =>
  ad(
    name,
    [320, 50],
    [
      ground(320, 50, fill),
      ...logos,
      line('Autumn tea', [100, 15], 16),
      shopNow([225, 9, 86, 32], 14),
      ...more,
    ],
  );

export const logoWords = (copy: string, size: number): Drawn =>
  words('logo text', copy, [8, 15], { size, fill: '#14532d', family: 'Inter' });
