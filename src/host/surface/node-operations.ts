import { descendants, meets, readCriteria } from '../document/find-nodes.ts';
import { isRecord, type NodeEntry, textIn } from '../document/node-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { styledSegments } from '../document/text-segments.ts';
import { FigmaError, notInHost } from './figma-error.ts';
import { coreProperties, nodeMembers } from './node-members.ts';
import { readNodeProperty } from './node-properties.ts';
import type { Operations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';
import { NodeRef } from './plugin-value.ts';

/** Writable properties the host models, and the type Figma insists on. */
const writable: Readonly<Record<string, string>> = {
  name: 'string',
  visible: 'boolean',
  locked: 'boolean',
  opacity: 'number',
};

export const nodeOperations: Operations = {
  readCore(run, [id]) {
    const entry = run.node(id);
    const offered = nodeMembers[pluginTypeOf(entry)]?.properties ?? coreProperties;
    const names = coreProperties.filter((name) => offered.includes(name));
    return Object.fromEntries(names.map((name) => [name, readNodeProperty(run, entry, name)]));
  },
  readProperty(run, [id, name]) {
    if (name === 'removed') return typeof id !== 'string' || run.store.find(id) === null;
    return readNodeProperty(run, run.node(id), String(name));
  },
  writeProperty(run, [id, name, value]) {
    const entry = run.node(id);
    const operation = `set_${String(name)}`;
    if (name === 'selection') {
      select(run, entry, value);
      return;
    }
    run.needsEditor(operation);
    if (name === 'characters')
      throw new FigmaError(`in ${operation}: Cannot write to node with unloaded font ${fontNameOf(entry)}`);
    const type = writable[String(name)];
    if (type === undefined) throw notInHost(`node.${String(name)} =`);
    if (typeof value !== type) {
      throw new FigmaError(
        `in ${operation}: Expected "${String(name)}" to have type ${type} but got ${typeof value} instead`,
      );
    }
    run.wrote(operation, entry);
    run.store.change(entry, { [String(name)]: value }, 'LOCAL');
  },
  findNodes(run, [id, operation, reach, asked]) {
    const entry = run.node(id);
    run.needsLoaded(entry, `method \`${String(operation)}()\``);
    const criteria = asked === null ? {} : readCriteria(asked);
    if (criteria === null) throw new FigmaError(`in ${String(operation)}: Invalid criteria`);
    run.signal({ kind: 'read', what: String(operation), nodeId: entry.id });
    const found: NodeEntry[] = [];
    const candidates =
      reach === 'children' ? (entry.children ?? []).filter(run.keeps) : descendants(entry, run.keeps);
    for (const candidate of candidates) if (meets(candidate, criteria)) found.push(candidate);
    return run.listed(found);
  },
  clone(run, [id]) {
    const entry = run.node(id);
    run.needsEditor('clone');
    run.wrote('clone', entry);
    const copied = run.store.copy(entry);
    return new NodeRef(copied.id, pluginTypeOf(copied));
  },
  remove(run, [id]) {
    const entry = run.node(id);
    run.needsEditor('remove');
    if (isInInstance(entry)) throw new FigmaError('in remove: Removing this node is not allowed');
    run.wrote('remove', entry);
    run.store.remove(entry, 'LOCAL');
  },
  getStyledTextSegments(run, [id, fields]) {
    const asked = Array.isArray(fields) ? fields.map(String) : [];
    const segments = styledSegments(run.node(id), asked);
    if (segments === null) throw notInHost(`getStyledTextSegments(${asked.join(', ')})`);
    return segments;
  },
};

function select(run: PluginRun, page: NodeEntry, value: unknown): void {
  const ids = Array.isArray(value) ? value.map(String) : [];
  for (const id of ids) {
    const home = run.store.pageOf(run.node(id));
    if (home !== page)
      throw new FigmaError('in set_selection: The selection of a page can only include nodes in that page');
  }
  run.select(page, ids);
  run.signal({ kind: 'selected', ids: run.selection(page).map((entry) => entry.id) });
}

const isInInstance = (entry: NodeEntry): boolean => {
  for (let at = entry.parent; at !== null; at = at.parent)
    if (textIn(at.fields, 'type', '') === 'INSTANCE') return true;
  return false;
};

const fontNameOf = ({ fields }: NodeEntry): string => {
  const style = isRecord(fields['style']) ? fields['style'] : {};
  return `"${textIn(style, 'fontFamily', '')} ${textIn(style, 'fontStyle', 'Regular')}"`;
};
