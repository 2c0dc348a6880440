import { ok } from '../../core/result.ts';
import { recordNode, recordsOf } from '../figma/stored-records.ts';
import { handle } from '../handle.ts';

export default handle('readRecords', async ({ nodeIds, prefix }) => {
  const records: { nodeId: string; key: string; text: string }[] = [];
  for (const nodeId of nodeIds) {
    const node = await recordNode(nodeId);
    if (node !== null) records.push(...recordsOf(node, prefix).map((record) => ({ nodeId, ...record })));
  }
  return ok({ records });
});
