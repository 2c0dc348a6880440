/** The live node, or null when it was deleted or is no layer. Never keep it over an await: resolve it again. */
export async function sceneNode(id: string): Promise<SceneNode | null> {
  const node = await figma.getNodeByIdAsync(id);
  return node === null || node.removed || node.type === 'DOCUMENT' || node.type === 'PAGE' ? null : node;
}
