import { flagIn, isRecord, type NodeEntry, textIn } from './node-entry.ts';
import { pluginTypeOf } from './plugin-type.ts';

/** What `findAllWithCriteria` may ask; a node must meet all that is given. */
export interface Criteria {
  readonly types?: readonly string[];
  readonly pluginData?: { readonly keys?: readonly string[] };
  readonly sharedPluginData?: { readonly namespace: string; readonly keys?: readonly string[] };
}

/** Descendants in pre-order, back to front, the node itself not among them. */
export function* descendants(
  entry: NodeEntry,
  keepsChild: (child: NodeEntry) => boolean,
): Generator<NodeEntry> {
  const stack = [...(entry.children ?? [])].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!keepsChild(next)) continue;
    yield next;
    const { children } = next;
    if (children === null) continue;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

export function meets(entry: NodeEntry, criteria: Criteria): boolean {
  const { types, pluginData, sharedPluginData } = criteria;
  if (types !== undefined && !types.includes(pluginTypeOf(entry))) return false;
  if (pluginData !== undefined && !holds(entry, 'own', pluginData.keys)) return false;
  return (
    sharedPluginData === undefined ||
    holds(entry, `shared:${sharedPluginData.namespace}`, sharedPluginData.keys)
  );
}

/** Any of the keys, or any key at all when none is named. */
function holds(entry: NodeEntry, owner: string, keys: readonly string[] | undefined): boolean {
  const texts = entry.data.get(owner);
  if (texts === undefined || texts.size === 0) return false;
  return keys === undefined || keys.some((key) => texts.has(key));
}

/** Criteria as the plugin wrote them; null for another shape. */
export function readCriteria(value: unknown): Criteria | null {
  if (!isRecord(value)) return null;
  const { types, pluginData, sharedPluginData } = value;
  if (types !== undefined && !isTexts(types)) return null;
  if (pluginData !== undefined && (!isRecord(pluginData) || !isKeys(pluginData['keys']))) return null;
  if (sharedPluginData !== undefined) {
    if (!isRecord(sharedPluginData) || typeof sharedPluginData['namespace'] !== 'string') return null;
    if (!isKeys(sharedPluginData['keys'])) return null;
  }
  return value;
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isKeys = (value: unknown): boolean => value === undefined || isTexts(value);

/** True for a switched-off node inside an instance, or inside such a node: what `skipInvisibleInstanceChildren` hides. */
export function isHiddenInInstance(entry: NodeEntry): boolean {
  let isOff = false;
  for (let at: NodeEntry | null = entry; at !== null; at = at.parent) {
    if (isOff && at !== entry && textIn(at.fields, 'type', '') === 'INSTANCE') return true;
    if (!flagIn(at.fields, 'visible', true)) isOff = true;
  }
  return false;
}
