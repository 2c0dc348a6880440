import { pluginTypeOf } from './document/plugin-type.ts';
import type { Host, HostOptions } from './host.ts';
import { ForeignGlobals } from './sandbox/foreign-globals.ts';
import { PluginVm } from './sandbox/plugin-vm.ts';
import { answerCall, pluginFacts } from './surface/answer-call.ts';
import { bootSource } from './surface/boot-source.ts';
import { PluginRun } from './surface/plugin-run.ts';

/**
 * Starts the built plugin in a VM over a document, as Figma would, and returns once its script has run. Rejects with what the
 * script threw if it threw.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const globals = new ForeignGlobals(options.mainBundle);
  const known: { vm: PluginVm | null; isRunning: boolean } = { vm: null, isRunning: false };
  const run = new PluginRun(options, (kind, text, beside) => {
    // News that must not run plugin code, or that plugin code itself caused, may not run its promise jobs.
    if (kind === 'forget' || known.isRunning) known.vm?.call(kind, 0, text, beside);
    else known.vm?.enter(kind, 0, text, beside);
  });
  known.vm = await PluginVm.start({
    bootSource: bootSource(pluginFacts(options)),
    bridge: (operation, json, beside) => {
      const wasRunning = known.isRunning;
      known.isRunning = true;
      try {
        return answerCall(
          run,
          (kind, number, text, bytes) => known.vm?.enter(kind, number, text, bytes),
          operation,
          json,
          beside,
        );
      } finally {
        known.isRunning = wasRunning;
      }
    },
    meetGlobal: (name, stack) => globals.meet(name, stack),
    memoryLimitBytes: options.hostile?.memoryLimitBytes ?? null,
    onDeath: () => {
      run.die();
    },
  });
  const vm = known.vm;
  const problem = vm.evaluate(options.mainBundle);
  if (problem !== null && !vm.isDead) {
    run.end();
    vm.dispose();
    throw new Error(`the plugin's script threw ${problem}`);
  }
  run.turns.soon(() => {
    run.events.tell('run', { command: options.command });
  });
  return hostOf(run, vm, globals);
}

function hostOf(run: PluginRun, vm: PluginVm, globals: ForeignGlobals): Host {
  let isDisposed = false;
  return {
    port: run.panel.port,
    get document() {
      return run.store.toLoaded();
    },
    writes: run.writes,
    storage: run.storage,
    get foreignGlobals() {
      return globals.foreign;
    },
    get probedGlobals() {
      return globals.probed;
    },
    select(nodeIds) {
      const page = run.currentPage;
      const onPage = nodeIds.filter((id) => {
        const entry = run.store.find(id);
        return entry !== null && entry !== page && run.store.pageOf(entry) === page;
      });
      run.select(page, onPage);
    },
    goToPage(pageId) {
      const page = run.store.find(pageId);
      if (page !== null && pluginTypeOf(page) === 'PAGE') run.goToPage(page);
    },
    edit(nodeId, change, origin = 'LOCAL') {
      const entry = run.store.find(nodeId);
      if (entry === null) return;
      // What a person does is a step of its own.
      if (origin === 'LOCAL') run.store.commitUndo();
      run.store.change(entry, change, origin);
      if (origin === 'LOCAL') run.store.commitUndo();
    },
    remove(nodeId, origin = 'LOCAL') {
      const entry = run.store.find(nodeId);
      if (entry === null) return;
      if (origin === 'LOCAL') run.store.commitUndo();
      run.store.remove(entry, origin);
      if (origin === 'LOCAL') run.store.commitUndo();
    },
    undo() {
      run.store.undoStep();
    },
    memory: () => vm.memory(),
    async close() {
      run.close();
      // The plugin's code may be below us on the stack: a signal can lead here.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (isDisposed) return;
      isDisposed = true;
      vm.dispose();
    },
  };
}
