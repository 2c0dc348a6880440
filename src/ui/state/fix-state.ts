import type { RefusalCode } from '../../contract/apply-fix.ts';
import type { Client } from '../../contract/client.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import type { Fix } from '../../core/check/fix.ts';
import { err, type Failure } from '../../core/result.ts';
import { isOpen, type WaivedFinding } from '../../core/review/apply-waivers.ts';
import type { FrameRow } from './check-view.ts';
import { createStore, type Store } from './store.ts';

/** A finding that a machine can mend. */
export interface FixItem {
  readonly entry: FrameEntry;
  readonly finding: WaivedFinding;
  readonly fix: Fix;
}

export type FixOutcome =
  | { readonly is: 'applied' }
  | {
      readonly is: 'refused';
      readonly code: RefusalCode;
      readonly data: Readonly<Record<string, string | number>>;
    }
  /** The frame's fixes could not be tried. */
  | { readonly is: 'failed'; readonly failure: Failure };

export interface FixView {
  /** What the dialog asks about; empty = no dialog. */
  readonly items: readonly FixItem[];
  /** By `fixKey`, of the items that were tried. */
  readonly outcomes: ReadonlyMap<string, FixOutcome>;
  readonly isBusy: boolean;
}

export interface FixState {
  readonly view: Store<FixView>;
  /** One safe fix goes at once; everything else is shown first, as before → after. */
  offer(items: readonly FixItem[]): Promise<void>;
  /** Applies the shown ones that were not tried yet. */
  apply(): Promise<void>;
  close(): void;
}

export interface FixTools {
  readonly client: Pick<Client, 'ask'>;
  /** These frames were changed: check them again. */
  readonly onFrames: (frameIds: readonly string[]) => Promise<void>;
}

export const fixKey = ({ entry, finding }: Pick<FixItem, 'entry' | 'finding'>): string =>
  `${entry.id} ${finding.fingerprint}`;

/** The fix of a finding that still counts; null = nothing a machine can do. */
export const fixItemOf = (entry: FrameEntry, finding: WaivedFinding): FixItem | null =>
  finding.fix === null || finding.fix.steps.length === 0 || !isOpen(finding)
    ? null
    : { entry, finding, fix: finding.fix };

/** Every fix for a kind of rule in the frames shown. */
export const fixesFor = (rows: readonly FrameRow[], rule: string): readonly FixItem[] =>
  rows.flatMap(({ entry, outcome }) =>
    outcome.is !== 'checked'
      ? []
      : outcome.report.findings
          .filter((finding) => finding.rule === rule)
          .flatMap((finding) => fixItemOf(entry, finding) ?? []),
  );

const nothing: FixView = { items: [], outcomes: new Map(), isBusy: false };

/** Applies fixes frame by frame, each as one undo step of Figma's own, and has the frames checked again. */
export function createFixState({ client, onFrames }: FixTools): FixState {
  const view = createStore<FixView>(nothing);

  const applyTo = async (items: readonly FixItem[]): Promise<ReadonlyMap<string, FixOutcome>> => {
    const outcomes = new Map<string, FixOutcome>();
    const frameIds = [...new Set(items.map(({ entry }) => entry.id))];
    for (const frameId of frameIds) {
      const own = items.filter(({ entry }) => entry.id === frameId);
      const answer = await client.ask('applyFix', {
        frameId,
        fixes: own.map(({ fix }) => ({ steps: fix.steps.map(plainStep) })),
      });
      for (const [at, item] of own.entries()) {
        const outcome = answer.ok ? answer.value.outcomes[at] : undefined;
        const failure = answer.ok ? err({ code: 'BAD_ANSWER', data: {} }).failure : answer.failure;
        outcomes.set(fixKey(item), outcome ?? { is: 'failed', failure });
      }
    }
    await onFrames(frameIds);
    return outcomes;
  };

  const apply = async (): Promise<void> => {
    const { items, outcomes, isBusy } = view.get();
    const open = items.filter((item) => !outcomes.has(fixKey(item)));
    if (isBusy || open.length === 0) return;
    view.update((now) => ({ ...now, isBusy: true }));
    const added = await applyTo(open);
    view.update((now) => ({ ...now, isBusy: false, outcomes: new Map([...now.outcomes, ...added]) }));
  };

  return {
    view,
    apply,
    async offer(items) {
      if (items.length === 0 || view.get().isBusy) return;
      const isOneSafe = items.length === 1 && items[0]?.fix.is === 'safe';
      if (!isOneSafe) {
        view.set({ ...nothing, items });
        return;
      }
      view.set({ ...nothing, isBusy: true });
      const outcomes = await applyTo(items);
      const isRefused = [...outcomes.values()].some(({ is }) => is !== 'applied');
      view.set(isRefused ? { items, outcomes, isBusy: false } : nothing);
    },
    close() {
      view.set(nothing);
    },
  };
}

/** A copy the contract may hold: its lists are not read-only. */
const plainStep = (step: Fix['steps'][number]) =>
  step.do === 'removeEffects' ? { ...step, types: [...step.types] } : { ...step };
