/** Where the files of a bundle go: into ZIP parts (`zip-parts.ts`) or, on a disk, straight into a folder. */
export interface FileSink {
  /** Takes one file; resolves to the number of the part that holds it, from 1. A folder is one part. */
  write(file: OutFile): Promise<number>;
  /** Promises that the next files, of about `sizeBytes` in all, come to lie in one part. */
  keepTogether(sizeBytes: number): Promise<void>;
  /** After the last file. Resolves to the names of what came out, in order. */
  finish(): Promise<readonly string[]>;
}

export interface OutFile {
  /** Relative to the bundle's root, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Text is worth compressing; pictures are compressed already. */
  readonly isText: boolean;
}
