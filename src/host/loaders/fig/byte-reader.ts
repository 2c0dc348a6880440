/** What a `.fig` file may hold is broken or hostile. Thrown inside the reader and caught once, in `loadFig`. */
export class FigBroken extends Error {}

const scratch = new DataView(new ArrayBuffer(4));

/**
 * Reads the value encodings of the Kiwi format (github.com/evanw/kiwi, "Binary format") and never beyond the end.
 * Numbers are little-endian base-128; floats are rotated so that zero is one byte; texts end in a zero byte.
 */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.byteLength - this.at;
  }

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new FigBroken('the data ends too early');
    this.at += 1;
    return value;
  }

  uint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value % 2 ** 32;
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  /** Eight bytes of seven bits, the ninth whole. */
  uint64(): bigint {
    let value = 0n;
    for (let index = 0n; index < 9n; index += 1n) {
      const byte = this.byte();
      if (index === 8n || byte < 0x80) return value | (BigInt(byte) << (index * 7n));
      value |= BigInt(byte & 0x7f) << (index * 7n);
    }
    return value;
  }

  int64(): bigint {
    const value = this.uint64();
    return value % 2n === 1n ? ~(value >> 1n) : value >> 1n;
  }

  float(): number {
    const first = this.byte();
    if (first === 0) return 0;
    const bits = first | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24);
    scratch.setInt32(0, (bits << 23) | (bits >>> 9));
    return scratch.getFloat32(0);
  }

  text(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0) throw new FigBroken('a text has no end');
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, end));
    this.at = end + 1;
    return text;
  }

  take(count: number): Uint8Array {
    if (count > this.left) throw new FigBroken('the data ends too early');
    this.at += count;
    return this.bytes.slice(this.at - count, this.at);
  }
}
