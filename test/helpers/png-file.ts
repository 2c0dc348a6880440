import { crc32, deflateSync } from 'node:zlib';

/** Everything a test may want to get wrong about a PNG. `scanlines`: filter byte and samples of every row, pass after pass. */
export interface PngDraft {
  readonly width: number;
  readonly height: number;
  readonly bitDepth?: number;
  readonly colourType?: number;
  readonly interlace?: 0 | 1;
  readonly scanlines: Uint8Array;
  readonly palette?: Uint8Array;
  readonly clear?: Uint8Array;
}

/** A PNG of given scanlines, written with Node's deflate, so that our reader is not tested against our writer. */
export const pngFile = (draft: PngDraft): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(draft.width, 0);
  header.writeUInt32BE(draft.height, 4);
  header.set([draft.bitDepth ?? 8, draft.colourType ?? 6, 0, 0, draft.interlace ?? 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...(draft.palette === undefined ? [] : [chunk('PLTE', draft.palette)]),
      ...(draft.clear === undefined ? [] : [chunk('tRNS', draft.clear)]),
      chunk('IDAT', deflateSync(draft.scanlines)),
      chunk('IEND', new Uint8Array(0)),
    ]),
  );
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Rows of random samples with random filters for a picture of this kind. `next`: a random number 0..255. */
export const randomScanlines = (
  {
    width,
    height,
    bitDepth,
    colourType,
    interlace,
  }: Required<Pick<PngDraft, 'width' | 'height' | 'bitDepth' | 'colourType' | 'interlace'>>,
  next: () => number,
): Uint8Array => {
  const passes =
    interlace === 0
      ? [[0, 0, 1, 1]]
      : [
          [0, 0, 8, 8],
          [4, 0, 8, 8],
          [0, 4, 4, 8],
          [2, 0, 4, 4],
          [0, 2, 2, 4],
          [1, 0, 2, 2],
          [0, 1, 1, 2],
        ];
  const bytes: number[] = [];
  for (const [x = 0, y = 0, dx = 1, dy = 1] of passes) {
    const columns = Math.ceil((width - x) / dx);
    const rows = Math.ceil((height - y) / dy);
    if (columns <= 0) continue;
    const rowBytes = Math.ceil((columns * (samples[colourType] ?? 1) * bitDepth) / 8);
    for (let row = 0; row < rows; row += 1) {
      bytes.push(next() % 5);
      for (let at = 0; at < rowBytes; at += 1) bytes.push(next());
    }
  }
  return Uint8Array.from(bytes);
};
