import { deflateSync } from 'fflate';
import type { FileSink, OutFile } from './file-sink.ts';
import {
  centralHeader,
  centralHeaderBytes,
  endRecord,
  endRecordBytes,
  localHeader,
  localHeaderBytes,
  type ZipEntry,
  zipEntry,
} from './zip-records.ts';

/** Takes the bytes of ZIP parts, one part after the other. Rejections end the export. */
export interface PartSink {
  openPart(number: number): Promise<PartFile>;
  /** The names of the parts in the order they were opened: only the last one tells whether there are several. */
  finish(names: readonly string[]): Promise<void>;
}

export interface PartFile {
  /** Not more than about a MiB at a time. */
  write(chunk: Uint8Array): Promise<void>;
  /** `name`: what the part is called for good; null = the first part, which may stay the only one. */
  close(name: string | null): Promise<void>;
}

export interface ZipPartsOptions {
  /** Name of the bundle: of the ZIP files and of the one folder in each, so that all parts unpack into one place. */
  readonly name: string;
  readonly maxPartBytes: number;
  readonly parts: PartSink;
  /** So many parts lie finished from a run before: files that belong into them are counted, not written. */
  readonly finishedParts?: number;
}

/**
 * Packs files into ZIP parts, each a whole ZIP of its own, written out as the files come: what stays in memory of a part is its
 * directory. A part is closed before its ZIP could exceed `maxPartBytes` (text counts uncompressed); a single larger file gets a
 * part to itself. Same files, same bytes: entries in the order they came, stored pictures, one deflate level, one date, one set of
 * rights.
 */
export const zipParts = ({ name, maxPartBytes, parts, finishedParts = 0 }: ZipPartsOptions): FileSink => {
  let open = emptyPart();
  let closed = 0;
  let hear: (finished: number) => Promise<void> = () => Promise.resolve();
  const writerOf = async (): Promise<ZipWriter> => {
    open.writer ??= zipWriter(await parts.openPart(closed + 1));
    return open.writer;
  };
  const close = async (isLast: boolean): Promise<void> => {
    const isThere = closed < finishedParts;
    const writer = isThere ? null : await writerOf();
    closed += 1;
    open = emptyPart();
    await writer?.close(isLast && closed === 1 ? null : partName(name, closed));
    if (!isLast && !isThere) await hear(closed);
  };
  const makeRoom = async (sizeBytes: number): Promise<void> => {
    const isFull = open.sizeBytes + sizeBytes > maxPartBytes || open.entries >= maxEntries;
    if (isFull && open.entries > 0) await close(false);
  };
  const count = async (path: string, sizeBytes: number, isText: boolean): Promise<void> => {
    const most = largestEntry(path, sizeBytes, isText);
    await makeRoom(most);
    open.sizeBytes += most;
    open.entries += 1;
  };
  return {
    async write(file) {
      const path = `${name}/${file.path}`;
      await count(path, file.bytes.length, file.isText);
      if (closed >= finishedParts) await (await writerOf()).add(entryOf(path, file));
      return closed + 1;
    },
    async pass({ path, sizeBytes, isText }) {
      await count(`${name}/${path}`, sizeBytes, isText);
      if (closed >= finishedParts) throw new Error(`${path} lies in no finished part.`);
      return closed + 1;
    },
    whenPartCloses(listener) {
      hear = listener;
    },
    keepTogether: makeRoom,
    async finish() {
      await close(true);
      const names = closed === 1 ? [`${name}.zip`] : numbered(name, closed);
      await parts.finish(names);
      return names;
    },
  };
};

interface OpenPart {
  /** Null until the first file: a finished part is never opened. */
  writer: ZipWriter | null;
  /** An upper bound of its ZIP. */
  sizeBytes: number;
  entries: number;
}

const emptyPart = (): OpenPart => ({ writer: null, sizeBytes: endRecordBytes, entries: 0 });

/** ZIP without its 64-bit extension, which many readers lack, ends at 65,535 entries. */
const maxEntries = 65_000;

/** An upper bound: two headers with the name, and what deflate may add to text that it cannot make smaller. */
const largestEntry = (path: string, sizeBytes: number, isText: boolean): number =>
  sizeBytes +
  (isText ? Math.ceil(sizeBytes / 1000) + 64 : 0) +
  localHeaderBytes +
  centralHeaderBytes +
  2 * path.length;

const entryOf = (path: string, { bytes, isText }: OutFile): ZipEntry =>
  zipEntry(path, bytes, isText ? deflateSync(bytes, { level: 6 }) : null);

const chunkBytes = 1_048_576;

interface ZipWriter {
  add(entry: ZipEntry): Promise<void>;
  close(name: string | null): Promise<void>;
}

/** Writes one ZIP, about a MiB at a time, each chunk waited for. */
const zipWriter = (file: PartFile): ZipWriter => {
  const directory: Uint8Array[] = [];
  let offset = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    const chunk = joined(waiting, waitingBytes);
    waiting = [];
    waitingBytes = 0;
    if (chunk.length > 0) await file.write(chunk);
  };
  const put = async (bytes: Uint8Array): Promise<void> => {
    offset += bytes.length;
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      const piece = bytes.subarray(at, at + chunkBytes);
      if (waitingBytes + piece.length > chunkBytes) await flush();
      waiting.push(piece);
      waitingBytes += piece.length;
    }
  };
  return {
    async add(entry) {
      directory.push(centralHeader(entry, offset));
      await put(localHeader(entry));
      await put(entry.body);
      // The file's memory may be used for another one as soon as it is taken.
      await flush();
    },
    async close(name) {
      const from = offset;
      for (const line of directory) await put(line);
      await put(endRecord(directory.length, offset - from, from));
      await flush();
      await file.close(name);
    },
  };
};

const joined = (pieces: readonly Uint8Array[], sizeBytes: number): Uint8Array => {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

/** What a part is called where there are several. */
export const partName = (name: string, number: number): string =>
  `${name}-part${String(number).padStart(2, '0')}.zip`;

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => partName(name, at + 1));
