import { readPngSize } from '../../src/core/bundle/png-size.ts';
import type { ReadBundle, ReadImage } from '../core/bundle/conforms.ts';
import { judgeLabels, labelPathOf } from './ultralytics-rules.ts';

/** Reads a root as Ultralytics does: pictures by folder, labels by the picture's path, classes by `names`. */
export const readYolo =
  (root: string) =>
  ({ paths, text, bytes }: ReadBundle): readonly ReadImage[] => {
    const names = namesOf(text(`${root}data.yaml`));
    return paths
      .filter((path) => path.startsWith(`${root}images/`))
      .map((path) => {
        const size = readPngSize(bytes(path));
        const verdict = judgeLabels(text(labelPathOf(path)), names.length);
        if (!size.ok || verdict.is === 'corrupt') throw new Error(`${path}: ${JSON.stringify(verdict)}`);
        const { width, height } = size.value;
        const clip = (value: number): number => Math.min(1, Math.max(0, value));
        return {
          fileName: path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')),
          width: null,
          height: null,
          boxes: verdict.boxes.map(([classAt, x, y, w, h]) => {
            const [left = NaN, top = NaN, right = NaN, bottom = NaN] = [
              x - w / 2,
              y - h / 2,
              x + w / 2,
              y + h / 2,
            ].map(clip);
            const xywh = [left * width, top * height, (right - left) * width, (bottom - top) * height];
            return { classId: classAt + 1, xywh };
          }),
        };
      });
  };

/** `names` of a `data.yaml`, whose values are JSON strings. */
export const namesOf = (yaml: string): readonly string[] =>
  [...yaml.matchAll(/^ {2}(\d+): (".*")$/gmu)].map(([, key, value], at) => {
    if (Number(key) !== at) throw new Error(`names skip ${String(at)}.`);
    return String(JSON.parse(value ?? ''));
  });
