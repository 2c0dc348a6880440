import type { CanvasKit } from 'canvaskit-wasm/full';
import { invert } from '../../core/geometry/matrix.ts';
import type { Rect } from '../../core/geometry/rect.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { LoadedDocument } from '../document/loaded-document.ts';
import { FontBook } from '../fonts/font-book.ts';
import { drawNode } from './draw-node.ts';
import { isShown, rectOf } from './drawn-node.ts';
import { type FoundNode, findNode } from './find-node.ts';
import { ImageStore } from './image-store.ts';
import { isCutFromOutside } from './is-cut-from-outside.ts';
import { boxOf, paintedBounds, textBox } from './painted-bounds.ts';
import { type Painter, skiaMatrix } from './painter.ts';
import { encodePicture, gridFor, type PixelRounding } from './picture.ts';
import type { PixelFailure, PixelRequest, PixelSource, Pixels } from './pixel-source.ts';
import { placeNode } from './place-node.ts';
import { forgetSkia, loadSkia } from './skia.ts';
import { textInk } from './text-ink.ts';
import { Trash } from './trash.ts';

export interface PixelSourceOptions {
  /** How fractional sizes become whole pixels. Default `ceil`, as in real exports. */
  readonly rounding?: PixelRounding;
  /** Leave recorded pictures aside, to see what we would paint. */
  readonly ignoreRecorded?: boolean;
}

/**
 * Pictures of a document's nodes: what Figma recorded for exactly this node and scale if it lies beside the document, else our
 * own painting of the REST tree with Skia. The tree is read at each render, so changes made to it show.
 * Nothing is fetched: fonts come from installed packages, pictures from the document.
 */
export const openPixelSource = async (
  document: LoadedDocument,
  options: PixelSourceOptions = {},
): Promise<PixelSource> => {
  let tools = toolsFor(await loadSkia(), document);
  return {
    render: async (request) => {
      const recorded = options.ignoreRecorded === true ? null : recordedFor(document, request);
      if (recorded !== null) return ok(recorded);
      try {
        const found = findNode(document, request.nodeId);
        if (found === null) return err({ code: 'NODE_GONE', data: { nodeId: request.nodeId } });
        return painted(tools, found, request, options.rounding ?? 'ceil');
      } catch (thrown) {
        if (thrown instanceof WebAssembly.RuntimeError) {
          forgetSkia();
          tools = toolsFor(await loadSkia(), document);
        }
        return err({ code: 'RENDER_FAILED', data: { nodeId: request.nodeId, because: String(thrown) } });
      }
    },
  };
};

interface Tools {
  readonly skia: CanvasKit;
  readonly fonts: FontBook;
  readonly images: ImageStore;
}

const toolsFor = (skia: CanvasKit, document: LoadedDocument): Tools => ({
  skia,
  fonts: new FontBook(skia),
  images: new ImageStore(skia, document.images),
});

const recordedFor = (document: LoadedDocument, { nodeId, scale, format }: PixelRequest): Pixels | null => {
  const match = document.recorded.find((picture) => picture.nodeId === nodeId && picture.scale === scale);
  return match === undefined || format !== 'PNG' ? null : { bytes: match.png, source: 'recorded' };
};

const painted = (
  tools: Tools,
  found: FoundNode,
  request: PixelRequest,
  rounding: PixelRounding,
): Result<Pixels, PixelFailure> => {
  const { skia, images } = tools;
  const trash = new Trash();
  const painter: Painter = { ...tools, trash };
  try {
    const bounds = boundsOf(painter, found, request.useAbsoluteBounds);
    if (bounds === null) return err({ code: 'NOTHING_VISIBLE', data: { nodeId: request.nodeId } });
    const picture = encodePicture(
      skia,
      gridFor(bounds, request.scale, rounding),
      request.format,
      (canvas) => {
        if (invert(found.parent.matrix) === null) return;
        canvas.concat(skiaMatrix(found.parent.matrix));
        drawNode(painter, canvas, found.node, found.parent);
      },
    );
    return picture.ok ? ok({ bytes: picture.value, source: 'rendered' }) : picture;
  } finally {
    trash.empty();
    images.trim();
  }
};

/** The page rectangle that the picture shows; null when there is nothing to see. */
const boundsOf = (painter: Painter, found: FoundNode, ownBox: boolean): Rect<'page'> | null => {
  const { node, parent } = found;
  const rough = isShown(node) ? paintedBounds(node, parent, textBox) : null;
  const placed = placeNode(node, parent);
  if (rough === null || placed === null) return null;
  const chosen = ownBox
    ? (rectOf(node.absoluteBoundingBox) ?? boxOf(placed))
    : renderBoundsOf(painter, found, rough);
  return chosen === null || chosen.width <= 0 || chosen.height <= 0 ? null : chosen;
};

/**
 * The written `absoluteRenderBounds`, unless something outside the node cuts them: exported alone, a node is cut by nothing
 * outside itself. Then, and where the document has none, what we paint is measured.
 */
const renderBoundsOf = (painter: Painter, found: FoundNode, rough: Rect<'page'>): Rect<'page'> | null => {
  const written = rectOf(found.node.absoluteRenderBounds);
  if (written !== null && !isCutFromOutside(found, rough)) return written;
  return paintedBounds(found.node, found.parent, (node, placed) => textInk(painter, node, placed));
};
