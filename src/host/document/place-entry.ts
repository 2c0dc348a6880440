import { applyTo, identity, invert, multiply, rotationDegOf } from '../../core/geometry/matrix.ts';
import type { Matrix, Size } from '../../core/geometry/rect.ts';
import type { DocumentStore } from './document-store.ts';
import { descendants } from './find-nodes.ts';
import { type NodeEntry, type RestFields, textIn, withoutUndefined } from './node-entry.ts';
import { boxOf, type Placement } from './placed-box.ts';

const skipped = new Set(['GROUP', 'BOOLEAN_OPERATION']);

/** Figma stores float32. */
const stored = (matrix: Matrix): Matrix => {
  const [[a, c, e], [b, d, f]] = matrix;
  const to = Math.fround;
  return [
    [to(a), to(c), to(e)],
    [to(b), to(d), to(f)],
  ];
};

const absoluteOf = (store: DocumentStore, entry: NodeEntry | null): Matrix =>
  (entry === null ? null : store.placement(entry)?.absoluteTransform) ?? identity;

/** The page transform of what `x` and `y` of this node count from. */
export function containerTransform(store: DocumentStore, entry: NodeEntry): Matrix {
  let at = entry.parent;
  while (at !== null && skipped.has(textIn(at.fields, 'type', ''))) at = at.parent;
  return absoluteOf(store, at);
}

/** REST fields of a node that lies at `absolute` under its parent: box in page px, size and transform from the direct parent. */
export function placedFields(
  store: DocumentStore,
  entry: NodeEntry,
  absolute: Matrix,
  size: Size,
): RestFields {
  const back = invert(absoluteOf(store, entry.parent)) ?? identity;
  const relative = stored(multiply(back, absolute));
  const turn = (rotationDegOf(relative) * Math.PI) / 180;
  return {
    absoluteBoundingBox: boxOf(absolute, size),
    relativeTransform: relative,
    size: { x: Math.fround(size.width), y: Math.fround(size.height) },
    rotation: turn === 0 && !('rotation' in entry.fields) ? undefined : turn,
  };
}

/** Where a node and all inside it lie now: what {@link putAt} starts from. */
export interface Held {
  readonly absolute: Matrix;
  readonly inside: readonly (readonly [NodeEntry, Placement | null])[];
}

export const hold = (store: DocumentStore, entry: NodeEntry): Held => ({
  absolute: absoluteOf(store, entry),
  inside: [...descendants(entry, () => true)].map((child) => [child, store.placement(child)] as const),
});

/**
 * Puts a node at another place or size; all inside goes along rigidly. `properties` as `nodechange` names them. `held` where the node
 * changed its parent meanwhile.
 */
export function putAt(
  store: DocumentStore,
  entry: NodeEntry,
  { absolute, size }: { readonly absolute: Matrix; readonly size: Size },
  properties: readonly string[],
  held: Held = hold(store, entry),
): void {
  const back = invert(held.absolute) ?? identity;
  store.write(entry, placedFields(store, entry, absolute, size), properties);
  for (const [child, placement] of held.inside) {
    if (placement === null) continue;
    const moved = multiply(absolute, multiply(back, placement.absoluteTransform));
    store.derive(child, { absoluteBoundingBox: boxOf(moved, placement.size) });
  }
}

/** The box of a group is that of its children: fits it and every group around, innermost first. */
export function fitGroups(store: DocumentStore, from: NodeEntry | null): void {
  for (let at = from; at !== null; at = at.parent) {
    const children = at.children ?? [];
    if (textIn(at.fields, 'type', '') !== 'GROUP' || children.length === 0) continue;
    const own = absoluteOf(store, at);
    const back = invert(own) ?? identity;
    const placed = children.flatMap((child) => {
      const placement = store.placement(child);
      return placement === null ? [] : [{ child, placement }];
    });
    const boxes = placed.map(({ placement }) =>
      boxOf(multiply(back, placement.absoluteTransform), placement.size),
    );
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
    const origin = applyTo<'page'>(own, x, y);
    const absolute: Matrix = [
      [own[0][0], own[0][1], origin.x],
      [own[1][0], own[1][1], origin.y],
    ];
    store.derive(at, withoutUndefined(placedFields(store, at, absolute, { width, height })));
    for (const { child, placement } of placed)
      store.derive(
        child,
        withoutUndefined(placedFields(store, child, placement.absoluteTransform, placement.size)),
      );
  }
}
