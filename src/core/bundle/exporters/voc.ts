import { area } from '../../geometry/area.ts';
import { edges } from '../../geometry/edges.ts';
import type { Rect, Size } from '../../geometry/rect.ts';
import { classIndexIn } from '../class-index.ts';
import type { BundleFile, DatasetFrame, Split } from '../dataset.ts';
import { elementLoss } from '../element-loss.ts';
import { escapeXml } from '../escape-xml.ts';
import { defineExporter } from '../exporter.ts';
import { imageFileName } from '../image-file-name.ts';
import { roundBox } from '../round-milli.ts';
import { trainedElements } from '../trained-elements.ts';
import { folderOf, usedSplits } from '../used-splits.ts';
import { withoutRepeats } from '../without-repeats.ts';

/** Pascal VOC (the devkit's Annotations): whole pixels counted from 1, last pixel included. See docs/formats/voc.md. */
export default defineExporter({
  id: 'voc',
  boxes: 'xyxy-1-based-px',
  copiesPictures: true,
  drops: [
    'attributes',
    'caption',
    'colour',
    'component',
    'extra-labels',
    'findings',
    'fractions-of-px',
    'layer-id',
    'layer-name',
    'layer-path',
    'layers',
    'mask',
    'opacity',
    'page',
    'parent',
    'placement',
    'provenance',
    'quad',
    'relations',
    'role',
    'rotation',
    'tags',
    'text',
    'text-runs',
    'unclipped-box',
    'z-order',
  ],
  start(dataset) {
    const classIndex = classIndexIn(dataset);
    const ids = new Map<Split, string[]>(usedSplits(dataset).map((split) => [split, []]));
    return {
      frame(frame, { image }) {
        const { split, fileName } = frame.planned;
        ids.get(split)?.push(`${fileName}\n`);
        const { kept, repeats } = withoutRepeats(
          trainedElements(frame).map(({ element, box }) => {
            const name = dataset.classes[classIndex(element.classId)]?.name ?? '';
            const pixels = pixelsOf(roundBox(box), frame.image);
            const isCut = area(box) < area(element.box) * whole;
            const { xmin, ymin, xmax, ymax } = pixels;
            const seenAs = [name, xmin, ymin, xmax, ymax].join(' ');
            return { element, seenAs, text: objectText(name, isCut, pixels) };
          }),
        );
        return {
          files: filesOf(
            frame,
            image,
            kept.map(({ text }) => text),
          ),
          losses: repeats.map(({ element }) => elementLoss('same-label-row', 'voc', frame, element)),
        };
      },
      finish: () =>
        [...ids].map(([split, text]) => ({
          path: `voc/ImageSets/Main/${folderOf(split)}.txt`,
          role: 'meta',
          split,
          text,
        })),
    };
  },
});

const filesOf = (
  frame: DatasetFrame,
  image: Uint8Array,
  objects: readonly string[],
): readonly BundleFile[] => {
  const { split, fileName } = frame.planned;
  const { width, height } = frame.image;
  const head = [
    '<annotation>\n',
    '  <folder>JPEGImages</folder>\n',
    `  <filename>${imageFileName(frame)}</filename>\n`,
    '  <source><database>Proofset</database></source>\n',
    `  <size><width>${String(width)}</width><height>${String(height)}</height><depth>3</depth></size>\n`,
    '  <segmented>0</segmented>\n',
  ];
  return [
    { path: `voc/JPEGImages/${imageFileName(frame)}`, role: 'image', split, bytes: image },
    {
      path: `voc/Annotations/${fileName}.xml`,
      role: 'label',
      split,
      text: [...head, ...objects, '</annotation>\n'],
    },
  ];
};

/** `difficult` would keep an object out of scores but in training; what no trainer should see is left out instead. */
const objectText = (name: string, isCut: boolean, { xmin, ymin, xmax, ymax }: VocBox): string =>
  [
    '  <object>\n',
    `    <name>${escapeXml(name)}</name>\n`,
    '    <pose>Unspecified</pose>\n',
    `    <truncated>${isCut ? '1' : '0'}</truncated>\n`,
    '    <difficult>0</difficult>\n',
    `    <bndbox><xmin>${String(xmin)}</xmin><ymin>${String(ymin)}</ymin>`,
    `<xmax>${String(xmax)}</xmax><ymax>${String(ymax)}</ymax></bndbox>\n`,
    '  </object>\n',
  ].join('');

/** A box with less of its area in the picture is cut; float arithmetic may miss 1 by a hair. */
const whole = 1 - 1e-6;

interface VocBox {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}

/** Every pixel that the box touches, the first of the picture being 1. */
const pixelsOf = (box: Rect<'image'>, { width, height }: Size): VocBox => {
  const { left, top, right, bottom } = edges(box);
  const [xmax, ymax] = [Math.min(width, Math.ceil(right)), Math.min(height, Math.ceil(bottom))];
  return {
    xmin: Math.min(xmax, Math.floor(left) + 1),
    ymin: Math.min(ymax, Math.floor(top) + 1),
    xmax,
    ymax,
  };
};
