import { PluginVm } from '../../src/host/sandbox/plugin-vm.ts';

/** The longest time our own code held Figma's thread without a pause, and how often it was entered. */
export interface ThreadStretch {
  readonly longestMs: number;
  readonly turns: number;
}

/**
 * Watches every VM that is opened from now on. What Figma itself does inside a call (serialising, rendering) is taken off: the
 * budget is about our code. Call the answer to read what was seen so far, and to begin anew.
 */
export function watchThread(): () => ThreadStretch {
  let nativeMs = 0;
  let longestMs = 0;
  let turns = 0;
  const start = PluginVm.start.bind(PluginVm);
  PluginVm.start = (options) =>
    start({
      ...options,
      bridge: (operation, json, beside) => {
        const sinceMs = performance.now();
        try {
          return options.bridge(operation, json, beside);
        } finally {
          nativeMs += performance.now() - sinceMs;
        }
      },
    });
  // Taken off the prototype to be called with each VM as `this`.
  const enter: PluginVm['enter'] = Reflect.get(PluginVm.prototype, 'enter');
  PluginVm.prototype.enter = function (this: PluginVm, ...given): void {
    const sinceMs = performance.now();
    nativeMs = 0;
    enter.apply(this, given);
    longestMs = Math.max(longestMs, performance.now() - sinceMs - nativeMs);
    turns += 1;
  };
  return () => {
    const seen = { longestMs, turns };
    longestMs = 0;
    turns = 0;
    return seen;
  };
}
