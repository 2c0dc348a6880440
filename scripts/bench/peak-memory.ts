import { spawnSync } from 'node:child_process';

interface Peaks {
  readonly before: number;
  readonly most: number;
  readonly resident: number;
}

/** Exports pages of 1,000 and of 5,000 frames, each in a process of its own, and prints the peaks of its memory. */
export function compareMemory(): void {
  const added = [1_000, 5_000].map((frames) => {
    const { before, most, resident } = exportOnce(frames);
    console.log(
      `   ${String(frames)} frames: ${before.toFixed(0)} MB alive with the document open, at most ${most.toFixed(0)} MB during the export (resident, with garbage: ${resident.toFixed(0)} MB)`,
    );
    return most - before;
  });
  console.log(`   the export itself adds ${added.map((mb) => `${mb.toFixed(0)} MB`).join(' and ')}`);
}

/** Packs the same pictures with each ZIP writer that was considered (docs/adr/0013), each in a process of its own. */
export function compareZipWriters(): void {
  for (const writer of ['jszip', 'fflate', 'ours']) {
    const command = ['--expose-gc', '--import', 'tsx', 'scripts/bench/zip-writers.ts', writer, '500'];
    const child = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    console.log(child.stdout.trimEnd());
  }
}

function exportOnce(frames: number): Peaks {
  const command = ['--expose-gc', '--import', 'tsx', 'scripts/bench/export-once.ts', String(frames)];
  const child = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const line = child.stdout.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(child.stderr);
  return JSON.parse(line) as Peaks;
}
