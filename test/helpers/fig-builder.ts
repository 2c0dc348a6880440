import { deflateRawSync } from 'node:zlib';
import { getCompiledSchema, getSchemaBytes, initCodec } from '@open-pencil/kiwi/fig/codec';
import { buildFigKiwi } from '@open-pencil/kiwi/fig/container';

/** A node as a `.fig` file stores it, ids written as "session:local"; `at` is its place among its siblings. */
export interface FigDraft {
  readonly id: string;
  readonly parent: string | null;
  readonly type: string;
  readonly at?: string;
  readonly [field: string]: unknown;
}

export const guidOf = (id: string): { sessionID: number; localID: number } => {
  const [sessionID = 0, localID = 0] = id.split(':').map(Number);
  return { sessionID, localID };
};

/** A transform that only moves. */
export const moved = (x: number, y: number): Record<string, number> => ({
  m00: 1,
  m01: 0,
  m02: x,
  m10: 0,
  m11: 1,
  m12: y,
});

export const path = (...ids: readonly string[]): { guids: ReturnType<typeof guidOf>[] } => ({
  guids: ids.map(guidOf),
});

const page: readonly FigDraft[] = [
  { id: '0:0', parent: null, type: 'DOCUMENT', name: 'Document' },
  { id: '0:1', parent: '0:0', type: 'CANVAS', name: 'Page 1', at: '!' },
  {
    id: '0:2',
    parent: '0:0',
    type: 'CANVAS',
    name: 'Internal Only Canvas',
    at: '~',
    internalOnly: true,
    visible: false,
  },
];

/**
 * The bytes of a raw `fig-kiwi` file in Figma's own schema, encoded by a foreign library. A document, "Page 1" (`0:1`)
 * and the internal page (`0:2`) are there already unless `base` says otherwise.
 */
export async function figBytes(
  drafts: readonly FigDraft[],
  blobs: readonly Uint8Array[] = [],
  base: readonly FigDraft[] = page,
): Promise<Uint8Array> {
  await initCodec();
  const nodeChanges = [...base, ...drafts].map(({ id, parent, at, ...fields }) => ({
    phase: 'CREATED',
    visible: true,
    opacity: 1,
    transform: moved(0, 0),
    ...fields,
    guid: guidOf(id),
    ...(parent !== null && { parentIndex: { guid: guidOf(parent), position: at ?? '!' } }),
  }));
  const message = { type: 'NODE_CHANGES', nodeChanges, blobs: blobs.map((bytes) => ({ bytes })) };
  const data = getCompiledSchema().encodeMessage(message);
  return buildFigKiwi(deflateRawSync(getSchemaBytes()), data);
}
