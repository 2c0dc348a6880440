import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures, realDocuments } from '../helpers/fixtures.ts';
import { runProofset } from '../helpers/run-proofset.ts';

describe.each(realDocuments())('%s', (path) => {
  const document = join(fixtures, path);

  it('goes through check, each frame unmatched because no spec was given', async () => {
    const run = await runProofset('check', document, '--format', 'json');
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    const { frames, summary } = JSON.parse(run.printed) as {
      frames: { verdict: string }[];
      summary: { frames: number; unmatched: number };
    };
    expect(frames.map(({ verdict }) => verdict)).toEqual(frames.map(() => 'unmatched'));
    expect(summary).toMatchObject({ frames: frames.length, unmatched: frames.length });
  });

  it('goes through export, each frame in the bundle or in the loss report with a reason', async () => {
    const checked = await runProofset('check', document, '--format', 'json');
    const inScope = (JSON.parse(checked.printed) as { frames: { id: string }[] }).frames.map(({ id }) => id);
    const out = mkdtempSync(join(tmpdir(), 'proofset-real-'));
    // Every format goes round on the documents of which Figma's own pictures are known: `round-trips.test.ts`.
    const some = ['--format', 'canonical,coco,hf-parquet'];
    const run = await runProofset('export', document, '--out', out, '--unpack', '--scale', '2', ...some);
    expect(run).toMatchObject({ exitCode: 0, complained: '' });
    const root = join(out, readdirSync(out)[0] ?? '');
    const lines = readFileSync(join(root, 'canonical/train.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const exported = lines.map((line) => (JSON.parse(line) as { source: { nodeId: string } }).source.nodeId);
    const bundle = JSON.parse(readFileSync(join(root, 'bundle.json'), 'utf8')) as {
      losses: { code: string; frame: { id: string } | null }[];
    };
    const lost = bundle.losses.filter(({ code }) => code.startsWith('frame-')).map(({ frame }) => frame?.id);
    expect([...exported, ...lost].sort()).toEqual([...inScope].sort());
  });
});
