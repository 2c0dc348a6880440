import type { ReadDocument } from './read-rest-document.ts';

interface Framed {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly children?: readonly Framed[];
  readonly absoluteBoundingBox?: { readonly width: number; readonly height: number } | null;
  readonly absoluteRenderBounds?: { readonly width: number; readonly height: number } | null;
}

const FRAMES = new Set(['FRAME', 'COMPONENT', 'INSTANCE']);

/** What counts as a frame of the document: its `roots`, else frames, components and instances on the pages or in sections. */
export function topLevelFrames(read: ReadDocument): Framed[] {
  const { roots } = read;
  const pending: Framed[] = (read.document.children as readonly Framed[]).flatMap(
    (page) => page.children ?? [],
  );
  const frames: Framed[] = [];
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    if (roots === null ? FRAMES.has(node.type) : roots.includes(node.id)) frames.push(node);
    else if (node.type === 'SECTION' || node.type === 'COMPONENT_SET')
      pending.unshift(...(node.children ?? []));
  }
  return frames;
}
