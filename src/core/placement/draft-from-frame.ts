import { checkAgainst } from '../check/check-frame.ts';
import { roundPx } from '../check/round-px.ts';
import type { Wording } from '../locale.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import { type Figure, type FrameFigures, frameFigures, sides } from './frame-figures.ts';
import { friendlyFloor } from './friendly-number.ts';
import type { PlacementRule, PlacementSpec } from './placement-spec.ts';
import { type Limits, proposedId, proposeRules } from './propose-rules.ts';
import { resolvePlacement } from './resolve-placement.ts';

/** A rule somebody may take over, and the numbers it was read off. */
export interface Proposal {
  readonly rule: PlacementRule;
  readonly evidence: readonly ProposalEvidence[];
}

export interface ProposalEvidence {
  readonly frame: { readonly id: string; readonly name: string };
  /** The layer that gave the number; null = the frame itself. */
  readonly layer: Figure['layer'] | null;
  /** Path of the limit within the rule's params, e.g. `insets.top`. */
  readonly path: string;
  /** As measured, before it was made a friendly number. */
  readonly value: number;
  readonly unit: 'px' | '字' | '';
}

export interface PlacementDraft {
  readonly spec: PlacementSpec;
  readonly proposals: readonly Proposal[];
}

/**
 * A draft spec of one frame: its size, the smallest margins (a quarter of the side at most) and text rounded down to numbers a person would write, the
 * roles it shows, the copy lengths rounded up. A limit that its own frame would break is left out. `today`: a day, ISO 8601.
 */
export function draftFromFrame(
  frame: FrameSnapshot,
  { id, today }: { readonly id: string; readonly today: string },
): PlacementDraft {
  const figures = frameFigures(frame);
  const evidence = evidenceOf(frame, figures);
  const rules = proposeRules(limitsOf(frame, figures), (ruleId) => whyOf(frame, evidence.get(ruleId) ?? []));
  const name = frame.name.trim() === '' ? id : frame.name.trim();
  const written: PlacementSpec = {
    schema: 'placement/1',
    id,
    version: 1,
    name: { en: name, 'zh-CN': name },
    platform: frame.page.name.trim() === '' ? name : frame.page.name.trim(),
    status: 'draft',
    source: { trust: 'D', reference: `Figma: ${name}`, date: today },
    match: { sizes: [frame.size] },
    rules,
  };
  const broken = brokenRules(frame, written);
  const kept = rules.filter((rule) => !broken.has(rule.id));
  return {
    spec: { ...written, rules: kept },
    proposals: kept.map((rule) => ({ rule, evidence: evidence.get(rule.id) ?? [] })),
  };
}

/** More than a quarter of a side is where one designer put the copy, not a margin that others must keep. */
const largestMargin = 0.25;

const marginPx = (foundPx: number, sidePx: number): number =>
  friendlyFloor(Math.min(foundPx, sidePx * largestMargin));

function limitsOf({ size, rotationDeg }: FrameSnapshot, figures: FrameFigures): Limits {
  const { margins, smallestText } = figures;
  const isWhole = Number.isInteger(size.width) && Number.isInteger(size.height) && rotationDeg === 0;
  return {
    sizes: [size],
    delivered: isWhole ? size : null,
    insets:
      margins === null
        ? null
        : {
            top: { px: marginPx(margins.top.value, size.height) },
            right: { px: marginPx(margins.right.value, size.width) },
            bottom: { px: marginPx(margins.bottom.value, size.height) },
            left: { px: marginPx(margins.left.value, size.width) },
          },
    inside: figures.inside,
    minText:
      smallestText === null || smallestText.value < 1
        ? null
        : { minPx: Math.floor(roundPx(smallestText.value)) },
    counts: [...figures.counts].map(([role, count]) => ({ role, min: count, max: count })),
    lengths: [...figures.lengths].map(([role, { value }]) => ({ role, max: Math.ceil(value) })),
  };
}

function evidenceOf(
  { id, name, size }: FrameSnapshot,
  { margins, smallestText, counts, lengths }: FrameFigures,
): ReadonlyMap<string, readonly ProposalEvidence[]> {
  const at = (
    path: string,
    value: number,
    unit: ProposalEvidence['unit'],
    layer: Figure['layer'] | null = null,
  ): ProposalEvidence => ({ frame: { id, name }, layer, path, value, unit });
  const ofSize = [at('width', size.width, 'px'), at('height', size.height, 'px')];
  const ofMargins =
    margins === null
      ? []
      : sides.map((side) => at(`insets.${side}`, margins[side].value, 'px', margins[side].layer));
  return new Map<string, readonly ProposalEvidence[]>([
    [proposedId.size, ofSize],
    [proposedId.delivered, ofSize],
    [proposedId.safe, ofMargins],
    [proposedId.safeText, ofMargins],
    [
      proposedId.text,
      smallestText === null ? [] : [at('minPx', smallestText.value, 'px', smallestText.layer)],
    ],
    ...[...counts].map(([role, count]) => [proposedId.count(role), [at('min', count, '')]] as const),
    ...[...lengths].map(
      ([role, { value, layer }]) => [proposedId.length(role), [at('max', value, '字', layer)]] as const,
    ),
  ]);
}

/** Rules that the frame they were read off does not keep (a role inside another, a shadow out of the frame). */
function brokenRules(frame: FrameSnapshot, spec: PlacementSpec): ReadonlySet<string> {
  const request = { frame, facts: {}, onDate: null, variant: null };
  const resolved = resolvePlacement({ ...spec, status: 'active' }, [spec], request);
  const findings = resolved.ok ? checkAgainst(frame, resolved.value).findings : [];
  return new Set(findings.map(({ ruleId }) => ruleId));
}

function whyOf({ name }: FrameSnapshot, evidence: readonly ProposalEvidence[]): Wording {
  const measured = evidence
    .map(({ value, unit }) => `${String(roundPx(value))}${unit === '' ? '' : ` ${unit}`}`)
    .join(', ');
  return {
    en: `Proposed from the frame “${name}”, where it is ${measured}. Confirm it before publishing.`,
    'zh-CN': `根据画框“${name}”建议，实测为 ${measured}，发布前请确认。`,
  };
}
