import type { Rect } from '../../geometry/rect.ts';
import type { DatasetElement, DatasetFrame } from '../dataset.ts';
import { trainedElements } from '../trained-elements.ts';

/** The canvas to which both poster corpora stretch every picture, px. */
export const posterCanvas = { width: 513, height: 750 } as const;

export type PosterClass = 'text' | 'logo' | 'underlay' | 'embellishment';

export interface PosterElement {
  readonly is: PosterClass;
  /** On the canvas of 513 x 750, not rounded. */
  readonly box: Rect<'image'>;
}

/** The elements that poster corpora have a class for, back to front, stretched to their canvas. */
export const posterElements = (frame: DatasetFrame): readonly PosterElement[] => {
  const underlays = new Set(frame.relations.flatMap(({ is, a }) => (is === 'underlay-of' ? [a] : [])));
  const [sx, sy] = [posterCanvas.width / frame.image.width, posterCanvas.height / frame.image.height];
  return trainedElements(frame).flatMap(({ element, box }): PosterElement[] => {
    const is = classOf(element, underlays);
    const stretched = { x: box.x * sx, y: box.y * sy, width: box.width * sx, height: box.height * sy };
    return is === null ? [] : [{ is, box: stretched }];
  });
};

const logos: ReadonlySet<string> = new Set(['logo', 'brandName']);
const texts: ReadonlySet<string> = new Set(['text', 'title', 'subtitle', 'benefit', 'price', 'legal']);

/** A logo is one even where it is made of letters; a plate is an underlay even where it says something itself. */
const classOf = (
  { number, labels, role, text }: DatasetElement,
  underlays: ReadonlySet<number>,
): PosterClass | null => {
  const names = [labels[0] ?? '', role ?? ''];
  if (names.some((name) => logos.has(name))) return 'logo';
  if (underlays.has(number)) return 'underlay';
  if (text !== null || names.some((name) => texts.has(name))) return 'text';
  return names.includes('decoration') ? 'embellishment' : null;
};
