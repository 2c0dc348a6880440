import { isRecord, textIn } from '../document/node-entry.ts';
import { pluginTypeOf } from '../document/plugin-type.ts';
import { loadSkia } from '../render/skia.ts';
import { FigmaError } from './figma-error.ts';
import type { SlowOperations } from './operations.ts';
import { NodeRef } from './plugin-value.ts';

/** What Figma answers only later, because a page may have to be loaded first. */
export const pageOperations: SlowOperations = {
  getNodeByIdAsync(run, [id]) {
    if (typeof id !== 'string') {
      throw new FigmaError(
        `in getNodeByIdAsync: Expected "id" to have type string but got ${typeof id} instead`,
      );
    }
    const entry = run.store.find(id);
    if (entry === null || !run.keeps(entry)) return Promise.resolve(null);
    const page = run.store.pageOf(entry);
    // Figma loads whole pages: a node that was fetched lies on a loaded one. The page itself stays a shell until `loadAsync`.
    if (page !== null && page !== entry) run.load(page);
    run.wasRead(entry);
    return Promise.resolve(new NodeRef(entry.id, pluginTypeOf(entry)));
  },
  loadAsync(run, [id]) {
    const page = run.node(id);
    return later(() => {
      run.load(page);
    });
  },
  loadAllPagesAsync: (run) =>
    later(() => {
      run.loadAll();
    }),
  setCurrentPageAsync(run, [id]) {
    const page = run.node(id);
    if (pluginTypeOf(page) !== 'PAGE')
      throw new FigmaError('in setCurrentPageAsync: Expected node to be a page');
    return later(() => {
      run.goToPage(page);
    });
  },
  getMainComponentAsync(run, [id]) {
    const componentId = textIn(run.node(id).fields, 'componentId', '');
    const main = run.store.find(componentId) ?? run.store.remoteComponent(componentId);
    return Promise.resolve(main === null || main.removed ? null : new NodeRef(main.id, pluginTypeOf(main)));
  },
  loadFontAsync(run, [font]) {
    const { family, style } = isRecord(font) ? font : {};
    if (typeof family !== 'string' || typeof style !== 'string')
      throw new FigmaError('in loadFontAsync: Expected "fontName" to have family and style');
    if (run.options.hostile?.missingFonts?.includes(family) === true)
      throw new FigmaError(`in loadFontAsync: The font "${family} ${style}" could not be loaded`);
    return later(() => {
      run.loadFont(family, style);
    });
  },
  imageBytes(run, [hash]) {
    const bytes = run.store.source.images.get(String(hash));
    if (bytes === undefined) throw new FigmaError('in getBytesAsync: Image could not be found');
    return Promise.resolve(bytes);
  },
  async imageSize(run, [hash]) {
    const bytes = run.store.source.images.get(String(hash));
    const image = bytes === undefined ? null : (await loadSkia()).MakeImageFromEncoded(bytes);
    if (image === null) throw new FigmaError('in getSizeAsync: Image could not be decoded');
    const size = { width: image.width(), height: image.height() };
    image.delete();
    return size;
  },
};

/** Loading is never done at once, so code that forgets to wait for it fails here too. */
const later = async (work: () => void): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  work();
};
