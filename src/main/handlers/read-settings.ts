import { ok } from '../../core/result.ts';
import { readStoredSettings } from '../figma/settings.ts';
import { handle } from '../handle.ts';

export default handle('readSettings', async () => ok({ settings: await readStoredSettings() }));
