import type { FrameFacts, LayerFacts } from './guess/frame-facts.ts';
import type { LabelSet } from './label-set.ts';
import { type LabelException, leastConfidence, type Suggestion } from './suggestion.ts';
import { classNamed, type Taxonomy } from './taxonomy.ts';
import { typeUnits } from './type-units.ts';

interface Judged {
  readonly facts: FrameFacts;
  readonly taxonomy: Taxonomy;
  readonly stored: LabelSet;
  readonly suggestions: readonly Suggestion[];
  /** Classes that rules of one trust give a layer, where they disagree. */
  readonly conflicts: ReadonlyMap<number, readonly string[]>;
}

/** The layers that somebody should look at, in paint order; a layer may be in it for several reasons. */
export function findExceptions(judged: Judged): readonly LabelException[] {
  const { facts, stored, suggestions, conflicts } = judged;
  const suggested = new Map(suggestions.map((one) => [one.layerIndex, one]));
  const unreadable = new Set(stored.failures.map(({ layerIndex }) => layerIndex));
  const unlabelled = unlabelledUnits(judged, suggested);
  return facts.layers.flatMap((one): LabelException[] => {
    const { index } = one;
    const label = stored.labels.get(index);
    const suggestion = suggested.get(index);
    const classes = label?.classes ?? (suggestion?.className ? [suggestion.className] : []);
    const isElement = classes.length > 0;
    const isUnsure = suggestion !== undefined && suggestion.confidence < leastConfidence;
    return [
      ...exceptionIf(unlabelled.has(index), index, 'unlabelled', []),
      ...exceptionIf(unreadable.has(index), index, 'unreadable', []),
      ...exceptionIf(conflicts.has(index), index, 'conflict', conflicts.get(index) ?? []),
      ...exceptionIf(isUnsure, index, 'low-confidence', classes),
      ...exceptionIf(isElement && !one.layer.isVisible && label !== undefined, index, 'hidden', classes),
      ...exceptionIf(isElement && one.layer.isVisible && one.shown === null, index, 'off-frame', classes),
      ...exceptionIf(isElement && isTiny(one), index, 'tiny', classes),
      ...exceptionIf(hasRetired(judged.taxonomy, classes), index, 'retired-class', classes),
    ];
  });
}

const exceptionIf = (
  isSo: boolean,
  layerIndex: number,
  code: LabelException['code'],
  classes: readonly string[],
): readonly LabelException[] => (isSo ? [{ layerIndex, code, classes }] : []);

const isTiny = ({ shown }: LayerFacts): boolean => shown !== null && Math.min(shown.width, shown.height) < 1;

const hasRetired = (taxonomy: Taxonomy, classes: readonly string[]): boolean =>
  classes.some((name) => classNamed(taxonomy, name)?.retired === true);

/** Painted layers, an icon as one, that nothing was said of and that lie in nothing that something was said of. */
function unlabelledUnits(
  { facts, stored }: Judged,
  suggested: ReadonlyMap<number, Suggestion>,
): ReadonlySet<number> {
  const isCovered: boolean[] = [];
  facts.layers.forEach(({ index, layer }) => {
    const own = stored.labels.has(index) || suggested.has(index);
    isCovered.push(own || (layer.parent !== null && isCovered[layer.parent] === true));
  });
  return new Set(
    typeUnits(facts.snapshot).flatMap((unit, index) =>
      unit === null || isCovered[index] === true || facts.layers[index]?.shown === null ? [] : [unit.unit],
    ),
  );
}
