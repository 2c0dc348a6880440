import { ok } from '../../core/result.ts';
import { resizePanel } from '../figma/show-panel.ts';
import { handle } from '../handle.ts';

export default handle('resizeWindow', ({ width, height }) => {
  resizePanel(width, height);
  return Promise.resolve(ok({}));
});
