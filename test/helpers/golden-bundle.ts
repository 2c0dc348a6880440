import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { exportScene, plan } from './export-scene.ts';
import { trapScene } from './trap-scene.ts';

/** Files that are no text: a golden bundle keeps their hashes in `SHA256SUMS` and `manifest.jsonl` only. */
const binary = /\.(?:png|jpg|webp|parquet|tar)$/u;

/**
 * Compares a format's bundle of the trap scene with `test/golden/<id>/`, text files byte by byte; pictures and shards count through
 * their hashes in `SHA256SUMS`. A wanted change is taken over with `npx vitest run test/core/bundle/exporters -u`.
 */
export const matchesGolden = async (id: string): Promise<void> => {
  const folder = join(import.meta.dirname, '..', 'golden', id);
  const { files, text } = await exportScene(trapScene, plan({ formats: [id] }));
  const paths = [...files.keys()].filter((path) => !binary.test(path));
  for (const path of paths) await expect(text(path)).toMatchFileSnapshot(join(folder, path));
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(kept.map((entry) => join(entry.parentPath, entry.name)).sort()).toEqual(
    paths.map((path) => join(folder, path)).sort(),
  );
};
