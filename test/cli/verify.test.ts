import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderSink } from '../../src/cli/disk-sinks.ts';
import { exportBundle } from '../../src/core/bundle/export-bundle.ts';
import { jobOf, plan } from '../helpers/export-scene.ts';
import { runProofset } from '../helpers/run-proofset.ts';
import { trapScene } from '../helpers/trap-scene.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'proofset-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

const exported = async (): Promise<string> => {
  const job = jobOf(trapScene, plan());
  await exportBundle({ ...job, sink: folderSink(place, job.dataset.name) });
  return join(place, job.dataset.name);
};

describe('proofset verify', () => {
  it('finds nothing wrong with what was just exported', async () => {
    const { exitCode, printed } = await runProofset('verify', await exported());
    expect(printed).toMatch(/^Nothing wrong: \d+ files, 4 pictures, read as canonical, coco/u);
    expect(exitCode).toBe(0);
  });

  it('takes the folder that the bundle was put into', async () => {
    await exported();
    expect((await runProofset('verify', place)).exitCode).toBe(0);
  });

  it('says in words what a loader would make of a damage, and exits with 1', async () => {
    const folder = await exported();
    writeFileSync(join(folder, 'annotations', 'instances_train.json'), '{"images":[]}');
    const { exitCode, printed } = await runProofset('verify', folder);
    expect(exitCode).toBe(1);
    expect(printed).toContain('annotations/instances_train.json: “annotations” is missing');
  });

  it('gives scripts every fault with its code and both languages', async () => {
    const folder = await exported();
    writeFileSync(join(folder, 'canonical', 'taxonomy.json'), '{}');
    const { printed } = await runProofset('verify', folder, '--format', 'json');
    expect(JSON.parse(printed)).toMatchObject({
      counts: { 'hash-differs': 1, 'record-invalid': 1 },
      faults: [
        { code: 'hash-differs', promise: 15, message: { 'zh-CN': '导出后被改动。请重新复制或导出。' } },
        { code: 'record-invalid' },
      ],
    });
  });

  it('reads ZIP parts, and refuses one that writes outside itself', async () => {
    const zip = new JSZip();
    zip.file('../evil.txt', 'x');
    writeFileSync(join(place, 'evil.zip'), await zip.generateAsync({ type: 'uint8array' }));
    const { exitCode, complained } = await runProofset('verify', join(place, 'evil.zip'));
    expect(exitCode).toBe(2);
    expect(complained).toContain('wants to write outside its folder');
  });

  it('says what is missing', async () => {
    expect((await runProofset('verify')).complained).toContain('Name the folder of a bundle');
    expect((await runProofset('verify', join(place, 'nowhere'))).complained).toContain(
      'Nothing of use lies at',
    );
    writeFileSync(join(place, 'half.zip'), 'PK');
    expect((await runProofset('verify', join(place, 'half.zip'))).complained).toContain('no whole ZIP');
  });
});
