/** Where the files of a bundle go: into ZIP parts (`zip-parts.ts`) or, on a disk, straight into a folder. */
export interface FileSink {
  /** Takes one file; resolves to the number of the part that holds it, from 1. A folder is one part. */
  write(file: OutFile): Promise<number>;
  /** Counts a file that lies in a part finished by a run before. Rejects when it would come to lie in no such part. */
  pass(file: FinishedFile): Promise<number>;
  /** `hear` is told, and waited for, each time a part is finished that is not the last: how many are finished then. */
  whenPartCloses(hear: (finishedParts: number) => Promise<void>): void;
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

export interface FinishedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly isText: boolean;
}
