import type { WebSocket } from 'ws';
import type { Host, HostSignal } from '../host.ts';
import { packMessage, unpackMessage } from './wire.ts';
import type { WorkbenchOptions } from './workbench-options.ts';

/** What the workbench page tells the server. */
export type FromPage =
  | { readonly kind: 'panel'; readonly message: unknown }
  | { readonly kind: 'select'; readonly ids: readonly string[] }
  | { readonly kind: 'page'; readonly pageId: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'edit'; readonly nodeId: string; readonly change: Readonly<Record<string, unknown>> };

/** What the server tells the workbench page. */
export type ToPage =
  | { readonly kind: 'panel'; readonly message: unknown }
  | { readonly kind: 'signal'; readonly signal: HostSignal };

/** One open page = one run of the plugin: it ends when the page goes away. */
export async function servePlugin(
  socket: WebSocket,
  query: URLSearchParams,
  { runPlugin }: Pick<WorkbenchOptions, 'runPlugin'>,
): Promise<void> {
  const tell = (message: ToPage): void => {
    if (socket.readyState === socket.OPEN) socket.send(packMessage(message));
  };
  const waiting: FromPage[] = [];
  let host: Host | null = null;
  let stopListening = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    const message = unpackMessage(data) as FromPage;
    if (host === null) waiting.push(message);
    else apply(host, message);
  });
  socket.on('close', () => {
    stopListening();
    void host?.close();
  });
  const running = await runPlugin({
    editor: query.get('editor') === 'dev' ? 'dev' : 'figma',
    command: query.get('command') ?? '',
    onSignal: (signal) => tell({ kind: 'signal', signal }),
  });
  if (socket.readyState !== socket.OPEN) {
    await running.close();
    return;
  }
  host = running;
  stopListening = host.port.listen((message) => tell({ kind: 'panel', message }));
  for (const message of waiting) apply(host, message);
}

function apply(host: Host, message: FromPage): void {
  if (message.kind === 'panel') host.port.post(message.message);
  else if (message.kind === 'select') host.select(message.ids);
  else if (message.kind === 'page') host.goToPage(message.pageId);
  else if (message.kind === 'undo') host.undo();
  else host.edit(message.nodeId, message.change);
}
