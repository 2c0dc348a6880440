import { descendants, meets, readCriteria } from '../document/find-nodes.ts';
import type { NodeEntry } from '../document/node-entry.ts';
import { fitGroups } from '../document/place-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { settleBounds } from '../document/settle-bounds.ts';
import { styledSegments } from '../document/text-segments.ts';
import { afterWrite } from './after-write.ts';
import { FigmaError, notInHost } from './figma-error.ts';
import { isInInstance, mayWrite } from './may-write.ts';
import { coreProperties, nodeMembers } from './node-members.ts';
import { readNodeProperty } from './node-properties.ts';
import type { Operations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';
import { NodeRef } from './plugin-value.ts';
import { propertyWriters } from './property-writers.ts';

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
    const property = String(name);
    const write = propertyWriters[property];
    mayWrite(run, entry, operation, property);
    if (write === undefined) throw notInHost(`node.${property} =`);
    write(run, entry, value, operation);
    run.wrote(operation, entry);
    if (!['name', 'locked', 'exportSettings'].includes(property)) afterWrite(run, entry);
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
    const { parent } = entry;
    run.store.remove(entry, 'LOCAL');
    afterRemoval(run, parent);
  },
  getStyledTextSegments(run, [id, fields, start, end]) {
    const asked = Array.isArray(fields) ? fields.map(String) : [];
    const range = typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
    const segments = styledSegments(run.node(id), asked, range);
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

/** A group dies with its last child; others fit what is left. */
function afterRemoval(run: PluginRun, parent: NodeEntry | null): void {
  if (parent === null) return;
  if (pluginTypeOf(parent) === 'GROUP' && parent.children?.length === 0) {
    run.store.remove(parent, 'LOCAL');
    afterRemoval(run, parent.parent);
    return;
  }
  fitGroups(run.store, parent);
  settleBounds(run.store, parent);
}
