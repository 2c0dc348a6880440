import { err, ok } from '../../core/result.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { drawTemplate } from '../figma/zone-template.ts';
import { handle } from '../handle.ts';

export default handle('drawZones', (zones) =>
  Promise.resolve(isReadOnly() ? err({ code: 'READ_ONLY', data: {} }) : ok({ nodeId: drawTemplate(zones) })),
);
