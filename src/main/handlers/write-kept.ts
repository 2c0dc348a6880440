import { err, ok } from '../../core/result.ts';
import { keepText } from '../figma/kept.ts';
import { handle } from '../handle.ts';

export default handle('writeKept', async ({ key, text }) =>
  (await keepText(key, text)) ? ok({}) : err({ code: 'STORAGE_FULL', data: {} }),
);
