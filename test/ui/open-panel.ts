import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { PanelPage } from './page-entry.ts';

export interface PanelOptions {
  readonly scene: PanelPage['scene'];
  readonly theme?: 'figma-light' | 'figma-dark';
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
}

/** The built panel in a real browser, opposite the fake main thread. Needs `build/ui.js`. */
export async function openPanel(browser: Browser, options: PanelOptions): Promise<Page> {
  const { scene, theme = 'figma-light', width = 360, height = 640, language = 'en-GB' } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: language,
    acceptDownloads: true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'proofset-panel-'));
  page.on('close', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'panel.html');
  writeFileSync(file, await pageText(scene, theme));
  await page.goto(pathToFileURL(file).href);
  return page;
}

const find = createRequire(import.meta.url);
const uiFile = process.env['PROOFSET_UI'] ?? 'build/ui.js';

async function pageText(scene: PanelPage['scene'], theme: string): Promise<string> {
  const library = join(find.resolve('preact'), '../../../@create-figma-plugin/ui/lib/css/theme.css');
  const noto = join(find.resolve('preact'), '../../../@expo-google-fonts/noto-sans-sc');
  const fonts = ['400Regular/NotoSansSC_400Regular', '600SemiBold/NotoSansSC_600SemiBold']
    .map(
      (name, at) =>
        `@font-face{font-family:'Noto Sans SC';font-weight:${at === 0 ? '400' : '600'};src:url('${pathToFileURL(join(noto, `${name}.ttf`)).href}')}`,
    )
    .join('');
  const inter = join(find.resolve('preact'), '../../../@expo-google-fonts/inter');
  const latin = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold']
    .map(
      (name, at) =>
        `@font-face{font-family:'Inter';font-weight:${at === 0 ? '400' : '600'};src:url('${pathToFileURL(join(inter, `${name}.ttf`)).href}')}`,
    )
    .join('');
  const css = readFileSync(library, 'utf8').replaceAll(':root .figma-', ':root.figma-');
  const { outputFiles } = await build({
    entryPoints: ['test/ui/page-entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
  });
  const data = JSON.stringify(scene).replaceAll('<', '\\u003c');
  return `<!doctype html><html class="${theme}"><head><meta charset="utf-8"><title>Proofset</title><style>${fonts}${latin}${css}</style></head>
<body><div id="create-figma-plugin"></div>
<script>window.scene=${data};</script><script>${inScript(outputFiles[0]?.text ?? '')}</script>
<script>const __FIGMA_COMMAND__='',__SHOW_UI_DATA__={};${inScript(readFileSync(uiFile, 'utf8'))}</script></body></html>`;
}

const inScript = (code: string): string => code.replaceAll('</script', '<\\/script');
