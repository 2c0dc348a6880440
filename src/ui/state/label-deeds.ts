import type { Label } from '../../core/label/label.ts';
import { propagateLabels } from '../../core/label/propagate-labels.ts';
import { structureOf } from '../../core/label/structure.ts';
import type { Suggestion } from '../../core/label/suggestion.ts';
import type { Taxonomy } from '../../core/label/taxonomy.ts';
import { labelRecordName, writeLabelRecord } from '../../core/stored/label/current.ts';
import type { LabelRow, OpenFrame } from './label-frame.ts';
import type { RecordToWrite } from './write-record.ts';

/** A record to write, and the frame it is in. */
export interface Writing extends RecordToWrite {
  readonly frameId: string;
}

/** What labels are written with. */
export interface Pen {
  readonly taxonomy: Taxonomy;
  /** ISO 8601. */
  readonly at: string;
}

interface LayerPlace {
  readonly frameId: string;
  readonly layerId: string;
}

/** One label on the layer's own node; no class = deliberately none. */
export function labelWriting(
  { frameId, layerId }: LayerPlace,
  said: Pick<Label, 'classes' | 'by'>,
  { taxonomy, at }: Pen,
): Writing {
  const label: Label = {
    taxonomy: { id: taxonomy.id, version: taxonomy.version },
    is: said.classes.length === 0 ? 'none' : 'labelled',
    attributes: {},
    at,
    ...said,
  };
  return { frameId, nodeId: layerId, key: labelRecordName, text: writeLabelRecord(layerId, label) };
}

export interface HasSuggestion {
  readonly suggestion: Suggestion;
}

export const canAccept = (row: LabelRow): row is LabelRow & HasSuggestion =>
  row.suggestion !== null && row.failure === null;

/** A suggestion as a label, which says that it was one. */
export const acceptWriting = (row: LabelRow & HasSuggestion, pen: Pen): Writing => {
  const { className, origin } = row.suggestion;
  const classes = className === null ? [] : [className];
  return labelWriting(row, { classes, by: origin.rule === null ? 'suggestion' : 'rule' }, pen);
};

/** The labels of a frame for another of the same structure, where that has none. Null = there is nothing to repeat. */
export function repeatWritings(from: OpenFrame, to: OpenFrame, pen: Pen): readonly Writing[] | null {
  const { labels } = from.labels;
  if (labels.size === 0 || structureOf(from.snapshot) !== structureOf(to.snapshot)) return null;
  return propagateLabels(from.snapshot, labels, to.snapshot).copies.flatMap(({ to: at, label }) => {
    const layer = to.snapshot.layers[at];
    const isFree =
      !to.labels.labels.has(at) && to.labels.failures.every(({ layerIndex }) => layerIndex !== at);
    if (layer === undefined || !isFree) return [];
    return [
      labelWriting(
        { frameId: to.snapshot.id, layerId: layer.id },
        { classes: label.classes, by: label.by },
        pen,
      ),
    ];
  });
}
