import type {
  BundleFile,
  DatasetClass,
  DatasetElement,
  DatasetFrame,
  Loss,
} from '../../src/core/bundle/dataset.ts';
import type { Exporter } from '../../src/core/bundle/exporter.ts';
import { boundsOfQuad, quadOfRect } from '../../src/core/geometry/quad.ts';
import type { Point, Quad, Rect } from '../../src/core/geometry/rect.ts';
import { dataset, datasetFrame, element, pixelsOf, planned } from './dataset-frame-builder.ts';
import { turned } from './trap-scene.ts';

/**
 * One poster of 1200 x 628 px that every format writes: a photo that bleeds, a headline, a button turned by 8 degrees
 * clockwise, and a logo of 40 x 40 px with a hole of 20 x 20 px.
 */
export const posterClasses: readonly DatasetClass[] = (
  [
    ['photo', '图片', '#eb061c'],
    ['headline', '标题', '#2f6afd'],
    ['cta', '按钮', '#00883c'],
    ['logo', '标志', '#c624d2'],
  ] as const
).map(([name, zh, colour], at) => ({ id: at + 1, name, title: { en: name, 'zh-CN': zh }, colour }));

export const posterSize = { width: 1200, height: 628 };

/** An element of the poster; its class is the place of its label in the table. */
export const onPoster = (
  number: number,
  label: 'photo' | 'headline' | 'cta' | 'logo',
  [x, y, width, height]: readonly [number, number, number, number],
  fields: Partial<DatasetElement> = {},
): DatasetElement => {
  const box = { x, y, width, height };
  return element({
    number,
    z: number - 1,
    classId: posterClasses.findIndex(({ name }) => name === label) + 1,
    labels: [label],
    name: label,
    layerId: `9:${String(100 + number)}`,
    box,
    quad: quadOfRect(box),
    size: { width, height },
    ...fields,
  });
};

/** A layer of the given own box, turned clockwise about its centre. */
export const turnedOnPoster = (
  number: number,
  label: 'photo' | 'headline' | 'cta' | 'logo',
  own: readonly [number, number, number, number],
  rotationDeg: number,
  fields: Partial<DatasetElement> = {},
): DatasetElement => {
  const { quad } = turned([...own], rotationDeg);
  if (quad === undefined || quad === null) throw new Error('A turned box has corners.');
  const corners = inImage(quad);
  const { x, y, width, height } = boundsOfQuad(corners);
  return onPoster(number, label, [x, y, width, height], {
    quad: corners,
    rotationDeg,
    size: { width: own[2], height: own[3] },
    ...fields,
  });
};

const inImage = ([a, b, c, d]: Quad<'frame'>): Quad<'image'> => [bare(a), bare(b), bare(c), bare(d)];
const bare = ({ x, y }: Point<'frame'>): Point<'image'> => ({ x, y });

export const photo = onPoster(1, 'photo', [640, -20, 600, 668], {
  boxInImage: { x: 640, y: 0, width: 560, height: 628 },
});

export const headline = onPoster(2, 'headline', [64, 120, 480, 96], {
  text: {
    characters: 'Spring <sale> & more',
    runs: [],
    fontSizesAre: 'frame-px',
    lines: null,
    align: 'LEFT',
  },
});

export const button = turnedOnPoster(3, 'cta', [64, 420, 240, 72], 8);

/** Column by column over the whole picture: 40 px of logo in each of 40 columns, a hole of 20 px in the middle 20. */
const ringedRle = ({ x, y, width, height }: Rect<'image'>): readonly number[] => {
  const counts: number[] = [x * posterSize.height + y];
  for (let column = 0; column < width; column += 1) {
    const isThroughHole = column >= width / 4 && column < (width * 3) / 4;
    counts.push(...(isThroughHole ? [height / 4, height / 2, height / 4] : [height]));
    counts.push(
      column === width - 1
        ? posterSize.width * posterSize.height - (x + column) * posterSize.height - y - height
        : posterSize.height - height,
    );
  }
  return counts;
};

export const logo = onPoster(4, 'logo', [20, 20, 40, 40], {
  mask: {
    by: 'rendered',
    rings: null,
    rle: { ...posterSize, counts: ringedRle({ x: 20, y: 20, width: 40, height: 40 }) },
    area: 1200,
  },
});

/** The poster as a format is handed it; its file name is the one of the reference page. */
export const poster = (
  elements: readonly DatasetElement[] = [photo, headline, button, logo],
  fields: Partial<DatasetFrame> = {},
): DatasetFrame => {
  const of = planned(1, 'train', { fileName: 'f7c1e09ab' });
  const base = datasetFrame(of);
  return {
    ...base,
    image: { ...base.image, path: 'images/train/f7c1e09ab.png', ...posterSize },
    elements,
    ...fields,
  };
};

export interface Written {
  readonly paths: readonly string[];
  readonly files: readonly BundleFile[];
  /** Throws on a path that is not there or holds bytes. */
  readonly text: (path: string) => string;
  readonly losses: readonly Loss[];
}

/** One run of a format over frames made by hand. */
export const writeFrames = (
  exporter: Exporter,
  frames: readonly DatasetFrame[],
  classes: readonly DatasetClass[] = posterClasses,
): Written => {
  const run = exporter.start({ ...dataset(frames.map((one) => one.planned)), classes });
  const answers = frames.map((one) => run.frame(one, pixelsOf(one)));
  const files = [...answers.flatMap((answer) => answer.files), ...run.finish()];
  return {
    paths: files.map(({ path }) => path),
    files,
    text: (path) => {
      const file = files.find((one) => one.path === path);
      if (file === undefined || !('text' in file)) throw new Error(`${path} is no text of this format.`);
      return file.text.join('');
    },
    losses: answers.flatMap((answer) => answer.losses),
  };
};
