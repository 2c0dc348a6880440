import { type JsonValue, listed, writeJson } from '../write-json.ts';
import { type PosterClass, type PosterElement, posterCanvas } from './poster-elements.ts';

const categories: readonly { readonly id: number; readonly name: string; readonly is: PosterClass | null }[] =
  [
    { id: 1, name: 'Logo', is: 'logo' },
    { id: 2, name: 'Text', is: 'text' },
    { id: 3, name: 'Underlay', is: 'underlay' },
    { id: 4, name: 'Embellishment', is: 'embellishment' },
    { id: 5, name: 'Highlighted text', is: null },
  ];

const integers: ReadonlySet<string> = new Set([
  'id',
  'image_id',
  'category_id',
  'iscrowd',
  'width',
  'height',
]);

const line = (value: JsonValue): string => writeJson(value, integers);

/** Images and annotations of one split, written line by line; ids run from 1. */
export interface CglLists {
  readonly images: string[];
  readonly annotations: string[];
}

export const addToCgl = (lists: CglLists, fileName: string, elements: readonly PosterElement[]): void => {
  const image_id = lists.images.length + 1;
  lists.images.push(line({ id: image_id, file_name: fileName, ...posterCanvas }));
  for (const { is, box } of elements) {
    const [x, y] = [round(box.x), round(box.y)];
    const [right, bottom] = [round(box.x + box.width), round(box.y + box.height)];
    const [width, height] = [round(right - x), round(bottom - y)];
    if (width <= 0 || height <= 0) continue;
    lists.annotations.push(
      line({
        id: lists.annotations.length + 1,
        image_id,
        category_id: categories.find((category) => category.is === is)?.id ?? 0,
        bbox: [x, y, width, height],
        area: round(width * height),
        iscrowd: 0,
        segmentation: [[x, y, right, y, right, bottom, x, bottom]],
      }),
    );
  }
};

export const cglText = ({ images, annotations }: CglLists): readonly string[] => [
  `{"categories":${line(categories.map(({ id, name }) => ({ id, name, supercategory: 'element' })))},\n`,
  ...listed('images', images),
  ',\n',
  ...listed('annotations', annotations),
  '}\n',
];

/** To a thousandth px. */
const round = (px: number): number => Math.round(px * 1000) / 1000;
