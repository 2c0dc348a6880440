import type { Rect, Size } from '../../geometry/rect.ts';
import type { Wording } from '../../locale.ts';

const columns = ['left', 'centre', 'right'] as const;
const rows = ['top', 'middle', 'bottom'] as const;

/** Words for the nine fields of a picture, and what fills it. English goes behind the noun, Chinese stands by itself. */
const words = {
  'top left': { en: 'at the top left', 'zh-CN': '左上方' },
  'top centre': { en: 'at the top', 'zh-CN': '顶部' },
  'top right': { en: 'at the top right', 'zh-CN': '右上方' },
  'middle left': { en: 'on the left', 'zh-CN': '左侧' },
  'middle centre': { en: 'in the middle', 'zh-CN': '中央' },
  'middle right': { en: 'on the right', 'zh-CN': '右侧' },
  'bottom left': { en: 'at the bottom left', 'zh-CN': '左下方' },
  'bottom centre': { en: 'at the bottom', 'zh-CN': '底部' },
  'bottom right': { en: 'at the bottom right', 'zh-CN': '右下方' },
} as const satisfies Readonly<Record<string, Wording>>;

/** Something this much of a side long lies along it and has no place on that axis. */
const spans = 0.75;

/** Where in a picture a rectangle lies, by its centre on thirds; null for one that fills the picture in both directions. */
export const placeName = (box: Rect<'image'>, picture: Size): Wording | null => {
  const [isWide, isTall] = [box.width >= spans * picture.width, box.height >= spans * picture.height];
  if (isWide && isTall) return null;
  const column = isWide ? 'centre' : columns[third(box.x + box.width / 2, picture.width)];
  const row = isTall ? 'middle' : rows[third(box.y + box.height / 2, picture.height)];
  return words[`${row} ${column}`];
};

const third = (at: number, length: number): 0 | 1 | 2 => (at * 3 < length ? 0 : at * 3 > length * 2 ? 2 : 1);
