import { err, ok } from '../../core/result.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { clearLoadedOverlays } from '../figma/overlay.ts';
import { handle } from '../handle.ts';

export default handle('clearOverlays', () =>
  Promise.resolve(
    isReadOnly() ? err({ code: 'READ_ONLY', data: {} }) : ok({ removed: clearLoadedOverlays() }),
  ),
);
