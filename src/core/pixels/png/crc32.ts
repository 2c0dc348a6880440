/** CRC-32 as ZIP and PNG use it (reflected 0x04c11db7), eight bytes a step with tables made once. */
export const crc32 = (bytes: Uint8Array): number => {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = -1;
  let at = 0;
  for (const end = length - (length % 8); at < end; at += 8) {
    const low = view.getInt32(at, true) ^ crc;
    const high = view.getInt32(at + 4, true);
    crc =
      lookUp(t7, low) ^
      lookUp(t6, low >>> 8) ^
      lookUp(t5, low >>> 16) ^
      lookUp(t4, low >>> 24) ^
      lookUp(t3, high) ^
      lookUp(t2, high >>> 8) ^
      lookUp(t1, high >>> 16) ^
      lookUp(t0, high >>> 24);
  }
  for (; at < length; at += 1) crc = lookUp(t0, view.getUint8(at) ^ crc) ^ (crc >>> 8);
  return ~crc >>> 0;
};

type Table = Int32Array;

const lookUp = (table: Table, byte: number): number => table[byte & 0xff] ?? 0;

const firstTable = (): Table =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });

/** What a byte does to the checksum when so many bytes follow it in the same step. */
const nextTable = (first: Table, before: Table): Table =>
  before.map((crc) => lookUp(first, crc) ^ (crc >>> 8));

const makeTables = (): readonly [Table, Table, Table, Table, Table, Table, Table, Table] => {
  const t0 = firstTable();
  const t1 = nextTable(t0, t0);
  const t2 = nextTable(t0, t1);
  const t3 = nextTable(t0, t2);
  const t4 = nextTable(t0, t3);
  const t5 = nextTable(t0, t4);
  const t6 = nextTable(t0, t5);
  return [t0, t1, t2, t3, t4, t5, t6, nextTable(t0, t6)];
};
const tables = makeTables();
