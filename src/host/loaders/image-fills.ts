import { basename, dirname } from 'node:path';
import type { NoteBook } from './note-book.ts';
import type { ReadDocument } from './read-rest-document.ts';
import { isRecord } from './read-rest-tree.ts';
import type { SideFiles } from './side-files.ts';

/**
 * Bytes of the image fills: files called `<imageRef>`, with or without an ending, in `images/` or beside the document.
 * Reads only what the document refers to. IMAGES_MISSING counts the references without a file.
 */
export async function readImageFills(
  read: ReadDocument,
  files: SideFiles,
  notes: NoteBook,
): Promise<Map<string, Uint8Array>> {
  const wanted = imageRefsOf(read);
  const images = new Map<string, Uint8Array>();
  for (const name of files.names) {
    if (dirname(name) !== '.' && dirname(name) !== 'images') continue;
    const ref = [basename(name), basename(name).replace(/\.[^.]*$/, '')].find((stem) => wanted.has(stem));
    if (ref === undefined || images.has(ref)) continue;
    const bytes = await files.read(name);
    if (bytes.ok) images.set(ref, bytes.value);
    else notes.add('IMAGE_UNREADABLE', { file: name, reason: bytes.failure.code });
  }
  const missing = wanted.size - images.size;
  if (missing > 0) notes.add('IMAGES_MISSING', { count: missing, of: wanted.size });
  return images;
}

interface Painted {
  readonly children?: readonly Painted[];
  readonly [field: string]: unknown;
}

function imageRefsOf(read: ReadDocument): Set<string> {
  const refs = new Set<string>();
  const pending: Painted[] = [read.document];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const field of ['fills', 'strokes', 'background']) {
      const paints = node[field];
      for (const paint of Array.isArray(paints) ? paints : []) {
        if (isRecord(paint) && typeof paint['imageRef'] === 'string') refs.add(paint['imageRef']);
      }
    }
    for (const child of node.children ?? []) pending.push(child);
  }
  return refs;
}
