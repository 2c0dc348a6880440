import { err } from '../../core/result.ts';
import { handle } from '../handle.ts';

export default handle('applyFix', () => Promise.resolve(err({ code: 'READ_ONLY', data: {} })));
