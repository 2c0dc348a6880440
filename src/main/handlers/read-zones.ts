import { err, ok } from '../../core/result.ts';
import { sceneNode } from '../figma/scene-node.ts';
import { readTemplate } from '../figma/zone-template.ts';
import { handle } from '../handle.ts';

export default handle('readZones', async ({ nodeId }) => {
  const node = await sceneNode(nodeId);
  if (node === null) return err({ code: 'NODE_GONE', data: { id: nodeId } });
  const read = readTemplate(node);
  return read === null ? err({ code: 'NOT_A_FRAME', data: { id: nodeId, name: node.name } }) : ok(read);
});
