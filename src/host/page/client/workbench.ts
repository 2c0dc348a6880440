import type { Theme } from '../figma-theme.ts';
import type { FromPage, ToPage } from '../serve-plugin.ts';
import { packMessage, unpackMessage } from '../wire.ts';
import { createCanvas } from './canvas.ts';
import { element } from './element.ts';
import { createPanelWindow } from './panel-window.ts';

const query = new URLSearchParams(location.search);
let theme: Theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset['theme'] = theme;

const canvas = createCanvas(element('canvas'), element('world'), (ids) => {
  canvas.outline(ids);
  tell({ kind: 'select', ids });
});
const panel = createPanelWindow(element('panel'), (message) => tell({ kind: 'panel', message }));
let socket: WebSocket | null = null;

function tell(message: FromPage): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(packMessage(message));
}

/** Runs the plugin afresh: a new socket is a new run on the server. */
function run(): void {
  socket?.close();
  const editor = element('editor', HTMLSelectElement).value;
  const command = query.get('command') ?? '';
  const url = new URL(`plugin?${new URLSearchParams({ editor, command }).toString()}`, location.href);
  url.protocol = 'ws:';
  const opened = new WebSocket(url);
  opened.binaryType = 'arraybuffer';
  opened.addEventListener('message', ({ data }) => {
    if (opened === socket) receive(unpackMessage(new Uint8Array(data as ArrayBuffer)) as ToPage);
  });
  opened.addEventListener('open', () => {
    tell({ kind: 'page', pageId: element('page', HTMLSelectElement).value });
  });
  socket = opened;
}

function receive(message: ToPage): void {
  if (message.kind === 'panel') {
    panel.post(message.message);
    return;
  }
  const { signal } = message;
  if (signal.kind === 'shown') panel.show(signal.html, signal.width, signal.height, theme);
  else if (signal.kind === 'resized') panel.resize(signal.width, signal.height);
  else if (signal.kind === 'selected') canvas.outline(signal.ids);
  else if (signal.kind === 'viewed') void canvas.reveal(signal.ids);
  else if (signal.kind === 'notified') notify(signal.text);
  else if (signal.kind === 'closed') panel.hide();
}

function notify(text: string): void {
  const notice = element('notice', HTMLOutputElement);
  notice.textContent = text;
  notice.hidden = false;
  setTimeout(() => (notice.hidden = true), 3000);
}

async function showPage(pageId: string): Promise<void> {
  canvas.show((await (await fetch(`frames.json?page=${encodeURIComponent(pageId)}`)).json()) as never);
  tell({ kind: 'page', pageId });
}

async function start(): Promise<void> {
  const facts = (await (await fetch('document.json')).json()) as {
    name: string;
    pages: { id: string; name: string }[];
  };
  element('name').textContent = facts.name;
  document.title = `${facts.name} · Proofset workbench`;
  const pages = element('page', HTMLSelectElement);
  pages.replaceChildren(...facts.pages.map(({ id, name }) => new Option(name, id)));
  if (query.has('page')) pages.value = query.get('page') ?? '';
  pages.addEventListener('change', () => void showPage(pages.value));
  element('editor', HTMLSelectElement).value = query.get('editor') ?? 'figma';
  element('editor').addEventListener('change', run);
  element('rerun').addEventListener('click', run);
  element('fit').addEventListener('click', () => canvas.fit());
  element('theme').addEventListener('click', () => {
    theme = theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    run();
  });
  // What another editor, or the person with Figma's own tools, would do to a layer: the canvas here has no tools.
  window.addEventListener('workbench-edit', (event) => {
    const { nodeId, change } = (event as CustomEvent<Omit<Extract<FromPage, { kind: 'edit' }>, 'kind'>>)
      .detail;
    tell({ kind: 'edit', nodeId, change });
  });
  element('canvas').addEventListener('keydown', (event) => {
    if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey)) tell({ kind: 'undo' });
  });
  await showPage(pages.value);
  run();
}

void start();
