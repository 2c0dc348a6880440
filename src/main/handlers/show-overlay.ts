import { err } from '../../core/result.ts';
import { handle } from '../handle.ts';

export default handle('showOverlay', () => Promise.resolve(err({ code: 'READ_ONLY', data: {} })));
