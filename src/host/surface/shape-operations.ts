import { invert, multiply } from '../../core/geometry/matrix.ts';
import { isRecord, type NodeEntry, type RestFields, textIn } from '../document/node-entry.ts';
import { containerTransform, fitGroups, hold, putAt } from '../document/place-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { resizeEntry } from '../document/resize-entry.ts';
import { scaleEntry } from '../document/scale-entry.ts';
import { settleBounds } from '../document/settle-bounds.ts';
import { afterWrite } from './after-write.ts';
import { FigmaError, notInHost } from './figma-error.ts';
import { isInInstance, mayWrite, wrongType } from './may-write.ts';
import { newNodes } from './new-nodes.ts';
import type { Operations } from './operations.ts';
import type { PluginRun } from './plugin-run.ts';
import { NodeRef } from './plugin-value.ts';

const leastSidePx = 0.01;

/** Making, sizing and ordering of nodes. */
export const shapeOperations: Operations = {
  ...Object.fromEntries(
    Object.entries(newNodes).map(([operation, fields]): [string, Operations[string]] => [
      operation,
      (run) => create(run, operation, fields),
    ]),
  ),
  resize(run, [id, width, height]) {
    const entry = run.node(id);
    mayWrite(run, entry, 'resize', 'size');
    const size = { width: side('width', width, leastSidePx), height: heightOf(entry, height) };
    if (pluginTypeOf(entry) === 'GROUP' || pluginTypeOf(entry) === 'BOOLEAN_OPERATION')
      throw notInHost(`resize of a ${pluginTypeOf(entry)}`);
    fixText(run, entry);
    if (!resizeEntry(run.store, entry, size)) throw notInHost('resize with a child constrained to SCALE');
    run.wrote('resize', entry);
    afterWrite(run, entry);
  },
  rescale(run, [id, factor]) {
    const entry = run.node(id);
    mayWrite(run, entry, 'rescale', 'size');
    const by = side('scale', factor, leastSidePx, 'rescale');
    run.wrote('rescale', entry);
    scaleEntry(run.store, entry, by);
    afterWrite(run, entry);
  },
  appendChild(run, [parentId, childId]) {
    const parent = run.node(parentId);
    adopt(run, 'appendChild', parent, run.node(childId), parent.children?.length ?? 0);
  },
  insertChild(run, [parentId, index, childId]) {
    const parent = run.node(parentId);
    const most = parent.children?.length ?? 0;
    if (typeof index !== 'number' || index < 0 || index > most)
      throw new FigmaError(`in insertChild: Expected "index" to be between 0 and ${String(most)}`);
    adopt(run, 'insertChild', parent, run.node(childId), index);
  },
};

function create(run: PluginRun, operation: string, fields: RestFields): NodeRef {
  run.needsEditor(operation);
  const entry = run.store.create(fields, run.currentPage);
  run.wrote(operation, entry);
  settleBounds(run.store, entry);
  return new NodeRef(entry.id, pluginTypeOf(entry));
}

function adopt(run: PluginRun, operation: string, parent: NodeEntry, child: NodeEntry, index: number): void {
  run.needsEditor(operation);
  run.needsLoaded(parent, `method \`${operation}()\``);
  if (pluginTypeOf(parent) === 'INSTANCE' || isInInstance(parent) || isInInstance(child))
    throw new FigmaError(
      `in ${operation}: Cannot move node. New parent is an instance or is inside of an instance`,
    );
  for (let at: NodeEntry | null = parent; at !== null; at = at.parent)
    if (at === child)
      throw new FigmaError(`in ${operation}: A node cannot be appended to itself or to one of its children`);
  if (textIn(parent.fields, 'layoutMode', 'NONE') !== 'NONE')
    throw notInHost(`${operation} into auto layout`);
  const { store } = run;
  const from = child.parent;
  const held = hold(store, child);
  const placement = store.placement(child);
  const before = containerTransform(store, child);
  run.wrote(operation, child);
  store.insert(child, parent, index);
  if (from === parent) {
    settleBounds(store, child);
    return;
  }
  if (placement !== null) {
    // `x` and `y` keep their numbers and count from the new container.
    const relative = multiply(invert(before) ?? before, placement.absoluteTransform);
    const absolute = multiply(containerTransform(store, child), relative);
    putAt(store, child, { absolute, size: placement.size }, ['parent'], held);
  }
  if (from !== null) {
    fitGroups(store, from);
    settleBounds(store, from);
  }
  afterWrite(run, child);
}

function side(name: string, value: unknown, least: number, operation = 'resize'): number {
  if (typeof value !== 'number') throw wrongType(operation, name, 'number', value);
  if (!(value >= least))
    throw new FigmaError(
      `in ${operation}: Expected "${name}" to have value >= ${String(least)} but got ${String(value)} instead`,
    );
  return Math.fround(value);
}

function heightOf(entry: NodeEntry, height: unknown): number {
  if (pluginTypeOf(entry) !== 'LINE') return side('height', height, leastSidePx);
  if (height !== 0) throw new FigmaError('in resize: Expected "height" of a line to be 0');
  return 0;
}

/** A text as wide as its words is resized by hand from here on. */
function fixText(run: PluginRun, entry: NodeEntry): void {
  const style = isRecord(entry.fields['style']) ? entry.fields['style'] : {};
  if (pluginTypeOf(entry) !== 'TEXT' || style['textAutoResize'] !== 'WIDTH_AND_HEIGHT') return;
  run.store.write(entry, { style: { ...style, textAutoResize: 'NONE' } }, ['textAutoResize']);
}
