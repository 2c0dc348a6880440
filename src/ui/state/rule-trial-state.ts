import type { LabelRule } from '../../core/label/label-rule.ts';
import { previewRules } from '../../core/label/preview-rules.ts';
import type { LabelBookState } from './label-book-state.ts';
import type { LabelState } from './label-state.ts';
import { createStore, type Store } from './store.ts';

/** What other rules would change in the frames in scope. */
export interface RuleTrial {
  readonly is: 'running' | 'done';
  /** Frames tried so far, of how many. */
  readonly done: number;
  readonly total: number;
  /** Layers that get a class they had not, lose one, or change from one to another. */
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

export interface RuleTrialState {
  readonly view: Store<RuleTrial | null>;
  /** Tries these rules in place of the document's; stops the trial before. Null = closes it. */
  start(rules: readonly LabelRule[] | null): void;
}

export interface RuleTrialTools {
  readonly labels: Pick<LabelState, 'view' | 'look'>;
  readonly book: LabelBookState;
  readonly yieldTurn: () => Promise<void>;
}

/** Tries rules on one frame a turn, so that typing goes on meanwhile. */
export function createRuleTrialState({ labels, book, yieldTurn }: RuleTrialTools): RuleTrialState {
  const view = createStore<RuleTrial | null>(null);
  let run = 0;
  const tryOn = async (rules: readonly LabelRule[], mine: number): Promise<void> => {
    const { taxonomy, rules: before } = book.view.get();
    const ids = labels.view.get().frames.map(({ entry }) => entry.id);
    let trial: RuleTrial = { is: 'running', done: 0, total: ids.length, gained: 0, lost: 0, changed: 0 };
    view.set(trial);
    for (const id of ids) {
      const open = await labels.look(id);
      if (run !== mine) return;
      const frames = open === null ? [] : [{ snapshot: open.snapshot, stored: open.labels }];
      const { changes } = previewRules(frames, taxonomy, before, rules);
      const { gained, lost, changed, done } = trial;
      const isClass = (one: { readonly className: string | null } | null): boolean =>
        one !== null && one.className !== null;
      trial = {
        ...trial,
        done: done + 1,
        gained: gained + changes.filter(({ before: was, after }) => !isClass(was) && isClass(after)).length,
        lost: lost + changes.filter(({ before: was, after }) => isClass(was) && !isClass(after)).length,
        changed: changed + changes.filter(({ before: was, after }) => isClass(was) && isClass(after)).length,
      };
      view.set(trial);
      await yieldTurn();
      if (run !== mine) return;
    }
    view.set({ ...trial, is: 'done' });
  };
  return {
    view,
    start(rules) {
      run += 1;
      if (rules === null) view.set(null);
      else void tryOn(rules, run);
    },
  };
}
