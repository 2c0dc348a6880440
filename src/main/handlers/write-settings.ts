import { err, ok } from '../../core/result.ts';
import { storeSettings } from '../figma/settings.ts';
import { handle } from '../handle.ts';

export default handle('writeSettings', async ({ settings }) =>
  (await storeSettings(settings)) ? ok({}) : err({ code: 'STORAGE_FULL', data: {} }),
);
