import type { makeBase64 } from './make-base64.ts';
import type { Bridge } from './make-bridge.ts';
import type { Listeners } from './make-listeners.ts';
import type { NodeHandles } from './make-node-handles.ts';
import type { makePanel } from './make-panel.ts';
import type { makeStrict } from './make-strict.ts';

/** What the host tells the VM about the run, once. */
export interface FigmaFacts {
  readonly command: string;
  readonly editorType: string;
  readonly mode: string;
  readonly pluginId: string;
  /** Sync functions Figma refuses under dynamic-page -> what to call in their place. */
  readonly refused: Readonly<Record<string, string>>;
  readonly events: readonly string[];
}

export interface FigmaKit {
  readonly bridge: Bridge;
  readonly handles: NodeHandles;
  readonly listeners: Listeners;
  readonly mixed: symbol;
  readonly facts: FigmaFacts;
  readonly strict: typeof makeStrict;
  readonly makePanel: typeof makePanel;
  readonly makeBase64: typeof makeBase64;
}

/** The `figma` object. What it lacks and Figma has is refused by name. Runs inside the VM. */
export function makeFigma({
  bridge,
  handles,
  listeners,
  mixed,
  facts,
  strict,
  makePanel,
  makeBase64,
}: FigmaKit): object {
  const hosted =
    (operation: string) =>
    (...input: unknown[]) =>
      bridge.call(operation, ...input);
  const awaited =
    (operation: string) =>
    (...input: unknown[]) =>
      bridge.ask(operation, ...input);
  const checkEvent = (event: unknown): string => {
    if (!facts.events.includes(String(event))) throw new Error(`NOT_IN_HOST: figma.on('${String(event)}')`);
    return String(event);
  };
  const base64 = makeBase64();
  const ui = strict('figma.ui', makePanel(bridge, listeners));
  const clientStorage = strict('figma.clientStorage', {
    getAsync: awaited('storageGet'),
    setAsync: awaited('storageSet'),
    deleteAsync: awaited('storageDelete'),
    keysAsync: awaited('storageKeys'),
  });
  const viewport = strict('figma.viewport', {
    scrollAndZoomIntoView: (nodes: readonly unknown[]) =>
      bridge.call(
        'scrollIntoView',
        nodes.map((node) => handles.idOf(node, 'scrollAndZoomIntoView')),
      ),
  });
  const image = (hash: unknown): object | null => {
    if (bridge.call('hasImage', hash) !== true) return null;
    return strict('image', {
      hash,
      getBytesAsync: () => bridge.ask('imageBytes', hash),
      getSizeAsync: () => bridge.ask('imageSize', hash),
    });
  };

  const figma = {
    mixed,
    command: facts.command,
    editorType: facts.editorType,
    mode: facts.mode,
    pluginId: facts.pluginId,
    apiVersion: '1.0.0',
    ui,
    clientStorage,
    viewport,
    get root() {
      return bridge.call('root');
    },
    get currentPage() {
      return bridge.call('currentPage');
    },
    set currentPage(_page: unknown) {
      bridge.call('refuseSync', 'set_currentPage', 'figma.setCurrentPageAsync');
    },
    get currentUser() {
      return bridge.call('currentUser');
    },
    get hasMissingFont() {
      return bridge.call('hasMissingFont');
    },
    get skipInvisibleInstanceChildren() {
      return bridge.call('getSkipInvisible');
    },
    set skipInvisibleInstanceChildren(value: unknown) {
      bridge.call('setSkipInvisible', value);
    },
    getNodeByIdAsync: awaited('getNodeByIdAsync'),
    loadAllPagesAsync: awaited('loadAllPagesAsync'),
    setCurrentPageAsync: (page: unknown) =>
      bridge.ask('setCurrentPageAsync', handles.idOf(page, 'setCurrentPageAsync')),
    getImageByHash: image,
    notify: (text: unknown) => {
      bridge.call('notify', text);
      return { cancel: () => undefined };
    },
    showUI: (html: unknown, options: unknown) => bridge.call('showUI', html, options ?? {}),
    closePlugin: hosted('closePlugin'),
    commitUndo: hosted('commitUndo'),
    triggerUndo: hosted('triggerUndo'),
    createFrame: hosted('createFrame'),
    createRectangle: hosted('createRectangle'),
    createEllipse: hosted('createEllipse'),
    createLine: hosted('createLine'),
    createText: hosted('createText'),
    loadFontAsync: awaited('loadFontAsync'),
    base64Encode: base64.encode,
    base64Decode: base64.decode,
    on: (event: unknown, callback: unknown) => {
      listeners.add(checkEvent(event), callback, false);
    },
    once: (event: unknown, callback: unknown) => {
      listeners.add(checkEvent(event), callback, true);
    },
    off: (event: unknown, callback: unknown) => {
      listeners.remove(String(event), callback);
    },
  };
  for (const [name, instead] of Object.entries(facts.refused)) {
    Object.defineProperty(figma, name, { value: () => bridge.call('refuseSync', name, instead) });
  }
  return strict('figma', figma);
}
