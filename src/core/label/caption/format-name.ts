import type { Size } from '../../geometry/rect.ts';
import type { Wording } from '../../locale.ts';

/** Width to height from which a name holds, widest first. */
const formats: readonly { readonly from: number; readonly name: Wording }[] = [
  { from: 2.5, name: { en: 'extra-wide banner', 'zh-CN': '超宽横幅' } },
  { from: 1.2, name: { en: 'wide banner', 'zh-CN': '横版海报' } },
  { from: 1 / 1.2, name: { en: 'square poster', 'zh-CN': '方形海报' } },
  { from: 0.4, name: { en: 'tall poster', 'zh-CN': '竖版海报' } },
];

/** Of everything narrower. */
const tallest: Wording = { en: 'extra-tall poster', 'zh-CN': '超长竖版海报' };

/** What people call a picture of this shape. */
export const formatName = ({ width, height }: Size): Wording =>
  formats.find(({ from }) => width / height >= from)?.name ?? tallest;
