import { readFileSync } from 'node:fs';
import { type Client, createClient } from '../../src/contract/client.ts';
import type { PluginEvent } from '../../src/contract/envelope.ts';
import type { LoadedDocument } from '../../src/host/document/loaded-document.ts';
import type { Host, HostOptions } from '../../src/host/host.ts';
import { loadDocument } from '../../src/host/loaders/load-document.ts';
import { openHost } from '../../src/host/open-host.ts';
import { openPixelSource } from '../../src/host/render/open-pixel-source.ts';
import { writeFolder } from './write-document.ts';

export interface OpenPlugin {
  readonly host: Host;
  readonly client: Client;
  readonly events: PluginEvent[];
  close(): Promise<void>;
}

/** The built main bundle over a document given as the REST API would answer it. */
export async function openPlugin(
  file: unknown,
  part: Partial<Pick<HostOptions, 'hostile' | 'editor' | 'command' | 'storage'>> = {},
  images: LoadedDocument['images'] | null = null,
): Promise<OpenPlugin> {
  const loaded = await loadTestDocument(file);
  const document = images === null ? loaded : { ...loaded, images };
  const host = await openHost({
    document,
    pixels: await openPixelSource(document, {}),
    mainBundle: readFileSync('build/main.js', 'utf8'),
    uiBundle: '',
    command: 'src/main/open-check.ts--default',
    editor: 'figma',
    ...part,
  });
  const client = createClient(host.port);
  const events: PluginEvent[] = [];
  client.onEvent((event) => events.push(event));
  const close = async (): Promise<void> => {
    client.close();
    await host.close();
  };
  return { host, client, events, close };
}

export async function loadTestDocument(file: unknown): Promise<LoadedDocument> {
  const loaded = await loadDocument(`${writeFolder({ 'file.json': file })}/file.json`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
  return loaded.value;
}
