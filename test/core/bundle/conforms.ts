import { describe, expect, it } from 'vitest';
import type { DatasetFrame } from '../../../src/core/bundle/dataset.ts';
import { exportBundle } from '../../../src/core/bundle/export-bundle.ts';
import type { Exporter } from '../../../src/core/bundle/exporter.ts';
import { exportScene, jobOf, memorySink, plan, type SceneFrame } from '../../helpers/export-scene.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { trapScene } from '../../helpers/trap-scene.ts';

/** What a format's file says of one picture, read without our exporter. Boxes in image px, cut to the picture. */
export interface ReadImage {
  readonly fileName: string;
  /** Null = the format's own files do not tell; the picture does. */
  readonly width: number | null;
  readonly height: number | null;
  readonly boxes: readonly { readonly classId: number; readonly xywh: readonly number[] }[];
}

/** The files of a bundle; both reject a path that is not there. */
export interface ReadBundle {
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  readonly bytes: (path: string) => Uint8Array;
}

export interface Conformance {
  /** An independent reader of the format's own files. */
  readonly read: (bundle: ReadBundle) => readonly ReadImage[] | Promise<readonly ReadImage[]>;
  /** How far rounding may move an edge of a box, px. `null` = the format carries no boxes. */
  readonly tolerancePx: number | null;
  /** Every key whose numbers may be written without a decimal point, in JSON files of the format. */
  readonly integerKeys: readonly string[];
}

/** The suite that every format passes. A new format is one file, three lines of test, and its golden folder. */
export const conforms = (exporter: Exporter, { read, tolerancePx, integerKeys }: Conformance): void => {
  const asked = plan({ formats: [exporter.id] });
  const images = async (exported: Awaited<ReturnType<typeof exportScene>>): Promise<readonly ReadImage[]> =>
    read(bundleOf(exported));

  describe(`${exporter.id} keeps the promises of every format`, () => {
    it('writes the same bytes twice', async () => {
      const [first, second] = [await exportScene(trapScene, asked), await exportScene(trapScene, asked)];
      expect([...second.files.keys()]).toEqual([...first.files.keys()]);
      for (const [path, bytes] of first.files) expect(second.files.get(path), path).toEqual(bytes);
    });

    it('keeps nothing of one run in the next', async () => {
      await exportScene(trapScene, asked);
      const alone = await exportScene(trapScene.slice(1, 2), asked);
      expect(await images(alone)).toHaveLength(1);
    });

    it('uses safe paths, each once, none of them made from a name in the document', async () => {
      const { files } = await exportScene(trapScene, asked);
      for (const path of files.keys())
        expect(path).toMatch(
          /^(?:[A-Za-z][A-Za-z0-9_-]*\/)*(?:[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z]+|SHA256SUMS)$/u,
        );
      const folded = [...files.keys()].map((path) => path.toLowerCase());
      expect(new Set(folded).size).toBe(folded.length);
    });

    it('names every frame once with the size of its picture, the empty one included', async () => {
      const found = await images(await exportScene(trapScene, asked));
      const expected = (await measured(trapScene, exporter)).map(({ planned, image }, at) => [
        planned.fileName,
        found[at]?.width === null ? null : image.width,
        found[at]?.height === null ? null : image.height,
      ]);
      expect(found.map(({ fileName, width, height }) => [fileName, width, height])).toEqual(expected);
    });

    if (tolerancePx !== null) keepsBoxes(exporter, asked, images, tolerancePx);

    it('writes a decimal point in every number that is not declared an integer', async () => {
      const { files, text } = await exportScene(trapScene, asked);
      const labels = [...files.keys()].filter(
        (path) => /^(?!bundle|manifest).*\.jsonl?$/u.test(path) && !path.includes('schema'),
      );
      for (const path of labels) expect(bareIntegers(text(path), integerKeys), path).toEqual([]);
    });

    it('is valid for a document without any frame', async () => {
      const exported = await exportScene([], asked);
      expect(exported.outcome.state).toBe('done');
      expect(await images(exported)).toEqual([]);
    });

    it('lists what it drops in the loss report', async () => {
      const { text } = await exportScene([{ snapshot: frame({}), png: new Uint8Array() }], asked);
      for (const dropped of exporter.drops) expect(text('bundle.json')).toContain(dropped);
    });
  });
};

const bundleOf = ({ files, text }: Awaited<ReturnType<typeof exportScene>>): ReadBundle => ({
  paths: [...files.keys()],
  text,
  bytes: (path) => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new Error(`${path} is not in the bundle.`);
    return bytes;
  },
});

const keepsBoxes = (
  exporter: Exporter,
  asked: ReturnType<typeof plan>,
  images: (exported: Awaited<ReturnType<typeof exportScene>>) => Promise<readonly ReadImage[]>,
  tolerancePx: number,
): void => {
  it('gives back the boxes it was given, without those that no trainer should see', async () => {
    const given = (await measured(trapScene, exporter)).map(({ elements }) =>
      elements.filter(({ ignore }) => ignore === null),
    );
    const found = (await images(await exportScene(trapScene, asked))).map(({ boxes }) => boxes);
    expect(found.map((boxes) => boxes.map(({ classId }) => classId))).toEqual(
      given.map((elements) => elements.map(({ classId }) => classId)),
    );
    const numbers = found.flatMap((boxes) => boxes.flatMap(({ xywh }) => xywh));
    const wanted = given.flatMap((elements) =>
      elements.flatMap(({ boxInImage: b }) => (b === null ? [] : [b.x, b.y, b.width, b.height])),
    );
    expect(numbers).toHaveLength(wanted.length);
    numbers.forEach((value, at) =>
      expect(Math.abs(value - (wanted[at] ?? Number.NaN))).toBeLessThanOrEqual(tolerancePx),
    );
  });

  it('keeps every box inside its picture and at least one square px large', async () => {
    const sizes = (await measured(trapScene, exporter)).map(({ image }) => image);
    for (const [at, { boxes }] of (await images(await exportScene(trapScene, asked))).entries()) {
      const { width, height } = sizes[at] ?? { width: 0, height: 0 };
      for (const { xywh } of boxes) {
        const [x = Number.NaN, y = Number.NaN, w = Number.NaN, h = Number.NaN] = xywh;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-4);
        expect(x + w).toBeLessThanOrEqual(width + 1e-4);
        expect(y + h).toBeLessThanOrEqual(height + 1e-4);
        expect(w * h).toBeGreaterThanOrEqual(1 - tolerancePx * (w + h));
      }
    }
  });
};

/** What the exporter under test is handed, frame by frame. */
const measured = async (
  scene: readonly SceneFrame[],
  exporter: Exporter,
): Promise<readonly DatasetFrame[]> => {
  const seen: DatasetFrame[] = [];
  const spy: Exporter = {
    ...exporter,
    start: () => ({
      frame: (one) => {
        seen.push(one);
        return { files: [], losses: [] };
      },
      finish: () => [],
    }),
  };
  await exportBundle({ ...jobOf(scene, plan({ formats: [] })), exporters: [spy], sink: memorySink() });
  return seen;
};

/** Numbers without a decimal point, with the nearest key before them. Strings are blanked first. */
const bareIntegers = (json: string, integerKeys: readonly string[]): readonly string[] => {
  const plain = json.replace(/"((?:[^"\\]|\\.)*)"(:?)/gu, (_all, inner: string, colon: string) =>
    colon === ':' ? `<${inner}>` : '""',
  );
  let key = '';
  const found: string[] = [];
  for (const [token] of plain.matchAll(/<[^>]*>|-?\d[\d.eE+-]*/gu)) {
    if (token.startsWith('<')) key = token.slice(1, -1);
    else if (/^-?\d+$/u.test(token) && !integerKeys.includes(key)) found.push(`${key}: ${token}`);
  }
  return found;
};
