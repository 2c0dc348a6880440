import type { PluginRun } from './plugin-run.ts';

/** What the VM may call, by name. Input is what plugin code passed, copied, of any shape; the answer is copied back. */
export type Operations = Readonly<Record<string, (run: PluginRun, input: readonly unknown[]) => unknown>>;

/** Operations that take time; they may throw at once, which the plugin sees as a rejection. */
export type SlowOperations = Readonly<
  Record<string, (run: PluginRun, input: readonly unknown[]) => Promise<unknown>>
>;
