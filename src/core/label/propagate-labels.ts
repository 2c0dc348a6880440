import type { FrameSnapshot, LayerSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Label } from './label.ts';
import { structureOf } from './structure.ts';

export interface LabelCopy {
  readonly from: number;
  /** Place in the layers of the frame that is labelled. */
  readonly to: number;
  readonly label: Label;
  readonly by: 'structure' | 'component' | 'path';
  /** 0..1: how sure it is that both are the same thing. */
  readonly confidence: number;
}

export interface Propagation {
  /** In paint order of the frame that is labelled, at most one a layer. */
  readonly copies: readonly LabelCopy[];
  /** Labelled layers of the first frame that have no counterpart. */
  readonly unmatched: readonly number[];
}

/**
 * Carries the labels of one frame to another: layer by layer when both have the same structure (a copy, an instance of the same
 * component, a variant with other words and pictures), else to instances of the same component and to layers with the same
 * path of names and type. Several that fit are told apart by their order. Nothing is written: what a person or a rule already
 * labelled there is for the caller to keep.
 */
export function propagateLabels(
  from: FrameSnapshot,
  labels: ReadonlyMap<number, Label>,
  to: FrameSnapshot,
): Propagation {
  const isSame = structureOf(from) === structureOf(to);
  const copies: LabelCopy[] = [];
  const unmatched: number[] = [];
  const taken = new Set<number>();
  for (const [index, label] of [...labels].sort(([a], [b]) => a - b)) {
    const layer = from.layers[index];
    const found =
      layer === undefined ? null : isSame ? sameLayer(layer, index, to) : counterpart(from, layer, index, to);
    if (found === null || taken.has(found.to)) {
      unmatched.push(index);
      continue;
    }
    taken.add(found.to);
    copies.push({ from: index, label, ...found });
  }
  return { copies: copies.sort((a, b) => a.to - b.to), unmatched };
}

type Match = Pick<LabelCopy, 'to' | 'by' | 'confidence'>;

/** The structure holds types and tree; a layer that was also renamed may have got another purpose. */
function sameLayer(layer: LayerSnapshot, index: number, to: FrameSnapshot): Match | null {
  const other = to.layers[index];
  if (other === undefined) return null;
  return { to: index, by: 'structure', confidence: nameOf(layer) === nameOf(other) ? 0.98 : 0.85 };
}

function counterpart(
  from: FrameSnapshot,
  layer: LayerSnapshot,
  index: number,
  to: FrameSnapshot,
): Match | null {
  const key = layer.component?.key ?? '';
  if (key !== '') {
    const match = inOrder(from, index, to, (one) => one.component?.key === key);
    if (match !== null) return { to: match.to, by: 'component', confidence: match.isOnly ? 0.95 : 0.75 };
  }
  const path = pathOf(layer);
  const match = inOrder(from, index, to, (one) => one.type === layer.type && pathOf(one) === path);
  return match && { to: match.to, by: 'path', confidence: match.isOnly ? 0.9 : 0.7 };
}

/** The layer of `to` that stands among those that fit where `index` stands among those of `from`. */
function inOrder(
  from: FrameSnapshot,
  index: number,
  to: FrameSnapshot,
  fits: (layer: LayerSnapshot) => boolean,
): { readonly to: number; readonly isOnly: boolean } | null {
  const place = from.layers.slice(0, index).filter(fits).length;
  const candidates = to.layers.flatMap((layer, at) => (fits(layer) ? [at] : []));
  const found = candidates[place];
  const count = from.layers.filter(fits).length;
  return found === undefined ? null : { to: found, isOnly: candidates.length === 1 && count === 1 };
}

/** Text layers are called as they read until somebody names them: then the name says nothing about what they are. */
const nameOf = ({ name, text, type }: LayerSnapshot): string =>
  text !== null && text.characters.replace(/\s+/gu, ' ').startsWith(name.replace(/\s+/gu, ' ')) ? type : name;

const pathOf = (layer: LayerSnapshot): string => JSON.stringify([...layer.path.slice(0, -1), nameOf(layer)]);
