type Task = () => void;

const nextMacrotask: (task: Task) => unknown =
  typeof setImmediate === 'function' ? (task) => setImmediate(task) : (task) => setTimeout(task, 0);

/**
 * Figma's one thread: each task is a macrotask of its own, in order. While an export runs the thread is held: timers, messages and
 * events wait, as in the editor.
 */
export class Turns {
  readonly #waiting: Task[] = [];
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #holds = 0;
  #isScheduled = false;
  #isClosed = false;

  /** Runs the task in a macrotask of its own, after all that already waits. */
  soon(task: Task): void {
    this.#waiting.push(task);
    this.#schedule();
  }

  /** Nothing runs until the matching {@link release}. */
  hold(): void {
    this.#holds += 1;
  }

  /** Lets the thread go on, first with `task`. */
  release(task: Task): void {
    this.#holds -= 1;
    this.#waiting.unshift(task);
    this.#schedule();
  }

  startTimer(id: number, delayMs: number, repeats: boolean, task: Task): void {
    const due = (): void => {
      if (!repeats) this.#timers.delete(id);
      else this.#timers.set(id, setTimeout(due, Math.max(1, delayMs)));
      this.soon(task);
    };
    this.#timers.set(id, setTimeout(due, delayMs));
  }

  stopTimer(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  stopTimers(): void {
    for (const id of [...this.#timers.keys()]) this.stopTimer(id);
  }

  close(): void {
    this.#isClosed = true;
    this.#waiting.length = 0;
    this.stopTimers();
  }

  #schedule(): void {
    if (this.#isScheduled || this.#isClosed || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    nextMacrotask(() => {
      this.#isScheduled = false;
      if (this.#isClosed || this.#holds > 0) return;
      this.#waiting.shift()?.();
      this.#schedule();
    });
  }
}
