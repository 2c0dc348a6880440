import type { Bridge } from './make-bridge.ts';
import type { Listeners } from './make-listeners.ts';

type NodeMethod = (this: { id: string }, ...input: unknown[]) => unknown;

/** The functions of node handles. Which kind of node has which is told by `node-members.ts`. Runs inside the VM. */
export function makeNodeMethods(
  bridge: Bridge,
  listeners: Listeners,
  idOf: (value: unknown, operation: string) => string,
): Readonly<Record<string, NodeMethod>> {
  const hosted = (operation: string): NodeMethod =>
    function (...input) {
      return bridge.call(operation, this.id, ...input);
    };
  const awaited = (operation: string): NodeMethod =>
    function (...input) {
      return bridge.ask(operation, this.id, ...input);
    };
  const nodes = (id: string, operation: string, reach: string): object[] => [
    ...(bridge.call('findNodes', id, operation, reach, null) as object[]),
  ];
  const filtered = (operation: string, reach: string): NodeMethod =>
    function (wanted) {
      const all = nodes(this.id, operation, reach);
      return wanted === undefined ? all : all.filter(wanted as (node: object) => boolean);
    };
  const first = (operation: string, reach: string): NodeMethod =>
    function (wanted) {
      return nodes(this.id, operation, reach).find(wanted as (node: object) => boolean) ?? null;
    };
  return {
    ...Object.fromEntries(
      [
        'getPluginData',
        'setPluginData',
        'getPluginDataKeys',
        'getSharedPluginData',
        'setSharedPluginData',
        'getSharedPluginDataKeys',
        'setRelaunchData',
        'getRelaunchData',
        'clone',
        'remove',
        'getStyledTextSegments',
        'resize',
        'rescale',
        'setRangeFontSize',
        'setRangeFontName',
        'setRangeLineHeight',
        'setRangeLetterSpacing',
        'setRangeFills',
        'insertCharacters',
        'deleteCharacters',
      ].map((name) => [name, hosted(name)]),
    ),
    ...Object.fromEntries(['loadAsync', 'getMainComponentAsync'].map((name) => [name, awaited(name)])),
    appendChild(child) {
      bridge.call('appendChild', this.id, idOf(child, 'appendChild'));
    },
    insertChild(index, child) {
      bridge.call('insertChild', this.id, index, idOf(child, 'insertChild'));
    },
    async exportAsync(settings) {
      const bytes = await bridge.ask('exportAsync', this.id, settings);
      // The REST object crosses as text: one stringify there, one parse here.
      return typeof bytes === 'string' ? (JSON.parse(bytes) as unknown) : bytes;
    },
    findAll: filtered('findAll', 'descendants'),
    findChildren: filtered('findChildren', 'children'),
    findOne: first('findOne', 'descendants'),
    findChild: first('findChild', 'children'),
    findAllWithCriteria(criteria) {
      return bridge.call('findNodes', this.id, 'findAllWithCriteria', 'descendants', criteria);
    },
    on(event, callback) {
      listeners.add(`${this.id} ${String(event)}`, callback, false);
    },
    once(event, callback) {
      listeners.add(`${this.id} ${String(event)}`, callback, true);
    },
    off(event, callback) {
      listeners.remove(`${this.id} ${String(event)}`, callback);
    },
    toString(this: { id: string }) {
      return `[object Node ${this.id}]`;
    },
  };
}
