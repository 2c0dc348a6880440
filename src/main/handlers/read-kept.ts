import { ok } from '../../core/result.ts';
import { readKeptText } from '../figma/kept.ts';
import { handle } from '../handle.ts';

export default handle('readKept', async ({ key }) => ok({ text: await readKeptText(key) }));
