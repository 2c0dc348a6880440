import type { LoadedDocument } from './loaded-document.ts';
import { isRecord, type NodeEntry, type RestFields, textIn } from './node-entry.ts';

/** What `JSON_REST_V1` leaves out of a node: five real exports carry no geometry, and whether plugin data is in it is unknown. */
const leftOut = new Set([
  'size',
  'relativeTransform',
  'fillGeometry',
  'strokeGeometry',
  'pluginData',
  'sharedPluginData',
]);

/**
 * Figma's `JSON_REST_V1` export of one node as JSON text: the subtree without geometry, and the components, component sets and
 * styles that it refers to. `keepsChild` leaves out what `skipInvisibleInstanceChildren` hides.
 */
export function restExportText(
  entry: NodeEntry,
  source: LoadedDocument,
  keepsChild: (child: NodeEntry) => boolean,
): string {
  const referred = { components: new Set<string>(), styles: new Set<string>() };
  const document = exported(entry, referred, keepsChild);
  const components = picked(source.components, referred.components);
  const sets = new Set(Object.values(components).map((component) => component.componentSetId ?? ''));
  return JSON.stringify({
    document,
    components,
    componentSets: picked(source.componentSets, sets),
    schemaVersion: source.schemaVersion,
    styles: picked(source.styles, referred.styles),
  });
}

interface Referred {
  readonly components: Set<string>;
  readonly styles: Set<string>;
}

function exported(
  entry: NodeEntry,
  referred: Referred,
  keepsChild: (child: NodeEntry) => boolean,
): RestFields {
  const node: Record<string, unknown> = {};
  for (const key in entry.fields) if (!leftOut.has(key)) node[key] = entry.fields[key];
  const componentId = textIn(entry.fields, 'componentId', '');
  if (componentId !== '') referred.components.add(componentId);
  if (textIn(entry.fields, 'type', '') === 'COMPONENT') referred.components.add(entry.id);
  const { styles } = entry.fields;
  if (isRecord(styles)) for (const id of Object.values(styles)) referred.styles.add(String(id));
  if (entry.children !== null) {
    node['children'] = entry.children
      .filter(keepsChild)
      .map((child) => exported(child, referred, keepsChild));
  }
  return node;
}

const picked = <Value>(
  all: Readonly<Record<string, Value>>,
  ids: ReadonlySet<string>,
): Record<string, Value> => Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
