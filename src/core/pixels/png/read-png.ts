import { unzlibSync } from 'fflate';
import type { Size } from '../../geometry/rect.ts';
import { err, ok, type Result } from '../../result.ts';
import { crc32 } from './crc32.ts';

export interface PngFailure {
  /**
   * `png-unreadable`: no PNG, a header no PNG may have, or a part that is missing or damaged. `png-too-large`: more pixels than
   * {@link mostPixels}. `png-lies`: the header promises another amount of pixels than the file holds.
   */
  readonly code: 'png-unreadable' | 'png-too-large' | 'png-lies';
  readonly data: Readonly<Record<string, number | string>>;
}

/** A PNG taken apart, its scanlines inflated but still filtered. */
export interface RawPng extends Size {
  readonly bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colourType: number;
  readonly isInterlaced: boolean;
  /** Red, green, blue of each entry; null = no palette. */
  readonly palette: Uint8Array | null;
  /** The `tRNS` chunk: alphas of palette entries, or the one colour that is clear. */
  readonly clear: Uint8Array | null;
  /** Filter byte and samples of each row, pass after pass. */
  readonly scanlines: Uint8Array;
}

/** 2²⁸ px are 1 GiB of RGBA: more than a panel can hold. */
export const mostPixels = 2 ** 28;

/** No deflate stream grows by more than this (RFC 1951: 258 bytes of two bits each). */
const mostGrowth = 1032;

/**
 * Takes a PNG apart and inflates it, never to more bytes than its header promises. Every checksum of a chunk that is used is
 * checked. Layout: PNG specification, third edition, 5 and 11.
 */
export const readPng = (bytes: Uint8Array): Result<RawPng, PngFailure> => {
  const chunks = readChunks(bytes);
  const header = chunks && headerOf(chunks);
  if (chunks === null || header === null) return unreadable(bytes, 'header');
  const { width, height } = header;
  if (width * height > mostPixels) return err({ code: 'png-too-large', data: { width, height } });
  const packed = joined(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const rawBytes = scanlineBytes(header);
  if (rawBytes > (packed.length + 1) * mostGrowth) return err({ code: 'png-lies', data: { width, height } });
  const scanlines = inflate(packed, rawBytes);
  if (scanlines === null) return unreadable(bytes, 'pixels');
  if (scanlines.length !== rawBytes) return err({ code: 'png-lies', data: { width, height } });
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data ?? null;
  if (header.colourType === 3 && palette === null) return unreadable(bytes, 'palette');
  return ok({
    ...header,
    palette,
    clear: chunks.find(({ type }) => type === 'tRNS')?.data ?? null,
    scanlines,
  });
};

const unreadable = (bytes: Uint8Array, part: string): { ok: false; failure: PngFailure } =>
  err({ code: 'png-unreadable', data: { sizeBytes: bytes.length, part } });

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const usedTypes: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT']);

/** The chunks that decide pixels, up to the last; null = no PNG, or one that is cut off or damaged. */
const readChunks = (bytes: Uint8Array): readonly Chunk[] | null => {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return chunks;
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return null;
    if (usedTypes.has(type)) {
      if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
      chunks.push({ type, data: bytes.subarray(at + 8, end) });
    }
    at = end + 4;
  }
  return null;
};

type Header = Pick<RawPng, 'width' | 'height' | 'bitDepth' | 'colourType' | 'isInterlaced'>;

/** Bit depths that each colour type may have (PNG 11.2.1, table 11.1). */
const depthsOf: Readonly<Record<number, readonly number[] | undefined>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const headerOf = (chunks: readonly Chunk[]): Header | null => {
  const [first] = chunks;
  if (first === undefined || first.type !== 'IHDR' || first.data.length !== 13) return null;
  const view = new DataView(first.data.buffer, first.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bitDepth, colourType, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) =>
    view.getUint8(at),
  );
  if (bitDepth === undefined || colourType === undefined || interlace === undefined) return null;
  if (width === 0 || height === 0 || compression !== 0 || filter !== 0 || interlace > 1) return null;
  if (depthsOf[colourType]?.includes(bitDepth) !== true) return null;
  return { width, height, bitDepth, colourType, isInterlaced: interlace === 1 };
};

/** Samples of a pixel. */
export const samplesOf = ({ colourType }: Pick<RawPng, 'colourType'>): number =>
  ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 })[colourType] ?? 1;

/** One reduced picture of an interlaced PNG, or the whole picture of any other. */
export interface Pass extends Size {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  /** Bytes of a row without its filter byte. */
  readonly rowBytes: number;
}

/** Adam7 (PNG 8.2): first column and row, and the steps. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that hold any pixel, in file order. */
export const passesOf = (header: Header): readonly Pass[] =>
  (header.isInterlaced ? adam7 : ([[0, 0, 1, 1]] as const))
    .map(([x, y, stepX, stepY]) => {
      const width = Math.ceil((header.width - x) / stepX);
      const height = Math.ceil((header.height - y) / stepY);
      return { x, y, stepX, stepY, width, height, rowBytes: Math.ceil((width * bitsOf(header)) / 8) };
    })
    .filter(({ width, height }) => width > 0 && height > 0);

const bitsOf = (header: Header): number => header.bitDepth * samplesOf(header);

const scanlineBytes = (header: Header): number =>
  passesOf(header).reduce((sum, { height, rowBytes }) => sum + height * (rowBytes + 1), 0);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** One byte more than promised shows a stream that holds too much; null = no zlib stream. */
const inflate = (packed: Uint8Array, promised: number): Uint8Array | null => {
  try {
    return unzlibSync(packed, { out: new Uint8Array(promised + 1) });
  } catch {
    return null;
  }
};
