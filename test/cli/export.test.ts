import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { runProofset } from '../helpers/run-proofset.ts';
import {
  bannerSpec,
  frame,
  minSizeRule,
  node,
  restFile,
  text,
  writeFolder,
} from '../helpers/write-document.ts';

const document = restFile({
  Banners: [
    frame('1:1', 'first', [0, 0, 400, 300], [text('1:2', 'Small print', [20, 20, 120, 20], 10)]),
    frame('1:3', 'second', [400, 0, 400, 300], [node('RECTANGLE', '1:4', 'card', [420, 20, 100, 80])]),
    frame('1:5', 'hidden', [800, 0, 400, 300], [], { visible: false, absoluteRenderBounds: null }),
  ],
});
const folder = writeFolder({ 'file.json': document, 'spec.json': bannerSpec([minSizeRule(16)]) });
const file = join(folder, 'file.json');
const spec = join(folder, 'spec.json');
const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'proofset-out-'));

interface Bundle {
  readonly root: string;
  read(path: string): string;
  json(path: string): Record<string, unknown>;
}

async function unpacked(...more: string[]): Promise<Bundle> {
  const out = freshFolder();
  const run = await runProofset('export', file, '--out', out, '--unpack', ...more);
  expect(run).toMatchObject({ exitCode: 0, complained: '' });
  const root = join(out, readdirSync(out)[0] ?? '');
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return { root, read, json: (path) => JSON.parse(read(path)) as Record<string, unknown> };
}

describe('proofset export', () => {
  it('puts every frame into the bundle or into the loss report with its reason', async () => {
    const bundle = await unpacked();
    const ids = bundle
      .read('canonical/train.jsonl')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { source: { nodeId: string } }).source.nodeId);
    expect(ids).toEqual(['1:1', '1:3']);
    expect(bundle.read('bundle.json')).toContain('frame-nothing-visible');
    expect(bundle.read('bundle.json')).toContain('1:5');
  });

  it('scales pictures and boxes alike', async () => {
    const bundle = await unpacked('--scale', '2', '--format', 'coco');
    const coco = bundle.json('annotations/instances_train.json') as {
      images: { width: number; height: number }[];
      annotations: { bbox: number[] }[];
    };
    expect(coco.images.map(({ width, height }) => [width, height])).toEqual([
      [800, 600],
      [800, 600],
    ]);
    expect(coco.annotations.map(({ bbox }) => bbox)).toContainEqual([40, 40, 200, 160]);
    expect(readdirSync(bundle.root)).not.toContain('canonical');
  });

  it('keeps only clean frames behind --gate clean and names the others', async () => {
    const bundle = await unpacked('--gate', 'clean', '--placements', spec);
    expect(bundle.read('canonical/train.jsonl')).not.toContain('"1:1"');
    expect(bundle.read('bundle.json')).toContain('frame-gated');
  });

  it('writes the same ZIP twice, with the files of the folder in it', async () => {
    const zips = await Promise.all(
      [freshFolder(), freshFolder()].map(async (out) => {
        await runProofset('export', file, '--out', out);
        const [name = ''] = readdirSync(out);
        return { name, bytes: readFileSync(join(out, name)) };
      }),
    );
    expect(zips[0]?.name).toMatch(/^test-document-[0-9a-f]{8}\.zip$/);
    expect(zips[1]?.bytes.equals(zips[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    const paths = Object.keys((await JSZip.loadAsync(zips[0]?.bytes ?? '')).files);
    expect(paths.some((path) => path.endsWith('/annotations/instances_train.json'))).toBe(true);
    expect(paths.some((path) => path.endsWith('/SHA256SUMS'))).toBe(true);
  });

  it('splits into parts that are whole ZIPs, each below the limit', async () => {
    const out = freshFolder();
    const run = await runProofset('export', file, '--out', out, '--max-part-mb', '0.01');
    expect(run.exitCode).toBe(0);
    const names = readdirSync(out).sort();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      expect(name).toMatch(/-part\d\d\.zip$/);
      expect(
        Object.keys((await JSZip.loadAsync(readFileSync(join(out, name)))).files).length,
      ).toBeGreaterThan(0);
    }
  });

  it.each([
    [['--format', 'coco,yolo'], 'yolo'],
    [['--page', 'Nowhere'], 'Banners'],
  ])('refuses %j in one sentence that names what there is', async (more, named) => {
    const run = await runProofset('export', file, '--out', freshFolder(), ...more);
    expect(run.exitCode).toBe(2);
    expect(run.complained).toContain(named);
    expect(run.complained.split('\n')).toHaveLength(1);
  });
});
