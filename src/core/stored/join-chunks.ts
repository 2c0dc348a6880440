import { recordsAmong } from './record-chunks.ts';

/** The records of one node by name, from its plugin data as a frame read brings it: the chunks of each joined in order. */
export const joinChunks = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    recordsAmong(Object.keys(entries)).map(({ key, chunkKeys }) => [
      key,
      chunkKeys.map((chunk) => entries[chunk] ?? '').join(''),
    ]),
  );
