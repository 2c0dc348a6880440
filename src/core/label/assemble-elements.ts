import { unionBounds } from '../geometry/union-bounds.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { StoredLabel } from '../stored/label/read-label.ts';
import type { LabelledElement } from './labelled-element.ts';
import { leastConfidence, type Suggestion } from './suggestion.ts';
import { classNamed, type Taxonomy } from './taxonomy.ts';
import { type TypeUnit, typeUnits } from './type-units.ts';

export interface Assembly {
  readonly snapshot: FrameSnapshot;
  readonly taxonomy: Taxonomy;
  /** By place in `FrameSnapshot.layers`; a label wins over a suggestion. */
  readonly labels: ReadonlyMap<number, StoredLabel>;
  readonly suggestions: readonly Suggestion[];
  /** What becomes of painted layers that nobody knows: elements of their type's class, or nothing. */
  readonly unlabelled: 'by-type' | 'leave-out';
}

export interface AssembledElements {
  /** Back to front. */
  readonly elements: readonly LabelledElement[];
  /** Painted layers (an icon counts as one) that have neither label nor suggestion and belong to no element that has. */
  readonly unlabelled: readonly number[];
  /** Elements that are suggested with little confidence: places in `elements`. */
  readonly lowConfidence: readonly number[];
}

/**
 * Labels and suggestions to elements. A labelled layer is one element, and what lies in it belongs to it, except what has a
 * label of its own: that is an element with a parent. A layer that is deliberately none is no element, and neither is what
 * lies in it, unless it is labelled. Every painted layer ends in exactly one element, in a deliberate none, or in
 * `unlabelled`; an element of which nothing is painted is left out.
 */
export function assembleElements(assembly: Assembly): AssembledElements {
  const { snapshot, taxonomy } = assembly;
  const units = typeUnits(snapshot);
  const decisions = decide(assembly);
  const owners = ownersOf(snapshot, decisions);
  const members = new Map<number, number[]>();
  const unlabelled = new Set<number>();
  units.forEach((unit, index) => {
    if (unit === null) return;
    const owner = owners[index];
    if (owner === 'none') return;
    if (owner === null || owner === undefined) unlabelled.add(unit.unit);
    const key = owner ?? unit.unit;
    members.set(key, [...(members.get(key) ?? []), index]);
  });
  const drafts = snapshot.layers.flatMap((_, layerIndex): Draft[] => {
    const decision =
      decisions.get(layerIndex) ??
      (assembly.unlabelled === 'by-type' && unlabelled.has(layerIndex)
        ? byType(taxonomy, units, members.get(layerIndex) ?? [])
        : null);
    return decision === null || decision === 'none'
      ? []
      : [{ layerIndex, decision, members: members.get(layerIndex) ?? [] }];
  });
  const elements = placed(snapshot, units, drafts);
  return {
    elements,
    unlabelled: [...unlabelled].sort((a, b) => a - b),
    lowConfidence: elements.flatMap(({ provenance }, at) =>
      provenance.by !== 'type' && provenance.confidence < leastConfidence ? [at] : [],
    ),
  };
}

type Decision = Pick<LabelledElement, 'classId' | 'classNames' | 'attributes' | 'provenance'>;

interface Draft {
  readonly layerIndex: number;
  readonly decision: Decision;
  readonly members: readonly number[];
}

/** What each layer was said to be; suggestions inside a deliberate none do not count. */
function decide({
  snapshot,
  taxonomy,
  labels,
  suggestions,
}: Assembly): ReadonlyMap<number, Decision | 'none'> {
  const suggested = new Map(suggestions.map((one) => [one.layerIndex, one]));
  const decisions = new Map<number, Decision | 'none'>();
  const isInNone: boolean[] = [];
  snapshot.layers.forEach((layer, index) => {
    const label = labels.get(index);
    const around = layer.parent !== null && isInNone[layer.parent] === true;
    const decision =
      label === undefined
        ? around
          ? undefined
          : fromSuggestion(taxonomy, suggested.get(index))
        : fromLabel(taxonomy, label);
    if (decision !== undefined) decisions.set(index, decision);
    isInNone.push(decision === undefined ? around : decision === 'none');
  });
  return decisions;
}

function fromLabel(
  taxonomy: Taxonomy,
  { is, classes, attributes, by }: StoredLabel,
): Decision | 'none' | undefined {
  if (is === 'none') return 'none';
  const found = classNamed(taxonomy, classes[0] ?? '');
  if (found === null) return undefined;
  return {
    classId: found.id,
    classNames: classes.map((name) => classNamed(taxonomy, name)?.name ?? name),
    attributes,
    provenance: { by, rule: null, confidence: 1 },
  };
}

function fromSuggestion(
  taxonomy: Taxonomy,
  suggestion: Suggestion | undefined,
): Decision | 'none' | undefined {
  if (suggestion === undefined) return undefined;
  const { className, confidence, origin } = suggestion;
  if (className === null) return 'none';
  const found = classNamed(taxonomy, className);
  if (found === null) return undefined;
  return {
    classId: found.id,
    classNames: [found.name],
    attributes: {},
    provenance: { by: origin.rule === null ? 'suggestion' : 'rule', rule: origin.rule, confidence },
  };
}

/** Null when the taxonomy has no class for the type. */
function byType(
  taxonomy: Taxonomy,
  units: readonly (TypeUnit | null)[],
  members: readonly number[],
): Decision | null {
  const found = classNamed(taxonomy, units[members[0] ?? -1]?.unitClass ?? '');
  return found === null
    ? null
    : {
        classId: found.id,
        classNames: [found.name],
        attributes: {},
        provenance: { by: 'type', rule: null, confidence: 1 },
      };
}

/** For each layer the element it belongs to, `none`, or null where nothing was said of it or around it. */
function ownersOf(
  { layers }: FrameSnapshot,
  decisions: ReadonlyMap<number, Decision | 'none'>,
): readonly (number | 'none' | null)[] {
  const owners: (number | 'none' | null)[] = [];
  layers.forEach(({ parent }, index) => {
    const decision = decisions.get(index);
    const above = parent === null ? null : (owners[parent] ?? null);
    owners.push(decision === undefined ? above : decision === 'none' ? 'none' : index);
  });
  return owners;
}

/** Elements with their boxes and parents. One without members of its own has the box of the elements in it. */
function placed(
  snapshot: FrameSnapshot,
  units: readonly (TypeUnit | null)[],
  drafts: readonly Draft[],
): readonly LabelledElement[] {
  const parents = aboveOf(snapshot, drafts);
  const own = drafts.map(({ members }) =>
    unionBounds(members.flatMap((index) => units[index]?.painted ?? [])),
  );
  const all = [...own];
  // Children come after their parents, so from the last to the first each draft is complete when its parent takes it over.
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const above = parents[at] ?? null;
    if (above === null) continue;
    all[above] = unionBounds([all[above], all[at]].flatMap((rect) => rect ?? []));
  }
  const placeOf = new Map<number, number>();
  const elements: LabelledElement[] = [];
  drafts.forEach(({ layerIndex, decision, members }, at) => {
    const painted = own[at] ?? all[at] ?? null;
    if (painted === null) return;
    placeOf.set(at, elements.length);
    let above = parents[at] ?? null;
    while (above !== null && !placeOf.has(above)) above = parents[above] ?? null;
    const parent = above === null ? null : (placeOf.get(above) ?? null);
    elements.push({ layerIndex, ...decision, parent, members, painted, text: textOf(snapshot, members) });
  });
  return elements;
}

/** For each draft the place of the nearest one around it. */
function aboveOf({ layers }: FrameSnapshot, drafts: readonly Draft[]): readonly (number | null)[] {
  const draftAt = new Map(drafts.map(({ layerIndex }, at) => [layerIndex, at]));
  const nearest: (number | null)[] = [];
  layers.forEach(({ parent }, index) => {
    nearest.push(draftAt.get(index) ?? (parent === null ? null : (nearest[parent] ?? null)));
  });
  return drafts.map(({ layerIndex }) => {
    const parent = layers[layerIndex]?.parent ?? null;
    return parent === null ? null : (nearest[parent] ?? null);
  });
}

function textOf({ layers }: FrameSnapshot, members: readonly number[]): string | null {
  const texts = members.flatMap((index) => layers[index]?.text?.characters ?? []);
  return texts.length === 0 ? null : texts.join('\n');
}
