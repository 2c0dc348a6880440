import { spawnSync } from 'node:child_process';

/** Exports pages of 50 and of 500 frames, each in a process of its own, and prints the peak of its resident memory. */
export function compareMemory(): Promise<void> {
  const peaks = [50, 500].map((frames) => {
    const child = spawnSync('npx', ['tsx', 'scripts/bench/export-once.ts', String(frames)], {
      encoding: 'utf8',
    });
    const peak = Number(/peak (\d+)/.exec(child.stdout)?.[1]);
    if (!Number.isFinite(peak)) throw new Error(child.stderr);
    console.log(`   ${String(frames)} frames: peak ${(peak / 1024).toFixed(0)} MB`);
    return peak;
  });
  const [small = 1, large = 1] = peaks;
  console.log(`   ten times the frames need ${(large / small).toFixed(2)}× the memory`);
  return Promise.resolve();
}
