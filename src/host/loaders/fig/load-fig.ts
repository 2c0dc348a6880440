import { err, ok, type Result } from '../../../core/result.ts';
import { withBounds } from '../../bounds/with-bounds.ts';
import type { LoadFailure } from '../load-failure.ts';
import type { ReadDocument } from '../read-rest-document.ts';
import type { Source } from '../source.ts';
import { FigBroken } from './byte-reader.ts';
import { openFigTextInk } from './fig-text-ink.ts';
import { readFigKiwi } from './read-fig-kiwi.ts';
import { restTree } from './rest-tree.ts';

/**
 * Reads the canvas of a `.fig` file into REST's tree, ids and positions as Figma has them, bounds computed. Text ink
 * comes from the glyph outlines in the file. A text without them is laid out by our renderer if we have its fonts (the note
 * TEXT_INK_MEASURED says how many), else it keeps no render bounds.
 */
export async function loadFig(source: Source, name: string): Promise<Result<ReadDocument, LoadFailure>> {
  try {
    const canvas = readFigKiwi(source.bytes, source.limits);
    if (canvas.skippedCount > 0) source.notes.add('NODES_SKIPPED', { count: canvas.skippedCount });
    const tree = restTree(canvas, source.limits, source.notes);
    const read: ReadDocument = {
      name,
      // Built by our own converter from checked fields.
      document: tree.document as unknown as ReadDocument['document'],
      components: tree.components as ReadDocument['components'],
      componentSets: tree.componentSets as ReadDocument['componentSets'],
      styles: {},
      schemaVersion: 0,
      roots: null,
    };
    const ink = await openFigTextInk(tree.texts, canvas.blobs);
    const bounded = withBounds({ ...read, images: new Map(), recorded: [], notes: [] }, ink.measureInk);
    for (const note of bounded.notes) source.notes.add(note.code, note.data);
    const measuredCount = ink.measuredCount();
    if (measuredCount > 0) source.notes.add('TEXT_INK_MEASURED', { count: measuredCount });
    return ok({ ...read, document: bounded.document });
  } catch (error) {
    if (!(error instanceof FigBroken)) throw error;
    return err({ code: 'FIG_UNREADABLE', data: { path: source.path, reason: error.message } });
  }
}
