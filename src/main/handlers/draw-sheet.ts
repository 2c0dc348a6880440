import { err, ok } from '../../core/result.ts';
import { isReadOnly } from '../figma/document-facts.ts';
import { drawingFonts } from '../figma/draw.ts';
import { loadFonts } from '../figma/load-fonts.ts';
import { drawSpecSheet } from '../figma/sheet.ts';
import { handle } from '../handle.ts';

export default handle('drawSheet', async (sheet) => {
  if (isReadOnly()) return err({ code: 'READ_ONLY', data: {} });
  const font = await loadFonts([drawingFonts.plain, drawingFonts.strong]);
  return font === null ? ok({ nodeId: drawSpecSheet(sheet) }) : err({ code: 'FONT_MISSING', data: { font } });
});
