import type { Wording } from '../../locale.ts';
import { colourDifference, type Lab, labOf } from '../../pixels/colour-difference.ts';
import { rgbOfHex } from '../../pixels/hex-colour.ts';

/** What people call a colour, with several examples of it: names cover regions that no single point stands for. */
interface NamedColour {
  readonly name: Wording;
  readonly examples: readonly string[];
}

const named = (en: string, zh: string, ...examples: readonly string[]): NamedColour => ({
  name: { en, 'zh-CN': zh },
  examples,
});

const palette: readonly NamedColour[] = [
  named('black', '黑色', '#000000', '#141414', '#1d1d1f'),
  named('dark grey', '深灰色', '#333333', '#4a4a4a', '#555555'),
  named('grey', '灰色', '#808080', '#999999', '#6b7280'),
  named('light grey', '浅灰色', '#cccccc', '#dddddd', '#e5e7eb'),
  named('white', '白色', '#ffffff', '#f8f8f8', '#fafafa'),
  named('red', '红色', '#ff0000', '#e60012', '#d7263d', '#ef4444', '#f5222d', '#ff3b30'),
  named('dark red', '深红色', '#8b0000', '#7f1d1d', '#a61b29'),
  named('orange', '橙色', '#ff8c00', '#ff6a00', '#f97316', '#ffa500'),
  named('yellow', '黄色', '#ffff00', '#ffd600', '#facc15', '#ffe066'),
  named('gold', '金色', '#d4af37', '#c9a227', '#b8860b'),
  named('brown', '棕色', '#8b4513', '#6f4e37', '#5c3317', '#a0643c'),
  named('beige', '米色', '#f5f5dc', '#f3e5d0', '#e8d8b8', '#faf0e6'),
  named('lime green', '黄绿色', '#a3e635', '#9acd32', '#c6e03a'),
  named('green', '绿色', '#008000', '#22c55e', '#07c160', '#34c759', '#00883c'),
  named('dark green', '深绿色', '#004d26', '#14532d', '#1b4d3e'),
  named('light green', '浅绿色', '#bbf7d0', '#c8e6c9', '#98e0a8'),
  named('teal', '青绿色', '#008080', '#14b8a6', '#0d9488'),
  named('cyan', '青色', '#00ffff', '#22d3ee', '#00c4cc'),
  named('light blue', '浅蓝色', '#add8e6', '#bfdbfe', '#d6eaff', '#87ceeb'),
  named('blue', '蓝色', '#0000ff', '#1677ff', '#2f6afd', '#3b82f6', '#2563eb', '#007aff'),
  named('dark blue', '深蓝色', '#00004d', '#0b1f4b', '#1e3a8a', '#0f172a'),
  named('purple', '紫色', '#800080', '#7c3aed', '#9333ea', '#6d28d9', '#722ed1'),
  named('lavender', '淡紫色', '#e6e6fa', '#d8c8f8', '#c4b5fd'),
  named('magenta', '品红色', '#ff00ff', '#d61c8e', '#c624d2'),
  named('pink', '粉色', '#ffc0cb', '#ff8fb1', '#f9a8d4', '#ffe4ec'),
];

const examples: readonly { readonly name: Wording; readonly lab: Lab }[] = palette.flatMap(
  ({ name, examples: hexes }) => hexes.map((hex) => ({ name, lab: labOf(rgbOfHex(hex)) })),
);

/** The name of the nearest example by CIEDE2000. Throws on anything but `#rrggbb`. */
export const colourName = (hex: string): Wording => {
  const lab = labOf(rgbOfHex(hex));
  const [first, ...rest] = examples.map((one) => ({
    name: one.name,
    difference: colourDifference(lab, one.lab),
  }));
  if (first === undefined) throw new Error('The table of colour names is empty.');
  return rest.reduce((best, one) => (one.difference < best.difference ? one : best), first).name;
};
