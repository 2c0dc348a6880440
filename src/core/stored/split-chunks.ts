/** Figma refuses entries of 100 kB; this leaves room for key and namespace. Bytes of UTF-8. */
export const maxChunkBytes = 90_000;

/**
 * Text in pieces that each take at most `maxBytes` as UTF-8, in order: joined, they are the text again. No character is cut
 * in two. Empty text = no chunk.
 */
export function splitChunks(text: string, maxBytes: number = maxChunkBytes): readonly string[] {
  const chunks: string[] = [];
  let start = 0;
  let end = 0;
  let bytes = 0;
  for (const character of text) {
    const more = utf8Bytes(character);
    if (bytes + more > maxBytes && end > start) {
      chunks.push(text.slice(start, end));
      start = end;
      bytes = 0;
    }
    end += character.length;
    bytes += more;
  }
  return end > start ? [...chunks, text.slice(start, end)] : chunks;
}

/** Bytes of a text in UTF-8 (RFC 3629). A lone surrogate counts 3, as the replacement character that is written for it. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
