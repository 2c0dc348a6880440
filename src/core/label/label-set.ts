import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../snapshot/supplement.ts';
import { joinChunks } from '../stored/join-chunks.ts';
import { labelRecordName } from '../stored/label/current.ts';
import { readLabel, type StoredLabel } from '../stored/label/read-label.ts';
import type { StoredFailure } from '../stored/read-record.ts';
import { classNamed, type Taxonomy } from './taxonomy.ts';

export interface LabelSet {
  /** By place in `FrameSnapshot.layers`. Classes are named as the taxonomy names them now. */
  readonly labels: ReadonlyMap<number, StoredLabel>;
  /** Layers whose record cannot be used. It is shown and stays as it is: nothing may write over it. */
  readonly failures: readonly LabelFailure[];
}

export interface LabelFailure {
  readonly layerIndex: number;
  readonly failure:
    | StoredFailure
    | {
        readonly code: 'UNKNOWN_CLASS';
        /** The word, and the taxonomy it was written with. */
        readonly data: { readonly name: string; readonly taxonomy: string; readonly version: number };
      };
}

/**
 * The labels that the layers of a frame carry. They lie on the layers' own nodes, so they travel with copies. A layer inside
 * an instance has an id of its own (`I12:3;4:5`); what is written there is an override of that one instance, and swapping the
 * component can drop it. What is written on the layer of the main component counts in an instance only as far as Figma
 * reports it there, which it does not promise.
 */
export function labelsOf(
  snapshot: FrameSnapshot,
  stored: FrameSupplement['stored'],
  taxonomy: Taxonomy,
): LabelSet {
  const labels = new Map<number, StoredLabel>();
  const failures: LabelFailure[] = [];
  snapshot.layers.forEach((layer, layerIndex) => {
    const entries = Object.hasOwn(stored, layer.id) ? stored[layer.id] : undefined;
    const text = entries === undefined ? undefined : joinChunks(entries).get(labelRecordName);
    if (text === undefined || text === '') return;
    const read = readLabel(text, layer.id);
    if (!read.ok) return void failures.push({ layerIndex, failure: read.failure });
    const { id, version } = read.value.taxonomy;
    const unknown = read.value.classes.find((name) => classNamed(taxonomy, name) === null);
    if (unknown !== undefined) {
      const data = { name: unknown, taxonomy: id, version };
      return void failures.push({ layerIndex, failure: { code: 'UNKNOWN_CLASS', data } });
    }
    const classes = read.value.classes.map((name) => classNamed(taxonomy, name)?.name ?? name);
    labels.set(layerIndex, { ...read.value, classes: [...new Set(classes)] });
  });
  return { labels, failures };
}
