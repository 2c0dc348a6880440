import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type CanonicalRecord, canonicalRecord } from '../../src/core/bundle/canonical-record.ts';
import { exporters } from '../../src/core/bundle/exporters/index.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { fixtures, recordedPairs } from '../helpers/fixtures.ts';
import { listFiles } from '../helpers/list-files.ts';
import {
  annotationReaders,
  type ReadShape,
  type UnpackedBundle,
  type XY,
} from '../helpers/read-annotations.ts';
import { runProofset } from '../helpers/run-proofset.ts';

type Element = CanonicalRecord['elements'][number];

interface Exported extends UnpackedBundle {
  readonly folder: string;
  readonly records: readonly CanonicalRecord[];
}

const taxonomy = z.object({ classes: z.array(z.object({ id: z.number(), name: z.string() })) });

/** A document with every format at 2x, as the command line writes it. */
async function exportAll(path: string): Promise<Exported> {
  const folder = mkdtempSync(join(tmpdir(), 'proofset-round-trip-'));
  const what = ['--format', 'all', '--scale', '2', '--captions', 'en,zh-CN', '--unpack'];
  const run = await runProofset('export', join(fixtures, path), '--out', folder, ...what);
  expect(run).toMatchObject({ exitCode: 0, complained: '' });
  const root = join(folder, readdirSync(folder)[0] ?? '');
  const records = readFileSync(join(root, 'canonical/train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => canonicalRecord.parse(JSON.parse(line)));
  const { classes } = taxonomy.parse(JSON.parse(readFileSync(join(root, 'canonical/taxonomy.json'), 'utf8')));
  return {
    folder,
    root,
    records,
    names: new Map(classes.map(({ id, name }) => [id, name])),
    sizes: new Map(records.map(({ id, image }) => [id, [image.w, image.h]])),
  };
}

const trained = ({ elements }: CanonicalRecord): readonly Element[] =>
  elements.filter(({ ignore }) => !ignore);

const xs = (corners: readonly XY[]): readonly number[] => corners.map(([x]) => x);
const ys = (corners: readonly XY[]): readonly number[] => corners.map(([, y]) => y);

/** How far a shape that was read back lies from its element, on either axis, in px. */
const distance = ({ is, corners }: ReadShape, { bboxClipped, quad }: Element): XY => {
  const [x, y, width, height] = bboxClipped ?? [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  const edges = [x, y, x + width, y + height] as const;
  const found = [
    Math.min(...xs(corners)),
    Math.min(...ys(corners)),
    Math.max(...xs(corners)),
    Math.max(...ys(corners)),
  ] as const;
  if (is === 'turned') {
    const far = (quad ?? []).map(([qx, qy]) =>
      Math.min(...corners.map(([cx, cy]) => Math.hypot(qx - cx, qy - cy))),
    );
    const most = quad === null ? Number.NaN : Math.max(...far);
    return [most, most];
  }
  // An outline lies in the box, and may leave parts of it to the ground.
  const off = (at: 0 | 1 | 2 | 3): number => {
    if (is === 'upright') return Math.abs(found[at] - edges[at]);
    return Math.max(0, at < 2 ? edges[at] - found[at] : found[at] - edges[at]);
  };
  return [Math.max(off(0), off(2)), Math.max(off(1), off(3))];
};

/** Layers of the document by id, each with the layers around it. */
interface Layer {
  readonly id: string;
  readonly type: string;
  readonly visible?: boolean;
  readonly opacity?: number;
  readonly absoluteRenderBounds?: unknown;
  readonly children?: readonly Layer[];
}

const linesOf = (
  layer: Layer,
  above: readonly Layer[] = [],
): readonly (readonly [string, readonly Layer[]])[] => {
  const line = [...above, layer];
  return [[layer.id, line], ...(layer.children ?? []).flatMap((child) => linesOf(child, line))];
};

/** Whether more than one colour lies in a box. */
const hasContrast = (png: PNG, [x, y, width, height]: readonly [number, number, number, number]): boolean => {
  const first = png.data.readUInt32BE((Math.floor(y) * png.width + Math.floor(x)) * 4);
  for (let row = Math.floor(y); row < Math.min(png.height, Math.ceil(y + height)); row += 1)
    for (let column = Math.floor(x); column < Math.min(png.width, Math.ceil(x + width)); column += 1)
      if (png.data.readUInt32BE((row * png.width + column) * 4) !== first) return true;
  return false;
};

const counted = { shapes: 0, turned: 0, outlines: 0 };

describe.each(recordedPairs())('%s', (path) => {
  let exported: Exported;
  beforeAll(async () => {
    exported = await exportAll(path);
  });
  afterAll(() => {
    rmSync(exported.folder, { recursive: true, force: true });
  });

  it('is written the same in every format twice', async () => {
    const again = await exportAll(path);
    const files = listFiles(exported.root).map((file) => relative(exported.root, file));
    expect(listFiles(again.root).map((file) => relative(again.root, file))).toEqual(files);
    const differ = files.filter(
      (file) => !readFileSync(join(exported.root, file)).equals(readFileSync(join(again.root, file))),
    );
    rmSync(again.folder, { recursive: true, force: true });
    expect(differ).toEqual([]);
  });

  it('holds nothing that a loader would get wrong', async () => {
    const run = await runProofset('verify', exported.root);
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
  });

  it.each(Object.keys(annotationReaders))('gives its boxes back from %s', async (format) => {
    const { read, within } = annotationReaders[format] ?? {};
    if (read === undefined || within === undefined) throw new Error(`No reader of ${format}.`);
    const pictures = await read(exported);
    expect(pictures.map(({ id }) => id)).toEqual(exported.records.map(({ id }) => id));
    for (const [at, record] of exported.records.entries()) {
      const elements = trained(record);
      const shapes = pictures[at]?.shapes ?? [];
      expect(shapes.map(({ label }) => label)).toEqual(elements.map(({ label }) => label));
      const [mostX, mostY] = within([record.image.w, record.image.h]);
      const far = elements.flatMap((element, index) => {
        const shape = shapes[index];
        if (shape === undefined) return [`${element.nodeId} is missing`];
        counted.shapes += 1;
        if (shape.is === 'turned') counted.turned += 1;
        if (shape.is === 'outline') counted.outlines += 1;
        const [x, y] = distance(shape, element);
        return x <= mostX + 1e-9 && y <= mostY + 1e-9
          ? []
          : [`${element.nodeId} ${shape.is}: ${x.toFixed(4)}, ${y.toFixed(4)} px`];
      });
      expect(far).toEqual([]);
    }
  });

  it('has a box for nothing that is not painted', async () => {
    const loaded = await loadDocument(join(fixtures, path));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
    const lines = new Map(linesOf(loaded.value.document));
    for (const record of exported.records) {
      const png = PNG.sync.read(readFileSync(join(exported.root, record.image.path)));
      const unpainted = trained(record).flatMap(({ nodeId, nodeName, type, bboxClipped }) => {
        const line = lines.get(nodeId) ?? [];
        const isShown = line.every(({ visible = true, opacity = 1 }) => visible && opacity > 0);
        const isRendered = line.length > 0 && line.at(-1)?.absoluteRenderBounds !== null;
        const hasInk = type !== 'TEXT' || (bboxClipped !== null && hasContrast(png, bboxClipped));
        return isShown && isRendered && hasInk
          ? []
          : [`${nodeId} ${nodeName}: ${JSON.stringify({ isShown, isRendered, hasInk })}`];
      });
      expect(unpainted).toEqual([]);
    }
  });
});

it('reads every format with boxes by itself, or leaves it to `proofset verify`', () => {
  const verified = ['canonical', 'coco', 'voc', 'yolo-detect', 'yolo-obb', 'yolo-segment'];
  // Needs every layer drawn by itself, which a recorded picture cannot give: its own tests take the stack apart.
  const taken = ['layers'];
  const boxed = exporters.filter(({ boxes }) => boxes !== 'none').map(({ id }) => id);
  expect([...Object.keys(annotationReaders), ...verified, ...taken].sort()).toEqual(boxed.sort());
});

afterAll(() => {
  const { shapes, turned, outlines } = counted;
  process.stdout.write(
    `shapes read back: ${String(shapes)}, of them turned ${String(turned)}, outlined ${String(outlines)}\n`,
  );
});
