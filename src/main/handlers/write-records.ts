import type { RecordOutcome } from '../../contract/records.ts';
import { ok } from '../../core/result.ts';
import { endUndoStep, recordNode } from '../figma/stored-records.ts';
import { createThreadSlice } from '../figma/thread-slice.ts';
import { handle } from '../handle.ts';
import { putRecord } from '../put-record.ts';

/** Decisions on one frame take a few kB; half a megabyte on one node means something runs away. */
const mostBytes = 500_000;

export default handle('writeRecords', async ({ records, ends }) => {
  const slice = createThreadSlice();
  const outcomes: RecordOutcome[] = [];
  for (const { nodeId, ...record } of records) {
    await slice();
    const node = await recordNode(nodeId);
    const put = node && putRecord(node, record, mostBytes);
    outcomes.push(
      put === null
        ? { is: 'refused', code: 'NODE_GONE', data: { id: nodeId } }
        : put.ok
          ? { is: 'written' }
          : { is: 'refused', ...put.failure },
    );
  }
  if (ends) endUndoStep();
  return ok({ outcomes });
});
