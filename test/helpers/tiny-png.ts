import { crc32 } from 'node:zlib';

/**
 * A white 1-bit greyscale PNG of any size, written without compression: the same bytes on every machine.
 * `seed` goes into a text chunk, so that two pictures of one size can differ.
 */
export const tinyPng = (width: number, height: number, seed = ''): Uint8Array => {
  const rowBytes = 1 + Math.ceil(width / 8);
  const raw = Buffer.alloc(rowBytes * height, 0xff);
  for (let row = 0; row < height; row += 1) raw[row * rowBytes] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('tEXt', Buffer.from(`Comment\0${seed}`, 'latin1')),
      chunk('IDAT', storedZlib(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
};

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const storedZlib = (raw: Buffer): Buffer => {
  const blocks: Buffer[] = [Buffer.from([0x78, 0x01])];
  for (let at = 0; at < raw.length; at += 0xffff) {
    const data = raw.subarray(at, at + 0xffff);
    const head = Buffer.alloc(5);
    head[0] = at + 0xffff >= raw.length ? 1 : 0;
    head.writeUInt16LE(data.length, 1);
    head.writeUInt16LE(0xffff - data.length, 3);
    blocks.push(head, data);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(raw));
  return Buffer.concat([...blocks, sum]);
};

const adler32 = (raw: Buffer): number => {
  let [a, b] = [1, 0];
  for (const byte of raw) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
};
