/** The part of Figma's REST node that the main thread itself looks at. */
export interface RestNodeShape {
  readonly id: string;
  readonly type: string;
  readonly rotation?: number;
  readonly children?: readonly RestNodeShape[];
}

/** One native call that serialises the whole frame: far cheaper than reading properties node by node. */
export async function readRest(node: SceneNode): Promise<{ readonly document: RestNodeShape }> {
  return (await node.exportAsync({ format: 'JSON_REST_V1' })) as { readonly document: RestNodeShape };
}

/** Ids of all nodes that are turned on the page: those with a rotation of their own and everything inside them. */
export function turnedIds(root: RestNodeShape): string[] {
  const ids: string[] = [];
  const open: { readonly node: RestNodeShape; readonly isTurned: boolean }[] = [
    { node: root, isTurned: false },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const isTurned = next.isTurned || Math.abs(node.rotation ?? 0) > 1e-6;
    if (isTurned) ids.push(node.id);
    for (const child of node.children ?? []) open.push({ node: child, isTurned });
  }
  return ids;
}
