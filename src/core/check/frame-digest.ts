import type { Size } from '../geometry/rect.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameVerdict } from './finding.ts';

/** What rules about many frames need of each: small enough to keep for a page of thousands. */
export interface FrameDigest {
  readonly id: string;
  readonly name: string;
  readonly page: string;
  /** Outermost first. */
  readonly sections: readonly string[];
  /** Frame px. */
  readonly size: Size;
  /** Equal for frames that look the same. */
  readonly hash: string;
  /** Null for a frame that no spec fits. */
  readonly placement: string | null;
  readonly verdict: FrameVerdict;
  readonly facts: Readonly<Record<string, string | number>>;
  /** By role, in paint order: what its visible layers say, are made of and look like. */
  readonly elements: Readonly<Record<string, readonly ElementDigest[]>>;
}

export interface ElementDigest {
  /** Copy of the visible text in it, lines joined; null = none. */
  readonly copy: string | null;
  readonly componentKey: string | null;
  readonly imageRef: string | null;
  /** First visible plain fill; null = none. */
  readonly hex: string | null;
}

/** The digest of a frame whose roles are assigned. */
export function digestFrame(
  frame: FrameSnapshot,
  { placement, verdict, facts }: Pick<FrameDigest, 'placement' | 'verdict' | 'facts'>,
): FrameDigest {
  const elements: Record<string, ElementDigest[]> = {};
  for (const layer of frame.layers) {
    if (layer.role === null || !layer.isVisible || layer.isMask) continue;
    const inside = frame.layers.filter(
      (other) => other.text !== null && other.isVisible && isWithin(frame, other.parent, layer.id, other.id),
    );
    (elements[layer.role.role] ??= []).push({
      copy: inside.length === 0 ? null : inside.map(({ text }) => text?.characters ?? '').join('\n'),
      componentKey: layer.component === null ? null : layer.component.key || layer.component.id,
      imageRef: layer.fills.find(({ visible, imageRef }) => visible && imageRef !== null)?.imageRef ?? null,
      hex: layer.fills.find(({ visible, hex }) => visible && hex !== null)?.hex ?? null,
    });
  }
  const { id, name, page, sections, size, hash } = frame;
  return { id, name, page: page.name, sections, size, hash, placement, verdict, facts, elements };
}

/** The layer itself, or something it lies in, has the id. */
function isWithin(frame: FrameSnapshot, parent: number | null, wanted: string, own: string): boolean {
  if (own === wanted) return true;
  for (let at = parent; at !== null; at = frame.layers[at]?.parent ?? null) {
    if (frame.layers[at]?.id === wanted) return true;
  }
  return false;
}
