import type { PartSink } from '../../core/bundle/zip-parts.ts';

export interface BlobFile {
  readonly name: string;
  readonly blob: Blob;
}

/**
 * Collects ZIP parts as Blobs: the browser may keep those on disk, which it cannot do with arrays.
 * `isUnwanted` is asked before a part is packed: true refuses it, which ends the export.
 */
export function createBlobParts(isUnwanted: () => boolean): {
  readonly sink: PartSink;
  files(): readonly BlobFile[];
} {
  const parts: Blob[] = [];
  let files: readonly BlobFile[] = [];
  return {
    files: () => files,
    sink: {
      openPart(number) {
        if (isUnwanted()) return Promise.reject(new Error('the export was discarded'));
        const chunks: Blob[] = [];
        return Promise.resolve({
          write(chunk) {
            chunks.push(new Blob([chunk.slice()]));
            return Promise.resolve();
          },
          close() {
            parts[number - 1] = new Blob(chunks, { type: 'application/zip' });
            return Promise.resolve();
          },
        });
      },
      finish(names) {
        files = names.flatMap((name, at) => {
          const blob = parts[at];
          return blob === undefined ? [] : [{ name, blob }];
        });
        return Promise.resolve();
      },
    },
  };
}
