import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '../contract/client.ts';
import type { FrameEntry } from '../contract/shapes.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { LoadedDocument } from '../host/document/loaded-document.ts';
import type { Host, HostOptions } from '../host/host.ts';
import { loadDocument } from '../host/loaders/load-document.ts';
import { openHost } from '../host/open-host.ts';
import { openPixelSource } from '../host/render/open-pixel-source.ts';
import type { PixelSource } from '../host/render/pixel-source.ts';

/** The plugin running over one document, as the command line uses it: the panel's place is taken by us. */
export interface Session {
  readonly document: LoadedDocument;
  readonly pixels: PixelSource;
  readonly host: Host;
  readonly client: Client;
  close(): Promise<void>;
}

/** The built main bundle beside this file's project; null = nobody ran `npm run build` yet. */
export async function readBundle(name: 'main' | 'ui'): Promise<string | null> {
  const path = fileURLToPath(new URL(`../../build/${name}.js`, import.meta.url));
  return existsSync(path) ? readFile(path, 'utf8') : null;
}

/** Opens a document and starts the built plugin over it. Fails with a loader's failure or `NOT_BUILT`. */
export async function openSession(
  path: string,
  part: Partial<Pick<HostOptions, 'hostile' | 'editor' | 'onSignal'>> = {},
): Promise<Result<Session>> {
  const mainBundle = await readBundle('main');
  if (mainBundle === null) return err({ code: 'NOT_BUILT', data: {} });
  const loaded = await loadDocument(path);
  if (!loaded.ok) return loaded;
  const document = loaded.value;
  const pixels = await openPixelSource(document, {});
  const host = await openHost({
    document,
    pixels,
    mainBundle,
    uiBundle: '',
    command: 'src/main/open-check.ts--default',
    editor: 'figma',
    ...part,
  });
  const client = createClient(host.port);
  const close = async (): Promise<void> => {
    client.close();
    await host.close();
  };
  return ok({ document, pixels, host, client, close });
}

/**
 * The frames in scope: the document's bare nodes when it has no pages of its own, else the frames of every page, or of
 * the page with this name. `PAGE_NOT_FOUND` lists the pages there are.
 */
export async function framesInScope(
  session: Session,
  pageName: string | null,
): Promise<Result<FrameEntry[]>> {
  const { roots, document } = session.document;
  const pages = document.children.filter((page) => pageName === null || page.name === pageName);
  if (pageName !== null && pages.length === 0) {
    const names = document.children.map((page) => page.name).join(', ');
    return err({ code: 'PAGE_NOT_FOUND', data: { page: pageName, pages: names } });
  }
  if (roots !== null) {
    const listed = await session.client.ask('listFrames', { kind: 'nodes', ids: [...roots] });
    return listed.ok ? ok(listed.value.frames) : listed;
  }
  const frames: FrameEntry[] = [];
  for (const page of pages) {
    const listed = await session.client.ask('listFrames', { kind: 'page', pageId: page.id });
    if (!listed.ok) return listed;
    frames.push(...listed.value.frames);
  }
  return ok(frames);
}
