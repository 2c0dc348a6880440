import { readFileSync } from 'node:fs';
import { type Client, createClient } from '../../src/contract/client.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import type { Host } from '../../src/host/host.ts';
import { openHost } from '../../src/host/open-host.ts';
import { openPixelSource } from '../../src/host/render/open-pixel-source.ts';

/** A plugin over a document: ours unless the text of another main bundle is given. */
export async function openBench(
  document: LoadedDocument,
  mainBundle = readFileSync('build/main.js', 'utf8'),
): Promise<{ readonly client: Client; readonly host: Host }> {
  const host = await openHost({
    document,
    pixels: await openPixelSource(document, {}),
    mainBundle,
    uiBundle: '',
    command: 'src/main/open-check.ts--default',
    editor: 'figma',
  });
  return { client: createClient(host.port), host };
}

/** Sends one message to a plugin of the bench's own and waits for its answer. */
export const askPlugin = (host: Host, message: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    const stop = host.port.listen((answer) => {
      stop();
      resolve(answer);
    });
    host.port.post(message);
  });

export const msSince = (start: number): number => performance.now() - start;
