import type { ComponentRef } from './frame-snapshot.ts';
import type { RestRecord } from './rest-fields.ts';
import { entryOf, recordOf, textOf } from './rest-fields.ts';

/** The tables beside the tree: node id -> what the document says about that component or set. */
export interface ComponentTables {
  readonly components: unknown;
  readonly componentSets: unknown;
}

/** The main component of an INSTANCE; null for other nodes and for instances that do not name theirs. */
export const readComponent = (node: RestRecord, tables: ComponentTables): ComponentRef | null => {
  const id = node['type'] === 'INSTANCE' ? textOf(node['componentId'], null) : null;
  if (id === null) return null;
  const component = recordOf(entryOf(tables.components, id));
  const setId = textOf(component['componentSetId'], null);
  const set = setId === null ? {} : recordOf(entryOf(tables.componentSets, setId));
  return {
    id,
    key: textOf(component['key'], ''),
    name: textOf(component['name'], ''),
    setName: textOf(set['name'], null),
  };
};
