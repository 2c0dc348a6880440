import type { FrameEntry } from '../../contract/shapes.ts';
import { autoLabel } from '../../core/label/auto-label.ts';
import type { FrameTags } from '../../core/label/frame-tags.ts';
import { noTags } from '../../core/label/frame-tags.ts';
import { type LabelFailure, type LabelSet, labelsOf } from '../../core/label/label-set.ts';
import type { LabelException, Suggestion } from '../../core/label/suggestion.ts';
import type { Failure } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { FrameSupplement } from '../../core/snapshot/supplement.ts';
import { frameTagsRecordName } from '../../core/stored/frame-tags/current.ts';
import { readFrameTags } from '../../core/stored/frame-tags/read-frame-tags.ts';
import { joinChunks } from '../../core/stored/join-chunks.ts';
import type { StoredFailure } from '../../core/stored/read-record.ts';
import type { LabelBook } from './label-book-state.ts';

/** A layer that somebody should look at: one line of the list. */
export interface LabelRow {
  /** Of frame and layer; the same while the layer is. */
  readonly key: string;
  readonly frameId: string;
  readonly layerId: string;
  readonly layerIndex: number;
  readonly name: string;
  /** Size of its box, frame px; null = Figma gives none. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Why it is here, at least one. */
  readonly codes: readonly LabelException['code'][];
  /** Names of the classes in question. */
  readonly classes: readonly string[];
  readonly suggestion: Suggestion | null;
  /** Its record cannot be used, so nothing may be written there. */
  readonly failure: LabelFailure['failure'] | null;
}

export const rowKey = (frameId: string, layerId: string): string => `${frameId} ${layerId}`;

/** What is known of the labels of one frame. */
export interface FrameLabels {
  readonly is: 'labelled';
  readonly rows: readonly LabelRow[];
  /** Layers that carry a class, stored or suggested, by class. */
  readonly byClass: ReadonlyMap<string, number>;
  /** Layers that a rule of the document decides, by rule. */
  readonly byRule: ReadonlyMap<string, number>;
  /** Layers with a stored label, `none` included. */
  readonly stored: number;
}

export type LabelOutcome =
  | { readonly is: 'waiting' }
  | FrameLabels
  | { readonly is: 'failed'; readonly failure: Failure };

export interface LabelFrameRow {
  readonly entry: FrameEntry;
  readonly outcome: LabelOutcome;
}

/** Everything about one frame that is open: its labels and suggestions by place of the layer, and its tags. */
export interface OpenFrame {
  /** With the records as they are now: since it was read, some may have been written. */
  readonly snapshot: FrameSnapshot;
  readonly labels: LabelSet;
  readonly suggestions: ReadonlyMap<number, Suggestion>;
  readonly exceptions: readonly LabelException[];
  readonly tags: FrameTags;
  /** Why the stored tags cannot be used; then they are not written over. */
  readonly tagsFailure: StoredFailure | null;
}

/** Reads a frame's labels and asks what its other layers are. */
export function openFrame(
  snapshot: FrameSnapshot,
  stored: FrameSupplement['stored'],
  { taxonomy, rules }: Pick<LabelBook, 'taxonomy' | 'rules'>,
): OpenFrame {
  const labels = labelsOf(snapshot, stored, taxonomy);
  const { suggestions, exceptions } = autoLabel({ snapshot, rules, taxonomy, stored: labels });
  const text = joinChunks(stored[snapshot.id] ?? {}).get(frameTagsRecordName) ?? '';
  const tags = text === '' ? null : readFrameTags(text);
  return {
    snapshot: { ...snapshot, stored },
    labels,
    suggestions: new Map(suggestions.map((one) => [one.layerIndex, one])),
    exceptions,
    tags: tags?.ok === true ? tags.value : noTags,
    tagsFailure: tags?.ok === false ? tags.failure : null,
  };
}

/** What the lists need of a frame, small enough to keep for thousands. */
export function digestLabels(open: OpenFrame): FrameLabels {
  const byClass = new Map<string, number>();
  const byRule = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const { classes } of open.labels.labels.values()) for (const name of classes) count(byClass, name);
  for (const { layerIndex, className, origin } of open.suggestions.values()) {
    if (open.labels.labels.has(layerIndex)) continue;
    if (className !== null) count(byClass, className);
    if (origin.rule !== null) count(byRule, origin.rule);
  }
  return { is: 'labelled', rows: rowsOf(open), byClass, byRule, stored: open.labels.labels.size };
}

/** One row a layer, in paint order from the front: what one sees first comes first. */
function rowsOf({ snapshot, labels, suggestions, exceptions }: OpenFrame): readonly LabelRow[] {
  const byLayer = new Map<number, LabelException[]>();
  for (const exception of exceptions)
    byLayer.set(exception.layerIndex, [...(byLayer.get(exception.layerIndex) ?? []), exception]);
  const failures = new Map(labels.failures.map(({ layerIndex, failure }) => [layerIndex, failure]));
  return [...byLayer]
    .sort(([a], [b]) => b - a)
    .flatMap(([layerIndex, own]): readonly LabelRow[] => {
      const layer = snapshot.layers[layerIndex];
      if (layer === undefined) return [];
      return [
        {
          key: rowKey(snapshot.id, layer.id),
          frameId: snapshot.id,
          layerId: layer.id,
          layerIndex,
          name: layer.name,
          size: layer.box && { width: layer.box.width, height: layer.box.height },
          codes: failures.has(layerIndex) ? ['unreadable'] : [...new Set(own.map(({ code }) => code))],
          classes: [...new Set(own.flatMap(({ classes }) => classes))],
          suggestion: labels.labels.has(layerIndex) ? null : (suggestions.get(layerIndex) ?? null),
          failure: failures.get(layerIndex) ?? null,
        },
      ];
    });
}
