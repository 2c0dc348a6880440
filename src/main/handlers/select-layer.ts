import { err, ok } from '../../core/result.ts';
import { selectOnCanvas } from '../figma/select-on-canvas.ts';
import { handle } from '../handle.ts';

export default handle('selectLayer', async ({ layerId, reveal }) => {
  const selected = await selectOnCanvas(layerId, reveal);
  return selected ? ok({ selected }) : err({ code: 'LAYER_GONE', data: { id: layerId } });
});
