import { isDefaultName } from '../snapshot/default-name.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { around, type FrameFacts, frameFacts, type LayerFacts } from './guess/frame-facts.ts';
import type { Label } from './label.ts';
import type { LabelCondition, LabelRule } from './label-rule.ts';
import { matchesRule, trustOf } from './rule-matches.ts';
import type { Trust } from './suggestion.ts';

export interface ProposedRule {
  readonly rule: LabelRule;
  /** What of the labelled layers it rests on, and which layers those are. */
  readonly evidence: { readonly by: Trust; readonly layers: readonly number[] };
}

/** Where a thing lies says little about other frames: what is learnt from it is shown to a person. */
const positionConfidence = 0.6;

/**
 * Rules that would give one labelled frame its labels, for a person to accept: of each labelled layer the most trusted trait
 * that contradicts no label of the frame. `taken`: ids that other rules have. Layers with the same trait share a rule.
 */
export function learnRules(
  snapshot: FrameSnapshot,
  labels: ReadonlyMap<number, Label>,
  taken: ReadonlySet<string>,
): readonly ProposedRule[] {
  const facts = frameFacts(snapshot);
  const proposed = new Map<string, { readonly rule: LabelRule; readonly layers: number[] }>();
  const ids = new Set(taken);
  for (const [index, label] of [...labels].sort(([a], [b]) => a - b)) {
    const one = facts.layers[index];
    const then = label.is === 'none' ? null : (label.classes[0] ?? null);
    if (one === undefined || one.shown === null) continue;
    const when = traitsOf(one, facts).find((trait) => contradictsNothing(facts, labels, trait, then));
    if (when === undefined) continue;
    const key = JSON.stringify([when, then]);
    const known = proposed.get(key);
    if (known !== undefined) {
      known.layers.push(index);
      continue;
    }
    const rule: LabelRule = {
      id: freeId(then ?? 'none', ids),
      on: true,
      when,
      then,
      ...(when.position === undefined ? {} : { confidence: positionConfidence }),
    };
    ids.add(rule.id);
    proposed.set(key, { rule, layers: [index] });
  }
  return [...proposed.values()].map(({ rule, layers }) => ({
    rule,
    evidence: { by: trustOf(rule.when), layers },
  }));
}

/** What could tell such a layer elsewhere, the most trusted first. */
function traitsOf({ layer, shown, share }: LayerFacts, { snapshot }: FrameFacts): readonly LabelCondition[] {
  const { component, name, styleNames, type, text } = layer;
  const componentName = component?.setName ?? component?.name ?? '';
  const isNamed =
    !isDefaultName(name, type) && !(text !== null && text.characters.startsWith(name)) && isLiteral(name);
  const { width, height } = snapshot.size;
  return [
    ...(component !== null && component.key !== '' ? [{ componentKey: component.key }] : []),
    ...(isLiteral(componentName) ? [{ component: componentName }] : []),
    ...(isNamed ? [{ name: { glob: name } }] : []),
    ...(styleNames.text !== null && isLiteral(styleNames.text) ? [{ textStyle: styleNames.text }] : []),
    ...(shown === null
      ? []
      : [
          {
            type,
            position: {
              within: roomAround(
                shown.x / width,
                shown.y / height,
                shown.width / width,
                shown.height / height,
              ),
              minArea: rounded(share / 2),
              maxArea: rounded(Math.min(1, share * 2)),
            },
          },
        ]),
  ];
}

/** Stored names are at most this long. */
const longestGlob = 200;

/** True for a name that as a glob means itself. */
const isLiteral = (name: string): boolean =>
  name.trim() !== '' && name.length <= longestGlob && !/[*?]/.test(name);

/** A twentieth of the frame more on every side, cut to the frame. */
function roomAround(x: number, y: number, width: number, height: number) {
  const left = Math.max(0, x - 0.05);
  const top = Math.max(0, y - 0.05);
  return {
    x: rounded(left),
    y: rounded(top),
    width: rounded(Math.min(1, x + width + 0.05) - left),
    height: rounded(Math.min(1, y + height + 0.05) - top),
  };
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/**
 * True when every layer of the frame that the trait fits has that label, or none and lies in no element that has another:
 * there it would become an element where the person saw a part.
 */
function contradictsNothing(
  facts: FrameFacts,
  labels: ReadonlyMap<number, Label>,
  when: LabelCondition,
  then: string | null,
): boolean {
  const rule: LabelRule = { id: 'trait', on: true, when, then };
  return facts.layers.every((one) => {
    if (!matchesRule(facts, one, rule)) return true;
    const owner = [one, ...around(facts, one)].map(({ index }) => labels.get(index)).find(Boolean);
    return owner === undefined || (owner.is === 'none' ? null : (owner.classes[0] ?? null)) === then;
  });
}

function freeId(stem: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `learnt-${stem}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}
