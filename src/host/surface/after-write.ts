import { estimateTextSize } from '../document/estimate-text.ts';
import type { NodeEntry } from '../document/node-entry.ts';
import { fitGroups, putAt } from '../document/place-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { settleBounds } from '../document/settle-bounds.ts';
import type { PluginRun } from './plugin-run.ts';

/** What follows from a change of a node: the box of a text that sizes itself, the boxes of groups around, all render bounds. */
export function afterWrite(run: PluginRun, entry: NodeEntry): void {
  const { store } = run;
  const placement = store.placement(entry);
  if (pluginTypeOf(entry) === 'TEXT' && placement !== null) {
    const size = estimateTextSize(entry, placement.size);
    if (size !== null)
      putAt(store, entry, { absolute: placement.absoluteTransform, size }, ['width', 'height']);
  }
  fitGroups(store, entry.parent);
  settleBounds(store, entry);
}
