import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { WebSocketServer } from 'ws';
import type { LoadedDocument, RestNode } from '../document/loaded-document.ts';
import type { PixelSource } from '../render/pixel-source.ts';
import { sceneFrames, sceneLayers } from './scene.ts';
import { servePlugin } from './serve-plugin.ts';
import type { WorkbenchOptions } from './workbench-options.ts';

export interface Workbench {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the workbench: one page with a canvas of the document and the real panel, wired to the real main bundle. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const script = await bundleClient();
  const server = createServer((request, response) => {
    answer(request, response, options, script).catch((error: unknown) => {
      send(
        response,
        500,
        'text/plain; charset=utf-8',
        error instanceof Error ? error.message : String(error),
      );
    });
  });
  const sockets = new WebSocketServer({ server, path: '/plugin', maxPayload: 512 * 1024 * 1024 });
  sockets.on('connection', (socket, request) => {
    void servePlugin(socket, new URL(request.url ?? '/', 'http://localhost').searchParams, options);
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () => closeAll(server, sockets),
  };
}

async function bundleClient(): Promise<string> {
  const entry = fileURLToPath(new URL('client/workbench.ts', import.meta.url));
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return result.outputFiles[0]?.text ?? '';
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { document, pixels }: WorkbenchOptions,
  script: string,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/') {
    send(
      response,
      200,
      'text/html; charset=utf-8',
      await readFile(new URL('workbench.html', import.meta.url), 'utf8'),
    );
  } else if (url.pathname === '/workbench.js') send(response, 200, 'text/javascript; charset=utf-8', script);
  else if (url.pathname === '/document.json') sendJson(response, describe(document));
  else if (url.pathname === '/frames.json')
    sendJson(response, sceneFrames(document, url.searchParams.get('page') ?? ''));
  else if (url.pathname === '/layers.json') {
    const node = findNode(document, url.searchParams.get('frame') ?? '');
    sendJson(response, node === null ? [] : sceneLayers(node));
  } else if (url.pathname === '/picture.png') await sendPicture(response, url.searchParams, pixels);
  else send(response, 404, 'text/plain; charset=utf-8', 'Not found');
}

async function sendPicture(
  response: ServerResponse,
  query: URLSearchParams,
  pixels: PixelSource,
): Promise<void> {
  const scale = Math.min(4, Math.max(0.05, Number(query.get('scale') ?? '1')));
  const request = {
    nodeId: query.get('frame') ?? '',
    scale,
    useAbsoluteBounds: false,
    format: 'PNG',
  } as const;
  const picture = await pixels.render(request);
  if (picture.ok) {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'max-age=3600' });
    response.end(picture.value.bytes);
  } else send(response, 404, 'text/plain; charset=utf-8', picture.failure.code);
}

const describe = (document: LoadedDocument): unknown => ({
  name: document.name,
  pages: document.document.children.map((page) => ({ id: page.id, name: page.name })),
});

function findNode(document: LoadedDocument, id: string): RestNode | null {
  const open: { readonly children?: readonly RestNode[] }[] = [...document.document.children];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of next.children ?? []) {
      if (child.id === id) return child;
      open.push(child as { readonly children?: readonly RestNode[] });
    }
  }
  return null;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

const sendJson = (response: ServerResponse, value: unknown): void =>
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

async function closeAll(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  await new Promise<void>((resolve) => sockets.close(() => resolve()));
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
