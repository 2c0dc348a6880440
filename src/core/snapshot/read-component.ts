import type { ComponentRef } from './frame-snapshot.ts';
import type { RestRecord } from './rest-fields.ts';
import { entryOf, isRecord, recordOf, textOf } from './rest-fields.ts';

/** The tables beside the tree: node id -> what the document says about that component or set. */
export interface ComponentTables {
  readonly components: unknown;
  readonly componentSets: unknown;
  readonly styles: unknown;
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
    properties: readProperties(node['componentProperties']),
  };
};

/** See `FrameSnapshot.componentKey`. A set's own node is none: it shows all its variants. */
export const readRootComponentKey = (root: RestRecord, tables: ComponentTables): string | null => {
  const id =
    root['type'] === 'INSTANCE'
      ? textOf(root['componentId'], null)
      : root['type'] === 'COMPONENT'
        ? textOf(root['id'], null)
        : null;
  if (id === null) return null;
  const component = recordOf(entryOf(tables.components, id));
  const setId = textOf(component['componentSetId'], null);
  const set = setId === null ? {} : recordOf(entryOf(tables.componentSets, setId));
  return textOf(set['key'], '') || (setId === null ? textOf(component['key'], '') : '') || `#${setId ?? id}`;
};

const readProperties = (value: unknown): Readonly<Record<string, string | boolean>> =>
  Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([name, property]) => {
      const given = isRecord(property) ? property['value'] : undefined;
      const plain = name.replace(/#\d+:\d+$/, '');
      return typeof given === 'string' || typeof given === 'boolean' ? [[plain, given] as const] : [];
    }),
  );
