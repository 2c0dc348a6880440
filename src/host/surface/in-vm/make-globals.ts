import type { Bridge } from './make-bridge.ts';

export interface VmGlobals {
  readonly members: Readonly<Record<string, unknown>>;
  /** Runs the callback of a timer that is due. */
  fire(timer: number): void;
}

/** The globals that are Figma's and not the language's, except `figma` and `__html__`. Runs inside the VM. */
export function makeGlobals(bridge: Bridge, describe: (value: unknown) => string): VmGlobals {
  const timers = new Map<number, { callback: () => unknown; repeats: boolean }>();
  let lastTimer = 0;

  const startTimer =
    (repeats: boolean) =>
    (callback: unknown, delayMs?: unknown, ...input: unknown[]) => {
      if (typeof callback !== 'function') throw new TypeError('not a function');
      lastTimer += 1;
      timers.set(lastTimer, {
        callback: () => (callback as (...input: unknown[]) => unknown)(...input),
        repeats,
      });
      bridge.call('startTimer', lastTimer, Number(delayMs) || 0, repeats);
      return lastTimer;
    };
  const stopTimer = (timer: unknown): void => {
    if (timers.delete(Number(timer))) bridge.call('stopTimer', Number(timer));
  };
  const logs =
    (level: string) =>
    (...input: unknown[]) => {
      bridge.call('log', level, input.map(describe).join(' '));
    };

  return {
    members: {
      console: {
        log: logs('log'),
        info: logs('info'),
        warn: logs('warn'),
        error: logs('error'),
        clear: () => undefined,
        assert: (isTrue: unknown, ...input: unknown[]) => {
          if (!isTrue) logs('error')('Assertion failed', ...input);
        },
      },
      setTimeout: startTimer(false),
      setInterval: startTimer(true),
      clearTimeout: stopTimer,
      clearInterval: stopTimer,
      // `allowedDomains: ["none"]`: Figma's content policy refuses every request.
      fetch: (url: unknown) => {
        bridge.call('fetched', String(url));
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    },
    fire(timer) {
      const found = timers.get(timer);
      if (found === undefined) return;
      if (!found.repeats) timers.delete(timer);
      found.callback();
    },
  };
}
