import { keptAttributes } from '../../core/label/class-attributes.ts';
import type { Label } from '../../core/label/label.ts';
import { propagateLabels } from '../../core/label/propagate-labels.ts';
import { structureOf } from '../../core/label/structure.ts';
import type { Suggestion } from '../../core/label/suggestion.ts';
import type { Taxonomy } from '../../core/label/taxonomy.ts';
import { labelRecordName, writeLabelRecord } from '../../core/stored/label/current.ts';
import { readLabel } from '../../core/stored/label/read-label.ts';
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
  said: Pick<Label, 'classes' | 'by'> & Partial<Pick<Label, 'attributes'>>,
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

/** A label by hand in place of the stored one (its record's text); what was said of the layer stays as far as its new class has it. */
export function relabelWriting(
  place: LayerPlace,
  classes: readonly string[],
  before: string,
  pen: Pen,
): Writing {
  const label = before === '' ? null : readLabel(before, place.layerId);
  const said = label?.ok === true ? label.value.attributes : {};
  const attributes = keptAttributes(pen.taxonomy, classes, said);
  return labelWriting(place, { classes, by: 'hand', attributes }, pen);
}

/**
 * One attribute of a layer, empty = not said. A layer that is only taken for something gets that as its label. Null = the layer
 * is not there, is no element, or its record cannot be used.
 */
export function attributeWriting(
  { snapshot, labels, suggestions }: OpenFrame,
  layerId: string,
  [name, value]: readonly [name: string, value: string],
  pen: Pen,
): Writing | null {
  const at = snapshot.layers.findIndex(({ id }) => id === layerId);
  const place = { frameId: snapshot.id, layerId };
  const label = labels.labels.get(at);
  const said = (own: Label['attributes']): Label['attributes'] => {
    const others = Object.entries(own).filter(([key]) => key !== name);
    return Object.fromEntries(value === '' ? others : [...others, [name, value]]);
  };
  if (label !== undefined)
    return label.is === 'none'
      ? null
      : labelWriting(place, { ...pickSaid(label), attributes: said(label.attributes) }, pen);
  const suggestion = suggestions.get(at);
  if (suggestion === undefined || suggestion.className === null) return null;
  return labelWriting(place, { ...saidBySuggestion(suggestion), attributes: said({}) }, pen);
}

const pickSaid = ({ classes, by, attributes }: Label): Pick<Label, 'classes' | 'by' | 'attributes'> => ({
  classes,
  by,
  attributes,
});

const saidBySuggestion = ({ className, origin }: Suggestion): Pick<Label, 'classes' | 'by'> => ({
  classes: className === null ? [] : [className],
  by: origin.rule === null ? 'suggestion' : 'rule',
});

export interface HasSuggestion {
  readonly suggestion: Suggestion;
}

export const canAccept = (row: LabelRow): row is LabelRow & HasSuggestion =>
  row.suggestion !== null && row.failure === null;

/** A suggestion as a label, which says that it was one. */
export const acceptWriting = (row: LabelRow & HasSuggestion, pen: Pen): Writing =>
  labelWriting(row, saidBySuggestion(row.suggestion), pen);

/** The labels of a frame for another of the same structure, where that has none. Null = there is nothing to repeat. */
export function repeatWritings(from: OpenFrame, to: OpenFrame, pen: Pen): readonly Writing[] | null {
  const { labels } = from.labels;
  if (labels.size === 0 || structureOf(from.snapshot) !== structureOf(to.snapshot)) return null;
  return propagateLabels(from.snapshot, labels, to.snapshot).copies.flatMap(({ to: at, label }) => {
    const layer = to.snapshot.layers[at];
    const isFree =
      !to.labels.labels.has(at) && to.labels.failures.every(({ layerIndex }) => layerIndex !== at);
    if (layer === undefined || !isFree) return [];
    return [labelWriting({ frameId: to.snapshot.id, layerId: layer.id }, pickSaid(label), pen)];
  });
}
