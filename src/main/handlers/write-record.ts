import { err } from '../../core/result.ts';
import { recordNode } from '../figma/stored-records.ts';
import { handle } from '../handle.ts';
import { putRecord } from '../put-record.ts';

/** Decisions on one frame take a few kB; half a megabyte on one node means something runs away. */
const mostBytes = 500_000;

export default handle('writeRecord', async ({ nodeId, ...record }) => {
  const node = await recordNode(nodeId);
  if (node === null) return err({ code: 'NODE_GONE', data: { id: nodeId } });
  return putRecord(node, record, mostBytes);
});
