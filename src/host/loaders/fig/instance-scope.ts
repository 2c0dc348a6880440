import { type FigGuid, type FigNode, type FigOverride, idOf } from './fig-node.ts';

type PropValue = NonNullable<NonNullable<FigNode['componentPropAssignments']>[number]['value']>;

/** One instance being unfolded: what it changes in its component's layers, by their path of ids from the instance down. */
export interface InstanceScope {
  readonly changes: ReadonlyMap<string, readonly FigOverride[]>;
  /** The path of the layer at hand, seen from this instance. */
  readonly path: readonly string[];
  readonly props: ReadonlyMap<string, PropValue>;
}

/** Overrides first, then what Figma derived from them (sizes, outlines, text layout), so that the latter wins. */
export function openScope(instance: FigNode): InstanceScope {
  const changes = new Map<string, FigOverride[]>();
  for (const change of [
    ...(instance.symbolData?.symbolOverrides ?? []),
    ...(instance.derivedSymbolData ?? []),
  ]) {
    const path = (change.guidPath?.guids ?? []).map(idOf).join('/');
    changes.set(path, [...(changes.get(path) ?? []), change]);
  }
  const props = (instance.componentPropAssignments ?? []).flatMap(({ defID, value }) =>
    defID === undefined || value === undefined ? [] : [[idOf(defID), value] as const],
  );
  return { changes, path: [], props: new Map(props) };
}

/** The scopes as a child of the node at hand sees them. Paths name a layer by its `overrideKey` where it has one. */
export function enterChild(scopes: readonly InstanceScope[], child: FigNode): InstanceScope[] {
  const key = idOf(child.overrideKey ?? child.guid);
  return scopes.map((scope) => ({ ...scope, path: [...scope.path, key] }));
}

/** A component's layer as its instances show it. `scopes` run from the innermost instance to the outermost, which wins. */
export function applyScopes(layer: FigNode, scopes: readonly InstanceScope[]): FigNode {
  let seen = layer;
  const [innermost] = scopes;
  if (innermost !== undefined) seen = applyProps(seen, innermost.props);
  for (const scope of scopes) {
    for (const change of scope.changes.get(scope.path.join('/')) ?? []) seen = overlay(seen, change);
  }
  return seen;
}

/** What an instance is before its overrides: what it says itself, and its component's look where it says nothing. */
export function inheritFrom(component: FigNode | undefined, instance: FigNode): FigNode {
  if (component === undefined) return instance;
  const look = Object.entries(component).filter(([field]) => !OWN_FIELDS.has(field));
  const merged = overlay({ ...Object.fromEntries(look), guid: instance.guid }, instance);
  const self = idOf(component.overrideKey ?? component.guid);
  const own = [...(instance.symbolData?.symbolOverrides ?? []), ...(instance.derivedSymbolData ?? [])].filter(
    ({ guidPath }) => guidPath?.guids.length === 1 && guidPath.guids.every((guid) => idOf(guid) === self),
  );
  return own.reduce(overlay, merged);
}

/** What a component does not hand down: who and where it is, and how it sits in its own parent. */
const OWN_FIELDS = new Set([
  'guid',
  'type',
  'parentIndex',
  'overrideKey',
  'transform',
  'locked',
  'exportSettings',
  'componentKey',
  'componentPropRefs',
  'horizontalConstraint',
  'verticalConstraint',
  'stackChildPrimaryGrow',
  'stackChildAlignSelf',
  'stackPositioning',
]);

/** The id of the component an instance shows; a swap says 4294967295:4294967295 where it means none. */
export function componentIdOf(instance: FigNode): string | null {
  const isReal = (guid: FigGuid | undefined): guid is FigGuid =>
    guid !== undefined && guid.sessionID !== 0xffffffff;
  const guid = [instance.overriddenSymbolID, instance.symbolData?.symbolID].find(isReal);
  return guid === undefined ? null : idOf(guid);
}

function applyProps(layer: FigNode, props: InstanceScope['props']): FigNode {
  let seen = layer;
  for (const { defID, componentPropNodeField: field } of layer.componentPropRefs ?? []) {
    const value = defID === undefined ? undefined : props.get(idOf(defID));
    if (field === 'VISIBLE') seen = overlay(seen, { visible: value?.boolValue });
    if (field === 'TEXT_DATA') seen = overlay(seen, { textData: value?.textValue });
    if (field === 'OVERRIDDEN_SYMBOL_ID') seen = overlay(seen, { overriddenSymbolID: value?.guidValue });
  }
  return seen;
}

/**
 * `base` with every field that `change` names. A new text makes the stored layout of the old one void, a new size the
 * stored outlines, unless the change brings its own.
 */
function overlay(base: FigNode, change: Readonly<Record<string, unknown>>): FigNode {
  const said = Object.fromEntries(
    Object.entries(change).filter(([key, value]) => value !== undefined && key !== 'guidPath'),
  );
  const stale = new Set([
    ...('textData' in said && !('derivedTextData' in said) ? ['derivedTextData'] : []),
    ...('size' in said && !isSameSize(base.size, said['size']) ? ['fillGeometry', 'strokeGeometry'] : []),
  ]);
  const kept = Object.entries(base).filter(([key]) => !stale.has(key));
  return { ...Object.fromEntries(kept), ...said } as FigNode;
}

function isSameSize(old: FigNode['size'], size: unknown): boolean {
  const { x, y } = size as NonNullable<FigNode['size']>;
  return old?.x === x && old.y === y;
}
