import { isRecord, type NodeEntry } from '../document/node-entry.ts';
import { dataEntryProblem, dataKeys, namespaceProblem, pluginId, readData } from '../document/plugin-data.ts';
import { FigmaError } from './figma-error.ts';
import type { Operations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';

const relaunchTextLimit = 1000;

/** Plugin data and relaunch data: the only writes Dev Mode allows. */
export const dataOperations: Operations = {
  getPluginData: (run, [id, key]) => read(run, run.node(id), 'own', textOf('getPluginData', 'key', key)),
  getPluginDataKeys: (run, [id]) => dataKeys(run.node(id), 'own'),
  setPluginData(run, [id, key, value]) {
    write(run, 'setPluginData', run.node(id), { owner: 'own', label: pluginId }, key, value);
  },
  getSharedPluginData: (run, [id, namespace, key]) => {
    const owner = sharedOwner('getSharedPluginData', namespace);
    return read(run, run.node(id), owner, textOf('getSharedPluginData', 'key', key));
  },
  getSharedPluginDataKeys: (run, [id, namespace]) =>
    dataKeys(run.node(id), sharedOwner('getSharedPluginDataKeys', namespace)),
  setSharedPluginData(run, [id, namespace, key, value]) {
    const owner = sharedOwner('setSharedPluginData', namespace);
    write(run, 'setSharedPluginData', run.node(id), { owner, label: String(namespace) }, key, value);
  },
  getRelaunchData: (run, [id]) => run.node(id).relaunch,
  setRelaunchData(run, [id, data]) {
    const entry = run.node(id);
    if (!isRecord(data)) throw new FigmaError('in setRelaunchData: Expected "data" to be an object');
    const texts = Object.entries(data).map(
      ([key, text]) => [key, textOf('setRelaunchData', key, text)] as const,
    );
    if (texts.some(([, text]) => text.length > relaunchTextLimit)) {
      throw new FigmaError(
        `in setRelaunchData: The description must not be longer than ${String(relaunchTextLimit)} characters`,
      );
    }
    run.wrote('setRelaunchData', entry);
    run.store.setRelaunch(entry, Object.fromEntries(texts));
  },
};

function read(run: PluginRun, entry: NodeEntry, owner: string, key: string): string {
  const text = readData(entry, owner, key);
  run.signal({
    kind: 'read',
    what: owner === 'own' ? 'getPluginData' : 'getSharedPluginData',
    nodeId: entry.id,
  });
  return text;
}

function write(
  run: PluginRun,
  operation: string,
  entry: NodeEntry,
  { owner, label }: { readonly owner: string; readonly label: string },
  key: unknown,
  value: unknown,
): void {
  const text = textOf(operation, 'value', value);
  const name = textOf(operation, 'key', key);
  const problem = dataEntryProblem(label, name, text);
  if (problem !== null) throw new FigmaError(`in ${operation}: ${problem}`);
  run.wrote(operation, entry);
  run.store.writeData(entry, owner, name, text);
}

function sharedOwner(operation: string, namespace: unknown): string {
  const text = textOf(operation, 'namespace', namespace);
  const problem = namespaceProblem(text);
  if (problem !== null) throw new FigmaError(`in ${operation}: ${problem}`);
  return `shared:${text}`;
}

function textOf(operation: string, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new FigmaError(
    `in ${operation}: Expected "${name}" to have type string but got ${typeof value} instead`,
  );
}
