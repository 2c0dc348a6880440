import type {
  FrameSnapshot,
  LayerSnapshot,
  Paint,
  TextContent,
  TextRun,
} from '../snapshot/frame-snapshot.ts';
import type { Role } from '../snapshot/role.ts';
import type { TextSubjects } from './params/text-subjects.ts';
import { belongsTo, pickLayers } from './pick-layers.ts';
import { shortText } from './short-text.ts';

/** A layer of live text. */
export type TextLayer = LayerSnapshot & { readonly text: TextContent };

/** Something that reads as one: an element of a role with the text in it, or a single text layer. */
export interface TextElement {
  readonly element: LayerSnapshot;
  /** Its visible live text in paint order. Empty = the copy may be a picture or outlines: no rule can read it. */
  readonly texts: readonly TextLayer[];
}

/** The visible elements that a rule about copy judges, in paint order. Text of `exceptRoles` does not count. */
export function textElements(
  frame: FrameSnapshot,
  subjects: TextSubjects,
  exceptRoles: readonly Role[] = [],
): readonly TextElement[] {
  return pickLayers(frame, subjects, exceptRoles)
    .filter(({ isVisible }) => isVisible)
    .map((element) => ({
      element,
      texts: layersWithin(frame, element)
        .filter(isTextLayer)
        .filter((layer) => layer.isVisible && !layer.isMask && !belongsTo(frame, layer, exceptRoles)),
    }));
}

/** Every text layer of some elements once, though one element may lie in another. */
export const textsOf = (elements: readonly TextElement[]): readonly TextLayer[] => [
  ...new Set(elements.flatMap(({ texts }) => texts)),
];

/** The layer and all in it. Layers stand in pre-order, so what lies in one follows it. */
export function layersWithin(frame: FrameSnapshot, layer: LayerSnapshot): readonly LayerSnapshot[] {
  const first = frame.layers.indexOf(layer);
  const after = frame.layers.findIndex(({ parent }, index) => index > first && (parent ?? -1) < first);
  return frame.layers.slice(first, after < 0 ? undefined : after);
}

const isTextLayer = (layer: LayerSnapshot): layer is TextLayer => layer.text !== null;

/** The copy of an element: its text layers in paint order, a line each. */
export const copyOf = ({ texts }: TextElement): string => texts.map(({ text }) => text.characters).join('\n');

/** The runs of a layer that put ink down: more than white space, in a fill that can be seen (or under a stroke). */
export function seenRuns(
  layer: TextLayer,
): readonly { readonly run: TextRun; readonly characters: string }[] {
  const isSeen = ({ visible, opacity, alpha }: Paint): boolean => visible && opacity * alpha > 0;
  return layer.text.runs
    .map((run) => ({ run, characters: layer.text.characters.slice(run.start, run.end).trim() }))
    .filter(({ run, characters }) => characters !== '' && [...run.fills, ...layer.strokes].some(isSeen));
}

/** Text layers of which at least one run is painted. */
export const seenTexts = (elements: readonly TextElement[]): readonly TextLayer[] =>
  textsOf(elements).filter((layer) => seenRuns(layer).length > 0);

/** What a rule says of each element whose copy it cannot read: a picture or outlines. */
export const muteElements = (elements: readonly TextElement[]) =>
  elements
    .filter(({ texts }) => texts.length === 0)
    .map(({ element: { id, name, painted } }) => ({
      layerId: id,
      region: painted,
      data: { layer: shortText(name) },
    }));
