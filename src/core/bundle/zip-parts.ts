import JSZip from 'jszip';
import type { FileSink, OutFile } from './file-sink.ts';

/** Takes the bytes of finished ZIP parts, one part after the other. Rejections end the export. */
export interface PartSink {
  openPart(number: number): Promise<PartFile>;
  /** The names of the parts in the order they were opened: only the last one tells whether there are several. */
  finish(names: readonly string[]): Promise<void>;
}

export interface PartFile {
  write(chunk: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface ZipPartsOptions {
  /** Name of the bundle: of the ZIP files and of the one folder in each, so that all parts unpack into one place. */
  readonly name: string;
  readonly maxPartBytes: number;
  readonly parts: PartSink;
}

/**
 * Packs files into ZIP parts, each a whole ZIP of its own. A part is closed before its ZIP could exceed `maxPartBytes`
 * (text counts uncompressed); a single larger file gets a part to itself. Holds one part in memory.
 * Same files, same bytes: entries in the order they came, stored pictures, one deflate level, one date, one set of rights.
 */
export const zipParts = ({ name, maxPartBytes, parts }: ZipPartsOptions): FileSink => {
  let open = emptyPart();
  let closed = 0;
  const close = async (): Promise<void> => {
    const { zip } = open;
    open = emptyPart();
    closed += 1;
    await pour(zip, await parts.openPart(closed));
  };
  const makeRoom = async (sizeBytes: number): Promise<void> => {
    const isFull = open.sizeBytes + sizeBytes > maxPartBytes || open.entries >= maxEntries;
    if (isFull && open.entries > 0) await close();
  };
  return {
    async write(file) {
      const path = `${name}/${file.path}`;
      const sizeBytes = largestEntry(path, file);
      await makeRoom(sizeBytes);
      open.zip.file(path, file.bytes, file.isText ? asText : asStored);
      open.sizeBytes += sizeBytes;
      open.entries += 1;
      return closed + 1;
    },
    keepTogether: makeRoom,
    async finish() {
      await close();
      const names = namesOf(name, closed);
      await parts.finish(names);
      return names;
    },
  };
};

/** ZIP without its 64-bit extension, which jszip does not write, ends at 65,535 entries. */
const maxEntries = 65_000;

/** Bytes of the record that ends every ZIP. */
const endRecordBytes = 22;

const emptyPart = (): { zip: JSZip; sizeBytes: number; entries: number } => ({
  zip: new JSZip(),
  sizeBytes: endRecordBytes,
  entries: 0,
});

/** An upper bound: two headers with the name, and what deflate may add to text that it cannot make smaller. */
const largestEntry = (path: string, { bytes, isText }: OutFile): number =>
  bytes.length + (isText ? Math.ceil(bytes.length / 1000) + 64 : 0) + 30 + 46 + 2 * path.length;

/** The first moment a ZIP can name. jszip writes it in UTC. */
const date = new Date(Date.UTC(1980, 0, 1));

const asStored = { compression: 'STORE', date, createFolders: false, unixPermissions: 0o100644 } as const;
const asText = { ...asStored, compression: 'DEFLATE', compressionOptions: { level: 6 } } as const;

const chunkBytes = 1_048_576;

/** Streams a part out: jszip makes it in small pieces, the sink gets about a MiB at a time and is waited for. */
const pour = async (zip: JSZip, file: PartFile): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    let written = Promise.resolve();
    const flush = (): Promise<void> => {
      const chunk = join(waiting, waitingBytes);
      waiting = [];
      waitingBytes = 0;
      written = written.then(() => file.write(chunk));
      return written;
    };
    const stream = zip.generateInternalStream({ type: 'uint8array', platform: 'UNIX', streamFiles: false });
    stream.on('data', (piece) => {
      waiting.push(piece);
      waitingBytes += piece.length;
      if (waitingBytes < chunkBytes) return;
      stream.pause();
      flush().then(() => stream.resume(), reject);
    });
    stream.on('error', reject);
    stream.on('end', () => {
      flush().then(resolve, reject);
    });
    stream.resume();
  });
  await file.close();
};

const join = (pieces: readonly Uint8Array[], sizeBytes: number): Uint8Array => {
  const joined = new Uint8Array(sizeBytes);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};

const namesOf = (name: string, count: number): readonly string[] =>
  count === 1
    ? [`${name}.zip`]
    : Array.from({ length: count }, (_, at) => `${name}-part${String(at + 1).padStart(2, '0')}.zip`);
