import { basename, dirname } from 'node:path';
import { readPngSize } from '../../core/bundle/png-size.ts';
import type { RecordedRender } from '../document/loaded-document.ts';
import type { NoteBook } from './note-book.ts';
import type { ReadDocument } from './read-rest-document.ts';
import type { SideFiles } from './side-files.ts';
import { topLevelFrames } from './top-level-frames.ts';

type Frame = ReturnType<typeof topLevelFrames>[number];

/**
 * Finds the pictures Figma rendered, beside the document or in `renders/`:
 * - `render@2x.png`: the only frame (scale 1 without `@…x`);
 * - `<node id>@2x.png`, with `:` and `;` written as `:`, `-` or `_`: that node;
 * - `<frame name>.png`, `<document's first name>.png` or `.showcase.png`: scale 1, only if exactly one top-level frame
 *   that may be meant has that size.
 * A picture that could be meant but fits nothing, or too much, is left out with the note RENDER_IGNORED.
 */
export async function readRecordedRenders(
  read: ReadDocument,
  documentName: string,
  files: SideFiles,
  notes: NoteBook,
): Promise<RecordedRender[]> {
  const frames = topLevelFrames(read);
  const byFileId = fileIdsOf(read);
  const found: RecordedRender[] = [];
  for (const name of files.names.filter(isPicture)) {
    const { stem, scale } = splitName(name);
    const candidates =
      stem === 'render'
        ? frames
        : (byFileId.get(fileId(stem)) ?? candidatesByName(stem, documentName, frames));
    if (candidates.length === 0) continue;
    const png = await files.read(name);
    if (!png.ok) {
      notes.add('RENDER_IGNORED', { file: name, reason: png.failure.code });
      continue;
    }
    const isById = byFileId.has(fileId(stem)) || stem === 'render';
    const fitting = isById ? candidates : candidates.filter((frame) => fits(frame, png.value, scale));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1 || !readPngSize(png.value).ok) {
      notes.add('RENDER_IGNORED', {
        file: name,
        reason: !readPngSize(png.value).ok ? 'not a PNG' : `fits ${String(fitting.length)} frames`,
      });
      continue;
    }
    found.push({ nodeId: only.id, scale, png: png.value });
  }
  return found;
}

/** PNG files in the two places that count; Figma's own `thumbnail.png` is too small to be a render. */
function isPicture(name: string): boolean {
  const folder = dirname(name);
  return (
    /\.png$/i.test(name) && (folder === '.' || folder === 'renders') && basename(name) !== 'thumbnail.png'
  );
}

function splitName(name: string): { readonly stem: string; readonly scale: number } {
  const [, stem = '', scale] = /^(.*?)(?:@(\d+(?:\.\d+)?)x)?\.png$/i.exec(basename(name)) ?? [];
  return { stem, scale: Number(scale ?? 1) };
}

/** A node id as a file name can hold it: all separators alike. */
function fileId(id: string): string {
  return id.replaceAll(/[:;_-]/g, '-');
}

interface Identified {
  readonly id: string;
  readonly children?: readonly Identified[];
}

function fileIdsOf(read: ReadDocument): Map<string, { readonly id: string }[]> {
  const ids = new Map<string, { readonly id: string }[]>();
  const pending: Identified[] = [...(read.document.children as readonly Identified[])];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    ids.set(fileId(node.id), [...(ids.get(fileId(node.id)) ?? []), node]);
    for (const child of node.children ?? []) pending.push(child);
  }
  return ids;
}

function candidatesByName(stem: string, documentName: string, frames: readonly Frame[]): readonly Frame[] {
  const [first = ''] = basename(documentName).split('.');
  return stem === first || stem === `${first}.showcase`
    ? frames
    : frames.filter((frame) => frame.name === stem);
}

/** Whether a picture can be this frame's box or its render bounds, a rounded pixel aside. */
function fits(frame: { readonly id: string } & Partial<Frame>, png: Uint8Array, scale: number): boolean {
  const read = readPngSize(png);
  if (!read.ok) return false;
  const size = read.value;
  return [frame.absoluteBoundingBox, frame.absoluteRenderBounds].some(
    (box) =>
      box !== undefined &&
      box !== null &&
      Math.abs(box.width * scale - size.width) <= 1 &&
      Math.abs(box.height * scale - size.height) <= 1,
  );
}
