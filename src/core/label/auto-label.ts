import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { findExceptions } from './find-exceptions.ts';
import { around, type FrameFacts, frameFacts, type LayerFacts } from './guess/frame-facts.ts';
import type { Guess } from './guess/guess.ts';
import { guessDrawings } from './guess/guess-drawings.ts';
import { guessGroundedTexts } from './guess/guess-grounded-texts.ts';
import { guessGrounds } from './guess/guess-grounds.ts';
import { guessLockups } from './guess/guess-lockups.ts';
import { guessNames } from './guess/guess-names.ts';
import { guessPictures } from './guess/guess-pictures.ts';
import { guessTexts } from './guess/guess-texts.ts';
import { Taken } from './guess/taken.ts';
import type { LabelRule } from './label-rule.ts';
import type { LabelSet } from './label-set.ts';
import { confidenceOf, matchesRule, trustOf } from './rule-matches.ts';
import { type LabelException, type Suggestion, trustOrder } from './suggestion.ts';
import { classNamed, type LabelClass, type Taxonomy } from './taxonomy.ts';

export interface AutoLabelInput {
  readonly snapshot: FrameSnapshot;
  /** The document's rules, in their order: of two that fit equally well the first counts. */
  readonly rules: readonly LabelRule[];
  readonly taxonomy: Taxonomy;
  readonly stored: LabelSet;
}

export interface AutoLabels {
  /** In paint order, at most one a layer, none for a layer that has a label or a record that cannot be read. */
  readonly suggestions: readonly Suggestion[];
  /** In paint order. */
  readonly exceptions: readonly LabelException[];
}

/**
 * Suggests what the visible layers of a frame are. Labels that are stored stay as they are and nothing is suggested in their
 * place. The document's rules come before names, names before what layers say and where they lie; of several the more trusted
 * counts ({@link trustOrder}). What lies in a suggested element belongs to it and gets no suggestion of its own, except in
 * open ones such as a product card. Pure: the same frame, rules and labels always give the same suggestions.
 */
export function autoLabel({ snapshot, rules, taxonomy, stored }: AutoLabelInput): AutoLabels {
  const facts = frameFacts(snapshot);
  const taken = new Taken(facts);
  const unreadable = new Set(stored.failures.map(({ layerIndex }) => layerIndex));
  for (const [index, { is, classes }] of stored.labels)
    taken.settle(index, is === 'none' ? null : meaningOf(taxonomy, classes[0] ?? ''));
  const ruled = suggestByRules(facts, rules, taxonomy, taken);
  for (const { layerIndex, className } of ruled.suggestions)
    taken.settle(layerIndex, className === null ? null : meaningOf(taxonomy, className));
  const offered = offeredClasses(taxonomy);
  const guessed: Suggestion[] = [];
  for (const step of [
    guessNames,
    guessGrounds,
    guessDrawings,
    guessGroundedTexts,
    guessLockups,
    guessTexts,
    guessPictures,
  ]) {
    for (const guess of step(facts, taken)) {
      const one = facts.layers[guess.index];
      const found = offered.get(guess.is);
      if (one === undefined || found === undefined || unreadable.has(guess.index)) continue;
      if (step !== guessPictures && !taken.isFree(one)) continue;
      if (around(facts, one).some(({ index }) => taken.is(index) === guess.is)) continue;
      taken.settle(guess.index, guess.is);
      guessed.push(suggestionOf(guess, found));
    }
  }
  const suggestions = [...ruled.suggestions, ...guessed].sort((a, b) => a.layerIndex - b.layerIndex);
  return {
    suggestions,
    exceptions: findExceptions({ facts, taxonomy, stored, suggestions, conflicts: ruled.conflicts }),
  };
}

/** The role a class stands for, else its name: what the guesses speak of. */
const meaningOf = (taxonomy: Taxonomy, name: string): string => classNamed(taxonomy, name)?.role ?? name;

/** The class for each role and for each type: the first that is still offered. */
function offeredClasses({ classes }: Taxonomy): ReadonlyMap<string, LabelClass> {
  const offered = new Map<string, LabelClass>();
  for (const one of classes) {
    const meaning = one.role ?? one.name;
    if (one.retired !== true && !offered.has(meaning)) offered.set(meaning, one);
  }
  return offered;
}

const suggestionOf = ({ index, by, why, what, confidence }: Guess, { name }: LabelClass): Suggestion => ({
  layerIndex: index,
  className: name,
  confidence,
  origin: { by, rule: null, why: { code: why, data: { what } } },
});

interface Ruled {
  readonly suggestions: readonly Suggestion[];
  readonly conflicts: ReadonlyMap<number, readonly string[]>;
}

/** The most trusted rule that fits each layer. Same classes inside each other: the outermost counts. */
function suggestByRules(
  facts: FrameFacts,
  rules: readonly LabelRule[],
  taxonomy: Taxonomy,
  taken: Taken,
): Ruled {
  const inUse = rules.filter(({ then }) => then === null || classNamed(taxonomy, then)?.retired !== true);
  const suggestions = new Map<number, Suggestion>();
  const conflicts = new Map<number, readonly string[]>();
  for (const one of facts.layers) {
    if (!taken.isFree(one)) continue;
    const best = mostTrusted(inUse.filter((rule) => matchesRule(facts, one, rule)));
    const [rule] = best;
    if (rule === undefined || isRepeated(facts, one, rule.then, suggestions)) continue;
    const className = rule.then === null ? null : (classNamed(taxonomy, rule.then)?.name ?? null);
    if (rule.then !== null && className === null) continue;
    const results = new Set(best.map(({ then }) => then ?? ''));
    if (results.size > 1)
      conflicts.set(
        one.index,
        [...results].filter((name) => name !== ''),
      );
    suggestions.set(one.index, {
      layerIndex: one.index,
      className,
      confidence: confidenceOf(rule),
      origin: {
        by: trustOf(rule.when),
        rule: rule.id,
        why: { code: 'rule', data: { what: rule.id } },
      },
    });
  }
  return { suggestions: [...suggestions.values()], conflicts };
}

function mostTrusted(rules: readonly LabelRule[]): readonly LabelRule[] {
  const ranks = rules.map(({ when }) => trustOrder.indexOf(trustOf(when)));
  const best = Math.min(...ranks);
  return rules.filter((_, at) => ranks[at] === best);
}

/** Inside a layer that is the same already, or in a deliberate none. */
function isRepeated(
  facts: FrameFacts,
  one: LayerFacts,
  then: string | null,
  suggestions: ReadonlyMap<number, Suggestion>,
): boolean {
  return around(facts, one).some(({ index }) => {
    const outer = suggestions.get(index);
    return outer !== undefined && (outer.className === null || outer.className === then);
  });
}
