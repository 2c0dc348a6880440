import type { TextNode } from '@figma/rest-api-spec';
import { contains } from '../../core/geometry/contains.ts';
import { identity, multiply, translation } from '../../core/geometry/matrix.ts';
import type { Matrix } from '../../core/geometry/rect.ts';
import type { LoadedDocument } from '../document/loaded-document.ts';
import type { BoundedNode } from './bounded-node.ts';
import { type Box, cut, mapBox, union } from './box.ts';
import { withEffects } from './effect-reach.ts';
import { hasGuessedStroke, isContainer, isPainted, ownPaint } from './own-paint.ts';

/**
 * The ink of a TEXT node in the node's own px (origin at its box's top left, before rotation); null = no glyph shows;
 * undefined = cannot tell.
 */
export type MeasureInk = (node: TextNode) => Box | null | undefined;

/**
 * Fills in `absoluteBoundingBox` and `absoluteRenderBounds` where the source lacks them; what the source says stays.
 *
 * Positions come from composing `relativeTransform` down the tree (each is relative to its *direct* parent in REST
 * documents, groups included); a node without one stands where its `absoluteBoundingBox` says. Render bounds hold
 * fills, strokes and effects, cut by clipping ancestors and masks; null = nothing of the node shows. Text needs
 * `measureInk`, free shapes with strokes their `strokeGeometry`: where that is unknown, neither the node nor an ancestor
 * whose bounds would hang on it gets render bounds, and the note RENDER_BOUNDS_UNKNOWN says how many are left without.
 */
export function withBounds(loaded: LoadedDocument, measureInk: MeasureInk = () => undefined): LoadedDocument {
  const walk = new BoundsWalk(measureInk);
  const pages = loaded.document.children.map((page) => ({
    ...page,
    children: page.children.map(
      // The walk only adds the two bounds, so each node keeps the type it had.
      (node) => walk.bound(node as unknown as BoundedNode, PAGE).node as unknown as typeof node,
    ),
  }));
  const note = { code: 'RENDER_BOUNDS_UNKNOWN', data: { count: walk.unknownCount } };
  return {
    ...loaded,
    document: { ...loaded.document, children: pages },
    notes: walk.unknownCount === 0 ? loaded.notes : [...loaded.notes, note],
  };
}

/** What a node inherits: where its parent lies, what cuts it (null = nothing), and whether anything of it can show. */
interface Surroundings {
  readonly matrix: Matrix;
  readonly clip: Box | null;
  readonly isShown: boolean;
}

/** What a node shows on the page; `isSure` is false where it hangs on text that nobody measured or an outline nobody gave. */
interface Shown {
  readonly render: Box | null;
  readonly isSure: boolean;
}

interface Bounded extends Shown {
  readonly node: BoundedNode;
}

const PAGE: Surroundings = { matrix: identity, clip: null, isShown: true };
/** Sums of float32 px differ in the last digits. */
const SLACK_PX = 1e-6;
const NOTHING: Shown = { render: null, isSure: true };

class BoundsWalk {
  unknownCount = 0;
  private readonly measureInk: MeasureInk;

  constructor(measureInk: MeasureInk) {
    this.measureInk = measureInk;
  }

  bound(node: BoundedNode, around: Surroundings): Bounded {
    const { box, matrix } = placeOf(node, around.matrix);
    const pageBox = mapBox(matrix, box);
    const isShown = around.isShown && node.visible !== false && node.opacity !== 0;
    const inner = cutBy(around.clip, clips(node) ? pageBox : null);
    const children = this.boundChildren(node, {
      matrix,
      clip: inner,
      isShown: isShown && node.type !== 'BOOLEAN_OPERATION',
    });
    const drawn = isShown ? this.draw(node, box, matrix, children) : NOTHING;
    const shown: Shown = { render: cut(drawn.render, around.clip), isSure: drawn.isSure };
    return { ...shown, node: this.rewrite(node, pageBox, shown, children) };
  }

  /** A mask cuts the siblings after it, up to the end of its parent. */
  private boundChildren(parent: BoundedNode, around: Surroundings): Bounded[] {
    let clip = around.clip;
    return (parent.children ?? []).map((child) => {
      const bounded = this.bound(child, { ...around, clip });
      if (child.isMask !== true || child.visible === false) return bounded;
      clip = bounded.render ?? EMPTY;
      return { node: this.asMask(bounded.node, child), ...NOTHING };
    });
  }

  private asMask(node: BoundedNode, source: BoundedNode): BoundedNode {
    return source.absoluteRenderBounds === undefined ? { ...node, absoluteRenderBounds: null } : node;
  }

  private draw(node: BoundedNode, box: Box, matrix: Matrix, children: readonly Bounded[]): Shown {
    if (node.absoluteRenderBounds !== undefined) return { render: node.absoluteRenderBounds, isSure: true };
    const own = node.type === 'TEXT' ? this.drawText(node, box, matrix) : drawShape(node, box, matrix);
    const all = clips(node) ? own : children.reduce(together, own);
    return { render: all.render === null ? null : withEffects(all.render, node.effects), isSure: all.isSure };
  }

  private drawText(node: BoundedNode, box: Box, matrix: Matrix): Shown {
    if (![...(node.fills ?? []), ...(node.strokes ?? [])].some(isPainted)) return NOTHING;
    const ink = this.measureInk(node as unknown as TextNode);
    if (ink === undefined) return { render: mapBox(matrix, box), isSure: false };
    // Nobody says how far the stroke of a glyph reaches.
    const isStroked = node.strokes?.some(isPainted) === true;
    return { render: ink === null ? null : mapBox(matrix, ink), isSure: !isStroked };
  }

  private rewrite(node: BoundedNode, pageBox: Box, shown: Shown, children: readonly Bounded[]): BoundedNode {
    if (!shown.isSure && node.absoluteRenderBounds === undefined) this.unknownCount += 1;
    return {
      ...node,
      absoluteBoundingBox: node.absoluteBoundingBox ?? pageBox,
      ...(shown.isSure && node.absoluteRenderBounds === undefined && { absoluteRenderBounds: shown.render }),
      ...(node.children !== undefined && { children: children.map((child) => child.node) }),
    };
  }
}

const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

function cutBy(clip: Box | null, further: Box | null): Box | null {
  if (clip === null || further === null) return clip ?? further;
  return cut(clip, further) ?? EMPTY;
}

/** Whether nothing of the children shows outside the node's own box. */
function clips(node: BoundedNode): boolean {
  return node.clipsContent === true && isContainer(node);
}

/** A type we do not know is taken for a shape. */
function drawShape(node: BoundedNode, box: Box, matrix: Matrix): Shown {
  const isUpright = Math.abs(node.rotation ?? 0) < 1e-6 && !(node.type === 'LINE' && box.height > 0);
  const isPlaced = node.relativeTransform !== undefined || isUpright;
  return { render: ownPaint(node, box, matrix), isSure: isPlaced && !hasGuessedStroke(node) };
}

/** An unsure part makes the whole unsure only where it reaches beyond the sure part. */
function together(all: Shown, next: Shown): Shown {
  if (next.render === null) return { render: all.render, isSure: all.isSure && next.isSure };
  const isCovered = (inner: Shown, outer: Shown): boolean =>
    inner.isSure ||
    (outer.isSure &&
      outer.render !== null &&
      inner.render !== null &&
      contains(outer.render, inner.render, SLACK_PX));
  return { render: union(all.render, next.render), isSure: isCovered(next, all) && isCovered(all, next) };
}

/** The node's own box in its own px, and the transform from there to the page. */
function placeOf(node: BoundedNode, parent: Matrix): { readonly box: Box; readonly matrix: Matrix } {
  if (node.relativeTransform !== undefined && node.size !== undefined) {
    const box = { x: 0, y: 0, width: node.size.x, height: node.size.y };
    return { box, matrix: multiply(parent, node.relativeTransform) };
  }
  const { x, y, width, height } = node.absoluteBoundingBox ?? EMPTY;
  return { box: { x: 0, y: 0, width, height }, matrix: translation(x, y) };
}
