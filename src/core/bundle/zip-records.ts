import { crc32 } from '../pixels/png/crc32.ts';

/** One file of a ZIP, ready to be written: its bytes as they lie in the archive, and what the directory at the end says of it. */
export interface ZipEntry {
  readonly path: string;
  /** Deflated, or as they are. */
  readonly body: Uint8Array;
  readonly isDeflated: boolean;
  /** Of the file itself, not of the deflated body. */
  readonly crc: number;
  readonly sizeBytes: number;
}

export const zipEntry = (path: string, file: Uint8Array, deflated: Uint8Array | null): ZipEntry => ({
  path,
  body: deflated ?? file,
  isDeflated: deflated !== null,
  crc: crc32(file),
  sizeBytes: file.length,
});

export const localHeaderBytes = 30;
export const centralHeaderBytes = 46;
export const endRecordBytes = 22;

/** 1980-01-01 00:00:00, the first moment a ZIP can name: seconds/2, minutes, hours; then day, month, years since 1980. */
const dosTime = 0;
const dosDate = 0x21;
/** Deflate and whole sizes need version 2.0; the upper byte 3 = made on Unix, which is where rights come from. */
const versionNeeded = 20;
const versionMadeBy = (3 << 8) | versionNeeded;
/** A plain file with rights 0644, in the upper half of the attributes. */
const attributes = 0o100644 * 0x10000;

/**
 * The record before a file's bytes (APPNOTE.TXT 6.3.10, 4.3.7). Sizes and checksum stand in it, not behind the bytes: readers that
 * stream refuse stored files whose size they do not know beforehand. Paths are ASCII.
 */
export const localHeader = (entry: ZipEntry): Uint8Array => {
  const { bytes, view } = record(localHeaderBytes, entry.path);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, versionNeeded, true);
  describe(view, 6, entry);
  return bytes;
};

/** The file's line in the directory at the end (4.3.12). `offset`: where its local header begins in the ZIP. */
export const centralHeader = (entry: ZipEntry, offset: number): Uint8Array => {
  const { bytes, view } = record(centralHeaderBytes, entry.path);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, versionMadeBy, true);
  view.setUint16(6, versionNeeded, true);
  describe(view, 8, entry);
  view.setUint32(38, attributes, true);
  view.setUint32(42, offset, true);
  return bytes;
};

/** The last record (4.3.16). */
export const endRecord = (entries: number, directoryBytes: number, directoryOffset: number): Uint8Array => {
  const { bytes, view } = record(endRecordBytes, '');
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
};

/** From the flags on both headers say the same. */
const describe = (view: DataView, at: number, entry: ZipEntry): void => {
  view.setUint16(at + 2, entry.isDeflated ? 8 : 0, true);
  view.setUint16(at + 4, dosTime, true);
  view.setUint16(at + 6, dosDate, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.body.length, true);
  view.setUint32(at + 16, entry.sizeBytes, true);
  view.setUint16(at + 20, entry.path.length, true);
};

/** A record with a name behind it. */
const record = (sizeBytes: number, path: string): { bytes: Uint8Array; view: DataView } => {
  const bytes = new Uint8Array(sizeBytes + path.length);
  for (let at = 0; at < path.length; at += 1) bytes[sizeBytes + at] = path.charCodeAt(at);
  return { bytes, view: new DataView(bytes.buffer) };
};
