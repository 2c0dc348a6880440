import { checkSets, type SetFinding } from '../../core/check/check-sets.ts';
import { type DigestContext, digestChecked } from '../../core/check/digest-checked.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import type { FrameDigest } from '../../core/check/frame-digest.ts';
import type { PlacementProblem } from '../../core/placement/placement-problem.ts';
import { parsePolicy } from '../../core/policy/parse-policy.ts';
import type { PolicySpec } from '../../core/policy/policy-spec.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import { createStore, type Store } from './store.ts';

export interface SetsView {
  /** The built-in one first, then those loaded from files until the panel closes. */
  readonly policies: readonly PolicySpec[];
  /** What is wrong among the frames in scope that belong together. */
  readonly findings: readonly SetFinding[];
  /** Policy files of the last load that were not taken. */
  readonly refused: readonly { readonly file: string; readonly problems: readonly PlacementProblem[] }[];
}

export interface SetsState {
  readonly view: Store<SetsView>;
  /** Keeps what set rules need of a frame. */
  note(frame: FrameSnapshot, report: FrameReport, context: DigestContext): void;
  /** Judges these frames, in this order; those that were never noted are left out. */
  judge(frameIds: readonly string[]): void;
  addFiles(files: readonly { readonly name: string; readonly text: string }[]): void;
}

/** What holds for any page that becomes a dataset: nobody has to write it first. */
const anyPage: PolicySpec = {
  schema: 'policy/1',
  id: 'proofset.any-page',
  version: 1,
  name: { en: 'Any page', 'zh-CN': '任意页面' },
  source: { trust: 'example', reference: 'Proofset', date: '2026-11-25' },
  groupBy: { by: 'all' },
  rules: [
    { id: 'names', rule: 'set.duplicateNames', severity: 'minor', params: {} },
    { id: 'twins', rule: 'dataset.hygiene', severity: 'minor', params: {} },
  ],
};

/** True for the text of a set policy; everything else is read as placement specs. */
export const isPolicyText = (text: string): boolean => /"schema"\s*:\s*"policy\//.test(text.slice(0, 2000));

export function createSetsState(): SetsState {
  const view = createStore<SetsView>({ policies: [anyPage], findings: [], refused: [] });
  const digests = new Map<string, FrameDigest>();
  let inScope: readonly string[] = [];
  const judge = (frameIds: readonly string[]): void => {
    inScope = frameIds;
    const frames = frameIds.flatMap((id) => digests.get(id) ?? []);
    view.update((now) => ({ ...now, findings: checkSets(frames, now.policies) }));
  };
  return {
    view,
    judge,
    note(frame, report, context) {
      digests.set(frame.id, digestChecked(frame, report, context));
    },
    addFiles(files) {
      const read = files.map(({ name, text }) => ({ file: name, result: parsePolicy(text, name) }));
      const added = read.flatMap(({ result }) => (result.ok ? [result.value] : []));
      view.update((now) => ({
        ...now,
        policies: [...now.policies.filter(({ id }) => !added.some((one) => one.id === id)), ...added],
        refused: read.flatMap(({ file, result }) =>
          result.ok ? [] : [{ file, problems: result.failure.problems }],
        ),
      }));
      judge(inScope);
    },
  };
}
