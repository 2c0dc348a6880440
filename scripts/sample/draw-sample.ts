import type { CanvasKit } from 'canvaskit-wasm/full';
import { withBounds } from '../../src/host/bounds/with-bounds.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import { writeFig } from '../../src/host/render/fig/write-fig.ts';
import { type InkMeter, openInkMeter } from '../../src/host/render/measure-ink.ts';
import type { RestObject } from './author/emit.ts';
import { buildDocument, imageRefOf } from './build-document.ts';
import { placements } from './placements/index.ts';
import { truthOf } from './truth.ts';

/** Path below `assets/` to file bytes. */
export type SampleFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Draws the whole sample round its pictures (file bytes by name). Same code and pictures, same bytes: no clock, no chance,
 * fonts and Skia from pinned packages.
 */
export const drawSample = async (
  skia: CanvasKit,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<SampleFiles> => {
  const refs = new Map([...pictures].map(([name, bytes]) => [name, imageRefOf(bytes)]));
  const { file, frames } = buildDocument(skia, refs);
  const document = measured(loadedFrom(file, pictures), await openInkMeter());
  return new Map([
    ['sample/document.json', json({ ...file, document: document.document })],
    ...[...pictures.values()].map((bytes) => [imagePath(bytes), bytes] as const),
    ...placements.map((spec) => [`sample/placements/${spec.id}.json`, json(spec)] as const),
    ['sample/truth.json', json(truthOf(frames))],
    ['sample/pictures.json', json(Object.fromEntries(refs))],
    ['sample.fig', await writeFig(document)],
  ]);
};

/** Where a picture is kept: by the SHA-1 of its bytes, as Figma names it. */
export const imagePath = (bytes: Uint8Array): string =>
  `sample/images/${imageRefOf(bytes)}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`;

const utf8 = new TextEncoder();

/** Six decimals are a hundredth of what a screen can show, and keep files alike on every machine. */
const json = (value: unknown): Uint8Array =>
  utf8.encode(
    `${JSON.stringify(value, (_key, part: unknown) => (typeof part === 'number' ? Math.round(part * 1e6) / 1e6 + 0 : part), 1)}\n`,
  );

const loadedFrom = (file: RestObject, pictures: ReadonlyMap<string, Uint8Array>): LoadedDocument => ({
  // What we have just built is the REST file itself; its type is that of the parsed JSON.
  ...(file as unknown as Pick<
    LoadedDocument,
    'name' | 'document' | 'components' | 'componentSets' | 'styles' | 'schemaVersion'
  >),
  roots: null,
  images: new Map([...pictures.values()].map((bytes) => [imageRefOf(bytes), bytes])),
  recorded: [],
  notes: [],
});

/** Fills in both bounds of every layer, text by its ink. */
const measured = (document: LoadedDocument, meter: InkMeter): LoadedDocument => {
  const bounded = withBounds(document, (node) => {
    const { size } = node as { readonly size?: { readonly x: number; readonly y: number } };
    if (size === undefined) return undefined;
    const box = { x: 0, y: 0, width: size.x, height: size.y };
    return meter.inNode({ ...node, absoluteBoundingBox: box });
  });
  if (bounded.notes.length > 0) throw new Error(JSON.stringify(bounded.notes));
  return bounded;
};
