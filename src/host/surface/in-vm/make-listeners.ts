export interface Listeners {
  add(event: string, callback: unknown, isOnce: boolean): void;
  remove(event: string, callback: unknown): void;
  /** Calls all listeners of an event in order; one that throws does not stop the others. */
  tell(event: string, ...input: unknown[]): void;
}

/** Event callbacks by name. `report` hears of what they throw. Runs inside the VM. */
export function makeListeners(report: (error: unknown) => void): Listeners {
  const all = new Map<string, { callback: (...input: unknown[]) => unknown; isOnce: boolean }[]>();
  return {
    add(event, callback, isOnce) {
      if (typeof callback !== 'function')
        throw new Error(
          `in on: Expected "callback" to have type function but got ${typeof callback} instead`,
        );
      const list = all.get(event) ?? [];
      list.push({ callback: callback as (...input: unknown[]) => unknown, isOnce });
      all.set(event, list);
    },
    remove(event, callback) {
      all.set(
        event,
        (all.get(event) ?? []).filter((listener) => listener.callback !== callback),
      );
    },
    tell(event, ...input) {
      for (const listener of [...(all.get(event) ?? [])]) {
        if (listener.isOnce) this.remove(event, listener.callback);
        try {
          const outcome = listener.callback(...input);
          if (outcome instanceof Promise) outcome.catch(report);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
