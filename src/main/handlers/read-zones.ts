import { err } from '../../core/result.ts';
import { handle } from '../handle.ts';

export default handle('readZones', ({ nodeId }) =>
  Promise.resolve(err({ code: 'NODE_GONE', data: { id: nodeId } })),
);
