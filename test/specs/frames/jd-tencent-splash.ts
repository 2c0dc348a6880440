import { ad, type Box, button, type Drawn, ellipse, gradient, part, rectangle, words } from './draw.ts';

export const splashSize = [1080, 1920] as const;
export const whole: Box = [0, 0, ...splashSize];

/** Tea tin, drawn with shapes; it runs through the band at the bottom, as product art may. */
export const tin = part(
  '产品 茶罐',
  [320, 960, 440, 900],
  [
    rectangle('罐身', [320, 1040, 440, 820], '#c8102e'),
    ellipse('罐盖', [320, 960, 440, 160], '#8a0b20'),
    rectangle('罐标', [400, 1300, 280, 280], '#f2c46d'),
  ],
);

export const mark = part(
  '标志',
  [560, 300, 240, 110],
  [rectangle('标志底', [560, 300, 240, 110], '#e1251b'), ellipse('标志图形', [620, 315, 80, 80], '#ffe3e0')],
);

export const ground = gradient('背景', whole, '#0b3d2e', '#14532d');
export const benefit = words('利益点', '满199减50', [140, 620], { size: 72, fill: '#ffffff' });
export const cta = (y = 780): Drawn =>
  button('按钮', [140, y, 400, 104], '去看看', { size: 52, fill: '#3b1d00', plate: '#ffd54f' });
export const title = (copy = '秋日新茶上市', size = 116, fill = '#ffffff'): Drawn =>
  words('标题', copy, [140, 450], { size, fill });

/** A splash of these layers over a background, with the product unless the art is something else. */
export const splash = (
  name: string,
  layers: readonly Drawn[],
  art: readonly Drawn[] = [ground, tin],
): Drawn => ad(name, splashSize, [...art, ...layers]);

export const cleanSplash = (name: string): Drawn => splash(name, [mark, title(), benefit, cta()]);
