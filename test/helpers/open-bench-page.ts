import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openWorkbench } from '../../src/cli/workbench-command.ts';
import type { HostileSwitches } from '../../src/host/host.ts';
import { bannerSpec, frame, minSizeRule, restFile, text, writeFolder } from './write-document.ts';

const count = 8;

/** Eight banners of 400×300 in a row; every second one has text of 12 px where the spec asks for 16. */
const banners = Array.from({ length: count }, (_, index) => {
  const x = index * 440;
  const id = String(index + 1);
  const words =
    index % 2 === 0
      ? text(`${id}:2`, 'Small print 限时', [x + 20, 20, 160, 20], 12)
      : text(`${id}:2`, 'Autumn tea', [x + 20, 20, 200, 40], 32);
  return frame(`${id}:1`, `banner ${id}`, [x, 0, 400, 300], [words]);
});

/** The document and spec of the browser tests, on disk: the command line reads the same files. */
export function benchFiles(): { readonly document: string; readonly spec: string } {
  const folder = writeFolder({
    'file.json': restFile({ Banners: banners }),
    'spec.json': bannerSpec([minSizeRule(16)]),
  });
  return { document: join(folder, 'file.json'), spec: join(folder, 'spec.json') };
}

export interface BenchPage {
  readonly page: Page;
  /** What is inside the plugin's window. */
  readonly panel: FrameLocator;
  /** Errors of the page and of the panel, and every request that left the loopback address. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** The workbench in a real browser, with the panel shown. */
export async function openBenchPage(
  browser: Browser,
  files: { readonly document: string; readonly spec: string },
  {
    query = '',
    locale = 'en-GB',
    hostile = {},
  }: { readonly query?: string; readonly locale?: string; readonly hostile?: HostileSwitches } = {},
): Promise<BenchPage> {
  const opened = await openWorkbench(
    { document: files.document, placements: [files.spec], port: 0 },
    hostile,
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale,
    acceptDownloads: true,
  });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:|about:)/.test(request.url())) troubles.push(request.url());
  });
  await page.goto(`${opened.value.url}${query}`);
  await page.waitForSelector('#panel iframe');
  const close = async (): Promise<void> => {
    await page.close();
    await opened.value.close();
  };
  return { page, panel: page.frameLocator('#panel iframe'), troubles, close };
}
