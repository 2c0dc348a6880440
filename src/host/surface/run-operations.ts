import { FigmaError } from './figma-error.ts';
import type { Operations } from './operations.ts';
import { NodeRef } from './plugin-value.ts';

const notifyLimit = 100;

/** The `figma` object's own functions that answer at once: pages, panel, undo, log. Timers and `closePlugin` are the run's. */
export const runOperations: Operations = {
  root: (run) => new NodeRef(run.store.root.id, 'DOCUMENT'),
  currentPage: (run) => new NodeRef(run.currentPage.id, 'PAGE'),
  refuseSync(_run, [operation, instead]) {
    const text = `in ${String(operation)}: Cannot call with documentAccess: dynamic-page. Use ${String(instead)} instead.`;
    throw new FigmaError(text);
  },
  currentUser: () => ({ id: 'host-user', name: 'Host user', photoUrl: null, color: '#000000', sessionId: 1 }),
  hasMissingFont: (run) => run.hasMissingFont(),
  hasImage: (run, [hash]) => run.store.source.images.has(String(hash)),
  getSkipInvisible: (run) => run.skipsInvisible,
  setSkipInvisible(run, [value]) {
    run.skipsInvisible = value === true;
    run.forget();
  },
  scrollIntoView(run, [ids]) {
    const entries = (Array.isArray(ids) ? ids : []).map((id) => run.node(id));
    run.signal({ kind: 'viewed', ids: entries.map((entry) => entry.id) });
  },
  notify(run, [text]) {
    run.signal({ kind: 'notified', text: String(text).slice(0, notifyLimit) });
  },
  showUI(run, [html, options]) {
    if (typeof html !== 'string') {
      throw new FigmaError(`in showUI: Expected "html" to have type string but got ${typeof html} instead`);
    }
    run.panel.show();
    run.signal({ kind: 'shown', html, ...panelSize(options as PanelSize, { width: 300, height: 200 }) });
  },
  postMessage(run, [message]) {
    run.panel.postToPanel(message);
  },
  resizeUi(run, [width, height]) {
    if (!run.panel.isShown) throw new FigmaError('in resize: no UI is shown, call figma.showUI first');
    run.signal({ kind: 'resized', ...panelSize({ width, height }, { width: 300, height: 200 }) });
  },
  closeUi(run) {
    run.panel.close();
  },
  commitUndo(run) {
    run.store.commitUndo();
  },
  triggerUndo(run) {
    run.store.undo();
  },
  log(run, [level, text]) {
    run.signal({ kind: 'logged', level: String(level), text: String(text) });
  },
  fetched(run, [url]) {
    run.signal({ kind: 'fetched', url: String(url) });
  },
  threw(run, [text]) {
    run.signal({ kind: 'threw', text: String(text) });
  },
};

interface PanelSize {
  readonly width?: unknown;
  readonly height?: unknown;
}

/** Figma's smallest panel is 70 px wide; the height may be 0. */
const panelSize = (
  asked: PanelSize,
  otherwise: { width: number; height: number },
): { width: number; height: number } => ({
  width: typeof asked.width === 'number' ? Math.max(70, asked.width) : otherwise.width,
  height: typeof asked.height === 'number' ? Math.max(0, asked.height) : otherwise.height,
});
