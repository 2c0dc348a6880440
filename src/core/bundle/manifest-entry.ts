import type { FileRole, Split } from './dataset.ts';

/** One line of `manifest.jsonl`. */
export interface ManifestEntry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly role: FileRole;
  readonly frameId: string | null;
  readonly split: Split | null;
  readonly part: number;
}
