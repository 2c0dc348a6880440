import { inflateRawSync } from 'node:zlib';
import { Decompress } from 'fzstd';
import { z } from 'zod/mini';
import type { LoadLimits } from '../load-limits.ts';
import { ByteReader, FigBroken } from './byte-reader.ts';
import { decodeKiwi } from './decode-kiwi.ts';
import { type FigNode, figNode } from './fig-node.ts';
import { readKiwiSchema } from './kiwi-schema.ts';

/** What a `.fig` canvas holds: a flat list of nodes, and the blobs they point into. */
export interface FigCanvas {
  readonly nodes: readonly FigNode[];
  readonly blobs: readonly Uint8Array[];
  /** Nodes without an id, which nothing can be made of. */
  readonly skippedCount: number;
}

const MAGIC_BYTES = 8;
const figMessage = z.looseObject({
  nodeChanges: z.optional(z.array(z.unknown())),
  blobs: z.optional(z.array(z.object({ bytes: z.instanceof(Uint8Array) }))),
});

/**
 * Decodes a `fig-kiwi` file: 8 bytes of magic, a version, then length-prefixed chunks, of which the first is the Kiwi
 * schema and the second the document. Chunks are raw deflate, since 2024 also Zstandard.
 */
export function readFigKiwi(bytes: Uint8Array, limits: LoadLimits): FigCanvas {
  const [schemaChunk, dataChunk] = readChunks(bytes);
  if (schemaChunk === undefined || dataChunk === undefined) throw new FigBroken('a chunk is missing');
  const schema = readKiwiSchema(new ByteReader(unpack(schemaChunk, limits.fileBytes)));
  const message = figMessage.safeParse(
    decodeKiwi(schema, 'Message', new ByteReader(unpack(dataChunk, limits.fileBytes))),
  );
  if (!message.success) throw new FigBroken('the message holds no node list');
  const changes = message.data.nodeChanges ?? [];
  const nodes = changes
    .map((node) => figNode.safeParse(node))
    .flatMap((node) => (node.success ? [node.data] : []));
  const blobs = (message.data.blobs ?? []).map((blob) => blob.bytes);
  return { nodes, blobs, skippedCount: changes.length - nodes.length };
}

function readChunks(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = MAGIC_BYTES + 4; at + 4 <= bytes.byteLength && chunks.length < 2; ) {
    const sizeBytes = view.getUint32(at, true);
    at += 4;
    if (at + sizeBytes > bytes.byteLength) throw new FigBroken('the file ends inside a chunk');
    chunks.push(bytes.subarray(at, at + sizeBytes));
    at += sizeBytes;
  }
  return chunks;
}

const ZSTD_MAGIC = [0x28, 0xb5, 0x2f, 0xfd];

function unpack(chunk: Uint8Array, limitBytes: number): Uint8Array {
  try {
    if (ZSTD_MAGIC.every((byte, at) => chunk[at] === byte)) return unpackZstd(chunk, limitBytes);
    return inflateRawSync(chunk, { maxOutputLength: limitBytes });
  } catch (error) {
    throw new FigBroken(error instanceof Error ? error.message : 'a chunk does not unpack');
  }
}

function unpackZstd(chunk: Uint8Array, limitBytes: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  const stream = new Decompress((part) => {
    sizeBytes += part.byteLength;
    if (sizeBytes > limitBytes) throw new FigBroken('a chunk unpacks to more than the limit');
    parts.push(part);
  });
  stream.push(chunk, true);
  return new Uint8Array(Buffer.concat(parts));
}
