import type { PartSink } from '../../core/bundle/zip-parts.ts';

export interface BlobFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface BlobPartsOptions {
  /** Asked before a part is begun: true refuses it, which ends the export. */
  readonly isUnwanted: () => boolean;
  /** Called with each part that is whole while others follow: from then on closing the panel cannot lose it. */
  readonly onPart: (file: BlobFile) => void;
}

/** Collects ZIP parts as Blobs: the browser may keep those on disk, which it cannot do with arrays. */
export function createBlobParts({ isUnwanted, onPart }: BlobPartsOptions): {
  readonly sink: PartSink;
  /** All parts of this run, in order, after its end. */
  files(): readonly BlobFile[];
  /** Those that `onPart` was not told of: the last one. */
  rest(): readonly BlobFile[];
} {
  const parts: Blob[] = [];
  const told = new Set<number>();
  let files: readonly (BlobFile & { readonly at: number })[] = [];
  return {
    files: () => files,
    rest: () => files.filter(({ at }) => !told.has(at)),
    sink: {
      openPart(number) {
        if (isUnwanted()) return Promise.reject(new Error('the export was discarded'));
        const chunks: Blob[] = [];
        return Promise.resolve({
          write(chunk) {
            chunks.push(new Blob([chunk.slice()]));
            return Promise.resolve();
          },
          close(name) {
            const blob = new Blob(chunks, { type: 'application/zip' });
            parts[number - 1] = blob;
            if (name !== null) {
              told.add(number - 1);
              onPart({ name, blob });
            }
            return Promise.resolve();
          },
        });
      },
      finish(names) {
        files = names.flatMap((name, at) => {
          const blob = parts[at];
          return blob === undefined ? [] : [{ name, blob, at }];
        });
        return Promise.resolve();
      },
    },
  };
}
