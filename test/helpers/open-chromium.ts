import { copyFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Fonts a bare container lacks, so that the panel's Chinese is seen as Chinese. */
const fonts = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
];

/** Flags under which closing a page would end the browser. */
const oneProcess = new Set(['--single-process', '--no-zygote']);

/** A headless Chromium: the one from npm on Linux x64, the system's Chrome elsewhere. */
export async function openChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  // Makes the package unpack the system libraries it brings along.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const folder = join(tmpdir(), 'fonts');
  mkdirSync(folder, { recursive: true });
  for (const font of fonts)
    copyFileSync(join('node_modules/@expo-google-fonts', font), join(folder, font.split('/').at(-1) ?? font));
  const args = packed.args.filter((flag) => !oneProcess.has(flag));
  return chromium.launch({ executablePath, args, headless: true });
}
