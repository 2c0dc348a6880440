import { createFakeMain, type FakeMain, type FakeScene } from './fake-main.ts';

declare global {
  interface Window {
    scene: FakeScene;
    fakeMain: FakeMain;
  }
}

/** What the test page's window holds beside the panel. */
export type PanelPage = Pick<Window, 'scene' | 'fakeMain'>;

/** Runs in the test page beside the panel: the page is its own parent, so both sides post into one window. */
const fakeMain = createFakeMain(window.scene);
window.fakeMain = fakeMain;
fakeMain.port.listen((message) => {
  window.postMessage({ pluginMessage: message }, '*');
});
window.addEventListener('message', (event: MessageEvent<{ pluginMessage?: unknown }>) => {
  fakeMain.port.post(event.data.pluginMessage);
});
