import { err, type Result } from '../../core/result.ts';

/** What the person has decided about a run while it goes on. */
export interface RunControl {
  readonly isStopped: boolean;
  readonly isDiscarded: boolean;
  stop(isDiscarded: boolean): void;
  /** Makes the run wait before its next frame: for an answer, or until it is to go on. */
  hold(): void;
  release(): void;
  unlessHeld(): Promise<void>;
  /** Ends every wait for this frame, the one at work and later ones, with a failure. */
  leave(frameId: string, code: 'SKIPPED' | 'STOPPED'): void;
  left(frameId: string): Promise<Result<never>>;
}

export function createRunControl(): RunControl {
  let isStopped = false;
  let isDiscarded = false;
  let held: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  const leavers = new Map<string, (result: Result<never>) => void>();
  const abandoned = new Map<string, Result<never>>();
  return {
    get isStopped() {
      return isStopped;
    },
    get isDiscarded() {
      return isDiscarded;
    },
    stop(discards) {
      isStopped = true;
      isDiscarded = discards;
    },
    hold() {
      // Held already: whoever waits keeps waiting for the same release.
      release();
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => {
      release();
    },
    unlessHeld: async () => {
      for (let now = null as Promise<void> | null; now !== held; ) {
        now = held;
        await now;
      }
    },
    leave(frameId, code) {
      const result = err({ code, data: {} });
      abandoned.set(frameId, result);
      leavers.get(frameId)?.(result);
    },
    left: (frameId) =>
      new Promise((resolve) => {
        const result = abandoned.get(frameId);
        if (result === undefined) leavers.set(frameId, resolve);
        else resolve(result);
      }),
  };
}
