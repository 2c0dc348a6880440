import { type NodeEntry, textIn } from './node-entry.ts';

/** REST node types that the Plugin API calls otherwise. */
const renamed: Readonly<Record<string, string>> = { CANVAS: 'PAGE', REGULAR_POLYGON: 'POLYGON' };

/** The Plugin API's `type` of a node. Types we do not know keep their REST name. */
export const pluginTypeOf = (entry: NodeEntry): string => {
  const kind = textIn(entry.fields, 'type', 'UNKNOWN');
  return renamed[kind] ?? kind;
};
