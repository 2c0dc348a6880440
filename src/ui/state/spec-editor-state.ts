import type { Client } from '../../contract/client.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import type { FrameReport } from '../../core/check/finding.ts';
import { diffPlacements } from '../../core/placement/diff-placements.ts';
import { withValueAt } from '../../core/placement/edit-value.ts';
import type { LintFinding } from '../../core/placement/lint/lint-finding.ts';
import { lintPlacement } from '../../core/placement/lint/lint-placement.ts';
import { matchPlacement } from '../../core/placement/match-placement.ts';
import { parsePlacements } from '../../core/placement/parse-placements.ts';
import type { PlacementProblem } from '../../core/placement/placement-problem.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';
import type { PathStep } from '../../core/placement/scan-json.ts';
import type { SpecChange } from '../../core/placement/spec-change.ts';
import type { Result } from '../../core/result.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import { type Judge, type TrialOutcome, tryDraft, withDraft } from './draft-trial.ts';
import { createStore, type Store } from './store.ts';

/** One line of what a proposed rule was read off. */
export type Evidence = ReadonlyMap<string, readonly EvidenceLine[]>;

export interface EvidenceLine {
  /** Path of the limit within the rule's params. */
  readonly path: string;
  readonly min: number;
  readonly max: number;
  readonly count: number;
  readonly unit: string;
  /** Names of what gave the number, or of frames that break it. */
  readonly names: readonly string[];
  readonly outliers: readonly string[];
  /** 0..1; null where one frame is all there is. */
  readonly confidence: number | null;
}

export interface EditorView {
  /** JSON of the spec as it stands in the form: it may be wrong. */
  readonly value: unknown;
  /** The published version of the same id that it would replace. */
  readonly base: PlacementSpec | null;
  /** The spec, once it parses; null while something is wrong. */
  readonly spec: PlacementSpec | null;
  readonly problems: readonly PlacementProblem[];
  /** What contradicts itself or looks like a slip in a spec that parses; it may be published all the same. */
  readonly advice: readonly LintFinding[];
  /** True while there are changes that no draft holds. */
  readonly isDirty: boolean;
  readonly evidence: Evidence;
  readonly preview: EditorPreview;
  readonly trial: TrialView;
  /** Open while somebody publishes. */
  readonly release: ReleaseView | null;
}

/** The draft on the chosen frame. */
export interface EditorPreview {
  readonly frameId: string | null;
  readonly snapshot: FrameSnapshot | null;
  /** PNG of the frame; null = none, then a sketch stands for it. */
  readonly png: Uint8Array | null;
  readonly report: FrameReport | null;
}

export type TrialView =
  | { readonly is: 'none' }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly outcome: TrialOutcome; readonly total: number; readonly inScope: number };

export interface ReleaseView {
  readonly spec: PlacementSpec;
  readonly changes: readonly SpecChange[];
  readonly trial: TrialView;
  readonly isWriting: boolean;
}

export interface SpecEditorState {
  /** Null = no spec is being edited. */
  readonly view: Store<EditorView | null>;
  /** `isNew`: nothing holds it yet, so leaving would lose it. */
  open(value: unknown, from?: { readonly evidence?: Evidence; readonly isNew?: boolean }): void;
  close(): void;
  /** Sets one place of the spec; undefined takes it away. */
  set(path: readonly PathStep[], value: unknown): void;
  markSaved(): void;
  chooseFrame(frameId: string): void;
  /** Measures what publishing would do, over every frame in scope. Nothing when the spec has problems. */
  beginRelease(): void;
  setRelease(part: Partial<Pick<ReleaseView, 'isWriting' | 'spec'>>): void;
  endRelease(): void;
  /** Forgets what waits. */
  stop(): void;
}

export interface EditorTools {
  readonly client: Pick<Client, 'ask'>;
  readonly specs: () => readonly PlacementSpec[];
  readonly published: () => readonly PlacementSpec[];
  readonly framesInScope: () => readonly FrameEntry[];
  readonly snapshotOf: (frameId: string) => Promise<Result<FrameSnapshot>>;
  readonly judge: Judge;
  readonly yieldTurn: () => Promise<void>;
}

/** Typing sends many changes: the draft is tried after this long a pause. */
const quietMs = 250;
/** Frames tried while typing; publishing tries them all. */
const mostLiveFrames = 60;
/** Long side of the preview's picture, image px: twice the panel's width. */
const pictureSidePx = 720;

/** The spec being edited, its problems, and what it does to the frames in scope, all without writing anything. */
export function createSpecEditorState(tools: EditorTools): SpecEditorState {
  const view = createStore<EditorView | null>(null);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let run = 0;
  let frameRun = 0;
  const update = (change: (now: EditorView) => Partial<EditorView>): void => {
    view.update((now) => (now === null ? null : { ...now, ...change(now) }));
  };
  const updateRelease = (part: Partial<ReleaseView>): void => {
    update(({ release }) => ({ release: release === null ? null : { ...release, ...part } }));
  };

  const judgePreview = (): void => {
    update(({ spec, preview }) => ({
      preview: {
        ...preview,
        report:
          spec === null || preview.snapshot === null
            ? null
            : tools.judge(preview.snapshot, withDraft(tools.specs(), spec), spec.id),
      },
    }));
  };
  const trial = async (
    draft: PlacementSpec,
    frameIds: readonly string[],
    show: (trial: TrialView) => void,
  ) => {
    run += 1;
    const mine = run;
    const total = frameIds.length;
    show({ is: 'running', done: 0, total });
    const outcome = await tryDraft({
      ...tools,
      frameIds,
      draft,
      specs: tools.specs(),
      isStale: () => run !== mine,
      onProgress: (done) => {
        show({ is: 'running', done, total });
      },
    });
    if (outcome !== null) {
      show({ is: 'done', outcome, total, inScope: tools.framesInScope().length });
    }
  };
  const settle = (): void => {
    timer = null;
    const now = view.get();
    if (now === null) return;
    update(() => parsed(now.value, tools.specs()));
    judgePreview();
    const spec = view.get()?.spec ?? null;
    if (spec === null) {
      run += 1;
      update(() => ({ trial: { is: 'none' } }));
    } else {
      void trial(spec, idsOf(tools.framesInScope().slice(0, mostLiveFrames)), (next) => {
        update(() => ({ trial: next }));
      });
    }
  };
  const settleSoon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(settle, quietMs);
  };
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    run += 1;
    frameRun += 1;
  };
  const chooseFrame = async (frameId: string): Promise<void> => {
    frameRun += 1;
    const mine = frameRun;
    update(() => ({ preview: { ...noPreview, frameId } }));
    const snapshot = await tools.snapshotOf(frameId);
    if (frameRun !== mine || !snapshot.ok) return;
    update(({ preview }) => ({ preview: { ...preview, snapshot: snapshot.value } }));
    judgePreview();
    const { width, height } = snapshot.value.size;
    const scale = Math.min(1, Math.max(0.01, pictureSidePx / Math.max(width, height)));
    const picture = await tools.client.ask('exportFrame', { frameId, scale });
    if (frameRun !== mine || !picture.ok) return;
    update(({ preview }) => ({ preview: { ...preview, png: picture.value.bytes } }));
  };

  return {
    view,
    open(value, { evidence = new Map(), isNew = false } = {}) {
      stop();
      const id = idOf(value);
      const versions = tools.published().filter((spec) => spec.id === id);
      view.set({
        value,
        base: [...versions].sort((a, b) => b.version - a.version)[0] ?? null,
        ...parsed(value, tools.specs()),
        isDirty: isNew,
        evidence,
        preview: noPreview,
        trial: { is: 'none' },
        release: null,
      });
      const first = firstFitting(tools.framesInScope(), view.get()?.spec ?? null);
      if (first !== null) void chooseFrame(first.id);
      settle();
    },
    close() {
      stop();
      view.set(null);
    },
    set(path, value) {
      update((now) => ({ value: withValueAt(now.value, path, value), isDirty: true }));
      settleSoon();
    },
    markSaved() {
      update(() => ({ isDirty: false }));
    },
    chooseFrame(frameId) {
      void chooseFrame(frameId);
    },
    beginRelease() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      update((now) => parsed(now.value, tools.specs()));
      const now = view.get();
      if (now === null || now.spec === null) return;
      const spec = nextVersion(now.spec, now.base);
      const changes = now.base === null ? [] : diffPlacements(now.base, spec);
      update(() => ({ release: { spec, changes, trial: { is: 'none' }, isWriting: false } }));
      void trial(spec, idsOf(tools.framesInScope()), (next) => {
        updateRelease({ trial: next });
      });
    },
    setRelease: updateRelease,
    endRelease() {
      run += 1;
      update(() => ({ release: null }));
    },
    stop,
  };
}

const noPreview: EditorPreview = { frameId: null, snapshot: null, png: null, report: null };

const idsOf = (frames: readonly FrameEntry[]): readonly string[] => frames.map(({ id }) => id);

/** The first frame the spec is for, else the first there is: what to look at before anybody chose. */
function firstFitting(frames: readonly FrameEntry[], spec: PlacementSpec | null): FrameEntry | null {
  const active = spec === null ? [] : withDraft([], spec);
  return frames.find((frame) => matchPlacement(frame, active).is === 'one') ?? frames[0] ?? null;
}

function parsed(
  value: unknown,
  specs: readonly PlacementSpec[],
): Pick<EditorView, 'spec' | 'problems' | 'advice'> {
  const result = parsePlacements(JSON.stringify(value ?? null), 'spec');
  const [spec = null] = result.ok ? result.value : [];
  return {
    spec,
    problems: result.ok ? [] : result.failure.problems,
    advice: spec === null ? [] : lintPlacement(spec, withDraft(specs, spec)),
  };
}

/** The version after the published one, active: what is published counts. */
function nextVersion(spec: PlacementSpec, base: PlacementSpec | null): PlacementSpec {
  const version = base === null ? spec.version : Math.max(spec.version, base.version + 1);
  return { ...spec, version, ...(spec.status === 'draft' && { status: 'active' as const }) };
}

export const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;
