import type { Client } from '../../contract/client.ts';
import { draftFromFrame, type Proposal } from '../../core/placement/draft-from-frame.ts';
import { type LearnedRule, learnLimits } from '../../core/placement/learn-limits.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import { specIdOf } from '../../core/placement/spec-id.ts';
import { err, type Failure, ok, type Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { Evidence, EvidenceLine } from './spec-editor-state.ts';

export interface SourceTools {
  readonly client: Pick<Client, 'ask'>;
  readonly snapshotOf: (frameId: string) => Promise<Result<FrameSnapshot>>;
  readonly today: string;
  /** Ids that a new spec must not have. */
  readonly takenIds: readonly string[];
}

export interface NewSpec {
  readonly spec: PlacementSpec;
  readonly evidence: Evidence;
}

export interface Learned {
  readonly frames: readonly FrameSnapshot[];
  readonly rules: readonly LearnedRule[];
}

/** A draft of the first frame that holds the selection. `NOTHING_SELECTED`, or why it cannot be read. */
export async function newFromSelection(tools: SourceTools): Promise<Result<NewSpec>> {
  const frames = await selectedFrames(tools, 1);
  if (!frames.ok) return frames;
  const [frame] = frames.value;
  if (frame === undefined) return err({ code: 'NOTHING_SELECTED', data: {} });
  const id = specIdOf(frame.name, tools.takenIds);
  const { spec, proposals } = draftFromFrame(frame, { id, today: tools.today });
  return ok({ spec, evidence: evidenceOfProposals(proposals) });
}

/** What the selected frames have in common. `TOO_FEW_EXAMPLES`, `NOTHING_SELECTED`, or why one cannot be read. */
export async function learnFromSelection(tools: SourceTools): Promise<Result<Learned>> {
  const frames = await selectedFrames(tools, Number.POSITIVE_INFINITY);
  if (!frames.ok) return frames;
  const rules = learnLimits(frames.value);
  return rules.ok ? ok({ frames: frames.value, rules: rules.value }) : rules;
}

/** A draft of the rules somebody kept of those that were learnt. */
export function specOfLearned({ frames, rules }: Learned, tools: SourceTools): NewSpec {
  const [first] = frames;
  if (first === undefined) throw new Error('nothing was learnt from no frames');
  const id = specIdOf(first.name, tools.takenIds);
  const { spec } = draftFromFrame(first, { id, today: tools.today });
  const sizes = new Map(frames.map(({ size }) => [`${String(size.width)}×${String(size.height)}`, size]));
  return {
    spec: {
      ...spec,
      source: { ...spec.source, reference: `Figma: ${String(frames.length)} × ${first.name}` },
      match: { sizes: [...sizes.values()] },
      rules: rules.map(({ rule }) => rule),
    },
    evidence: evidenceOfLearned(rules),
  };
}

async function selectedFrames(
  { client, snapshotOf }: SourceTools,
  most: number,
): Promise<Result<readonly FrameSnapshot[]>> {
  const answer = await client.ask('listFrames', { kind: 'selection' });
  if (!answer.ok) return answer;
  const entries = answer.value.frames.slice(0, most);
  if (entries.length === 0) {
    const failure: Failure = { code: 'NOTHING_SELECTED', data: {} };
    return err(failure);
  }
  const frames: FrameSnapshot[] = [];
  for (const { id } of entries) {
    const snapshot = await snapshotOf(id);
    if (!snapshot.ok) return snapshot;
    frames.push(snapshot.value);
  }
  return ok(frames);
}

const evidenceOfProposals = (proposals: readonly Proposal[]): Evidence =>
  new Map(
    proposals.map(({ rule, evidence }) => [
      rule.id,
      evidence.map(
        ({ path, value, unit, layer }): EvidenceLine => ({
          path,
          min: value,
          max: value,
          count: 1,
          unit,
          names: layer === null ? [] : [layer.name],
          outliers: [],
          confidence: null,
        }),
      ),
    ]),
  );

const evidenceOfLearned = (rules: readonly LearnedRule[]): Evidence =>
  new Map(
    rules.map(({ rule, limits }) => [
      rule.id,
      limits.map(
        ({ path, min, max, count, unit, outliers, confidence }): EvidenceLine => ({
          path,
          min,
          max,
          count,
          unit,
          names: [],
          outliers: outliers.map(({ frame }) => frame.name),
          confidence,
        }),
      ),
    ]),
  );
