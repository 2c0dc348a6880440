import { exportFigFile } from '@open-pencil/core/io/formats/fig';
import JSZip from 'jszip';
import type { LoadedDocument } from '../../document/loaded-document.ts';
import { sceneGraphOf } from './scene-graph-of.ts';

/** The earliest moment a ZIP entry can hold, in UTC so that no time zone shows. */
const fixedDate = new Date(Date.UTC(1980, 0, 1));

/**
 * The document in Figma's own file format, for people who have Figma. The same document always gives the same bytes: the
 * writer's dates are replaced by a fixed one. Written by open-pencil's writer; proven by reading it back with its parser and
 * with our own loader, which paints the same picture from it. That real Figma opens it has not been tried here.
 */
export const writeFig = async (document: LoadedDocument): Promise<Uint8Array> => {
  const written = await JSZip.loadAsync(await exportFigFile(sceneGraphOf(document)));
  const archive = new JSZip();
  for (const name of Object.keys(written.files).sort()) {
    const entry = written.file(name);
    if (entry === null) continue;
    const bytes = name === 'meta.json' ? metaOf(document) : await entry.async('uint8array');
    archive.file(name, bytes, { date: fixedDate, createFolders: false });
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'STORE' });
};

const metaOf = ({ name }: LoadedDocument): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ file_name: name, exported_at: fixedDate.toISOString() }));
