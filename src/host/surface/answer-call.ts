import { pluginId } from '../document/plugin-data.ts';
import type { HostOptions } from '../host.ts';
import { dataOperations } from './data-operations.ts';
import { figmaEvents } from './event-desk.ts';
import { exportOperations } from './export-operations.ts';
import { FigmaError } from './figma-error.ts';
import { hostCodec } from './host-codec.ts';
import type { BootFacts } from './in-vm/boot.ts';
import { coreProperties, nodeMembers } from './node-members.ts';
import { nodeOperations } from './node-operations.ts';
import type { Operations, SlowOperations } from './operations.ts';
import { pageOperations } from './page-operations.ts';
import type { PluginRun } from './plugin-run.ts';
import { runOperations } from './run-operations.ts';
import { shapeOperations } from './shape-operations.ts';
import { storageOperations } from './storage-operations.ts';
import { textOperations } from './text-operations.ts';

const operations: Operations = {
  ...nodeOperations,
  ...shapeOperations,
  ...textOperations,
  ...dataOperations,
  ...runOperations,
};
const slowOperations: SlowOperations = { ...pageOperations, ...storageOperations, ...exportOperations };

/** Names of `figma.*` that a closed plugin may still reach: the console is not Figma's. */
const freeWhenClosed = new Set(['log', 'threw', 'stopTimer']);

/** Enters the VM by one of the ways of `in-vm/boot.ts` and runs the promise jobs that follow. */
export type EnterVm = (
  kind: string,
  number: number,
  text: string,
  beside: readonly (Uint8Array | string)[],
) => void;

/** Answers one call out of the VM: `+<json>` or `!<error text>`. */
export function answerCall(
  run: PluginRun,
  enter: EnterVm,
  operation: string,
  json: string,
  beside: readonly (Uint8Array | string)[],
): string {
  try {
    const input = hostCodec.decode(json, beside) as readonly unknown[];
    if (run.isClosed && !freeWhenClosed.has(operation))
      throw new FigmaError(`in ${operation}: The plugin is closed`);
    const value = answer(run, enter, operation, input);
    return value === undefined ? '+' : `+${hostCodec.encode(value, operation, true).json}`;
  } catch (error) {
    return `!${complaint(run, error)}`;
  } finally {
    run.vanish();
  }
}

function answer(run: PluginRun, enter: EnterVm, operation: string, input: readonly unknown[]): unknown {
  if (operation === 'start') {
    startSlow(run, enter, input);
    return undefined;
  }
  if (operation === 'startTimer') {
    const [timer, delayMs, repeats] = input as [number, number, boolean];
    run.turns.startTimer(timer, delayMs, repeats, () => {
      enter('timer', timer, '', []);
    });
    return undefined;
  }
  if (operation === 'stopTimer') {
    run.turns.stopTimer(Number(input[0]));
    return undefined;
  }
  if (operation === 'closePlugin') {
    if (typeof input[0] === 'string') run.signal({ kind: 'notified', text: input[0] });
    run.close();
    return undefined;
  }
  const known = operations[operation];
  if (known === undefined) throw new Error(`no such operation: ${operation}`);
  return known(run, input);
}

/** Starts an operation that answers by settling the promise `ticket` in the VM. An export holds the thread meanwhile. */
function startSlow(run: PluginRun, enter: EnterVm, [ticket, operation, ...input]: readonly unknown[]): void {
  const number = Number(ticket);
  const isExport = operation === 'exportAsync';
  if (isExport) run.turns.hold();
  const settle = (task: () => void): void => {
    if (isExport) run.turns.release(task);
    else run.turns.soon(task);
  };
  const slow = async (): Promise<unknown> => {
    const known = slowOperations[String(operation)];
    if (known === undefined) throw new Error(`no such operation: ${String(operation)}`);
    return known(run, input);
  };
  slow().then(
    (value) => {
      const { json, beside } =
        value === undefined ? { json: '', beside: [] } : hostCodec.encode(value, String(operation));
      settle(() => {
        run.vanish();
        enter('resolve', number, json, beside);
      });
    },
    (error: unknown) => {
      settle(() => {
        enter('reject', number, complaint(run, error), []);
      });
    },
  );
}

/** Figma's own complaints go to the plugin as they are; anything else is a bug of the host and is told aloud. */
function complaint(run: PluginRun, error: unknown): string {
  if (error instanceof FigmaError) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  // A codec refuses what Figma refuses to copy, and runs inside the VM too, where our error class does not exist.
  if (text.startsWith('in ')) return text;
  run.signal({ kind: 'threw', text: `HOST_BUG: ${error instanceof Error ? (error.stack ?? text) : text}` });
  return `HOST_BUG: ${text}`;
}

const asyncInstead: Readonly<Record<string, string>> = {
  getNodeById: 'figma.getNodeByIdAsync',
  getStyleById: 'figma.getStyleByIdAsync',
  getLocalTextStyles: 'figma.getLocalTextStylesAsync',
  getLocalPaintStyles: 'figma.getLocalPaintStylesAsync',
  getLocalEffectStyles: 'figma.getLocalEffectStylesAsync',
  getLocalGridStyles: 'figma.getLocalGridStylesAsync',
  getFileThumbnailNode: 'figma.getFileThumbnailNodeAsync',
};

/** What the VM is told once, at its start. */
export const pluginFacts = (options: HostOptions): BootFacts => ({
  figma: {
    command: options.command,
    editorType: options.editor,
    mode: options.editor === 'dev' ? 'inspect' : 'default',
    pluginId,
    refused: asyncInstead,
    events: figmaEvents,
  },
  members: nodeMembers,
  core: coreProperties,
  html: options.uiBundle,
});
