import { identity } from '../../core/geometry/matrix.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import type { RestNode } from '../document/loaded-document.ts';
import { FontBook } from '../fonts/font-book.ts';
import { asDrawn } from './drawn-node.ts';
import { ImageStore } from './image-store.ts';
import { type Placed, placeAlone } from './place-node.ts';
import { loadSkia } from './skia.ts';
import { textInk } from './text-ink.ts';
import { Trash } from './trash.ts';

/** Measures one text node; null where nothing is painted, or the node is no text. */
export interface InkMeter {
  /** Page px. The node is placed by its own box and rotation, so its ancestors must not be turned. */
  inPage(node: RestNode): Rect<'page'> | null;
  /** Px of the node's own axes: origin at its top left, before any rotation. Right under turned ancestors too. */
  inNode(node: RestNode): Box | null;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A meter over the same fonts and the same layout as the renderer: the tight box around the glyphs, true to 1/8 px. */
export const openInkMeter = async (): Promise<InkMeter> => {
  const skia = await loadSkia();
  const tools = { skia, fonts: new FontBook(skia), images: new ImageStore(skia, new Map()) };
  const measure = (node: RestNode, place: (alone: Placed) => Placed): Rect<'page'> | null => {
    const drawn = asDrawn(node);
    const placed = drawn.type === 'TEXT' ? placeAlone(drawn) : null;
    const trash = new Trash();
    try {
      return placed === null ? null : textInk({ ...tools, trash }, drawn, place(placed));
    } finally {
      trash.empty();
    }
  };
  return {
    inPage: (node) => measure(node, (placed) => placed),
    inNode: (node) => measure(node, (placed) => ({ ...placed, matrix: identity })),
  };
};

/** As the meter, for a single node, page px. */
export const measureInk = async (node: RestNode): Promise<Rect<'page'> | null> =>
  (await openInkMeter()).inPage(node);
