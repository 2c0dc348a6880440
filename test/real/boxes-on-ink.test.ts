import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { fixtures, recordedPairs } from '../helpers/fixtures.ts';
import { inkOnFlatGround } from '../helpers/ink.ts';
import { runProofset } from '../helpers/run-proofset.ts';

interface Element {
  readonly type: string;
  readonly nodeId: string;
  readonly bbox: readonly [number, number, number, number];
  readonly opacity: number;
}

const distances: number[] = [];

async function exportPair(path: string): Promise<{ image: Buffer; elements: Element[] }> {
  const out = mkdtempSync(join(tmpdir(), 'proofset-'));
  const what = ['--format', 'canonical', '--scale', '2', '--unpack'];
  const run = await runProofset('export', join(fixtures, path), '--out', out, ...what);
  expect(run).toMatchObject({ exitCode: 0, complained: '' });
  const bundle = join(out, readdirSync(out)[0] ?? '');
  const [line = '{}'] = readFileSync(join(bundle, 'canonical/train.jsonl'), 'utf8').split('\n');
  const record = JSON.parse(line) as { image: { path: string }; elements: Element[] };
  return { image: readFileSync(join(bundle, record.image.path)), elements: record.elements };
}

/** How many pixels that Figma painted opaque have another colour; the see-through ones were laid on the frame's ground. */
function otherColours(exported: PNG, recorded: PNG): number {
  expect([exported.width, exported.height]).toEqual([recorded.width, recorded.height]);
  let count = 0;
  for (let at = 0; at < recorded.data.length; at += 4) {
    const isOpaque = recorded.data[at + 3] === 255;
    if (isOpaque && exported.data.readUInt32BE(at) !== recorded.data.readUInt32BE(at)) count += 1;
  }
  return count;
}

describe.each(recordedPairs())('%s', (path) => {
  it('is exported in the very pixels Figma rendered, with text boxes on their ink to half a px of the 2x picture', async () => {
    const { image, elements } = await exportPair(path);
    const png = PNG.sync.read(image);
    expect(
      otherColours(png, PNG.sync.read(readFileSync(join(fixtures, dirname(path), 'render@2x.png')))),
    ).toBe(0);
    const far: string[] = [];
    for (const {
      type,
      nodeId,
      bbox: [x, y, width, height],
    } of elements) {
      const ink = type === 'TEXT' ? inkOnFlatGround(png, { x, y, width, height }) : null;
      if (ink === null) continue;
      const distance = Math.max(
        Math.abs(ink.x - x),
        Math.abs(ink.y - y),
        Math.abs(ink.x + ink.width - x - width),
        Math.abs(ink.y + ink.height - y - height),
      );
      distances.push(distance);
      if (distance > 0.5) far.push(`${nodeId}: ${distance.toFixed(2)} px`);
    }
    expect(far).toEqual([]);
  });
});

afterAll(() => {
  const sorted = distances.sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(2);
  process.stdout.write(
    `text boxes on flat ground: ${String(sorted.length)}, worst edge: median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} px of the 2x picture\n`,
  );
  expect(sorted.length).toBeGreaterThan(100);
});
