import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { runProofset } from '../helpers/run-proofset.ts';
import { frame, node, restFile, writeFolder } from '../helpers/write-document.ts';

/** A page with this many frames of 28×28 px, the smallest that trainers take, two layers in each. */
function pageOf(count: number): string {
  const frames = Array.from({ length: count }, (_, index) => {
    const id = String(index + 1);
    const [x, y] = [(index % 100) * 30, Math.floor(index / 100) * 30];
    return frame(
      `${id}:1`,
      `frame ${id}`,
      [x, y, 28, 28],
      [
        node('RECTANGLE', `${id}:2`, 'left', [x + 2, y + 2, 8, 8]),
        node('RECTANGLE', `${id}:3`, 'right', [x + 14, y + 14, 8, 8]),
      ],
    );
  });
  return join(writeFolder({ 'file.json': restFile({ Page: frames }) }), 'file.json');
}

const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${String(index + 1)}:1`);

describe('a very large page', () => {
  it('is checked whole: 5,000 frames in, 5,000 verdicts out, in document order', async () => {
    const run = await runProofset('check', pageOf(5000), '--format', 'json');
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    const report = JSON.parse(run.printed) as { frames: { id: string }[]; summary: { frames: number } };
    expect(report.frames.map(({ id }) => id)).toEqual(idsOf(5000));
    expect(report.summary.frames).toBe(5000);
  });

  // 600 and not 5,000: drawing that many takes a minute and proves nothing more about parts.
  it('is exported whole, in ZIP parts below the limit that hold each frame once', async () => {
    const file = pageOf(600);
    const out = join(file, '..', 'out');
    // Shards have limits of their own, and some formats have copies of the pictures.
    const some = ['--format', 'canonical,coco'];
    const run = await runProofset('export', file, '--out', out, '--max-part-mb', '1', ...some);
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    expect(run.printed).toContain('600 of 600 frames exported, 1200 labels');
    const parts = readdirSync(out).sort();
    expect(parts.length).toBeGreaterThan(2);
    const contents = new Map<string, string>();
    for (const part of parts) {
      expect(statSync(join(out, part)).size).toBeLessThanOrEqual(1_000_000);
      const zip = await JSZip.loadAsync(readFileSync(join(out, part)));
      for (const entry of Object.values(zip.files).filter(({ dir }) => !dir)) {
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        expect(contents.has(path)).toBe(false);
        contents.set(path, path.endsWith('.png') ? '' : await entry.async('string'));
      }
    }
    expect([...contents.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(600);
    const bundle = JSON.parse(contents.get('bundle.json') ?? '') as {
      frames: { frameId: string; width: number; height: number; elements: number }[];
    };
    expect(bundle.frames.map(({ frameId }) => frameId)).toEqual(idsOf(600));
    expect(
      new Set(
        bundle.frames.map(
          ({ width, height, elements }) => `${String(width)}×${String(height)}, ${String(elements)}`,
        ),
      ),
    ).toEqual(new Set(['28×28, 2']));
    expect(contents.get('canonical/train.jsonl')?.trimEnd().split('\n')).toHaveLength(600);
    const coco = JSON.parse(contents.get('annotations/instances_train.json') ?? '') as {
      images: unknown[];
      annotations: unknown[];
    };
    expect([coco.images.length, coco.annotations.length]).toEqual([600, 1200]);
  });
});
