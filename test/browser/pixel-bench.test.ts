import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBench } from '../../src/ui/pixels/open-pixel-bench.ts';
import { openChromium } from '../helpers/open-chromium.ts';
import type { PixelBenchPage } from './pixel-bench-entry.ts';

const workerAsText = createRequire(import.meta.url)('../../worker-as-text.cjs') as Plugin;
let browser: Browser;
let script: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/browser/pixel-bench-entry.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    plugins: [workerAsText],
  });
  script = outputFiles[0]?.text ?? '';
  browser = await openChromium();
});
afterAll(() => browser.close());

/** 40 × 20 px: the left half white and opaque, the right half a red that lets half through. */
function picture(): number[] {
  const png = new PNG({ width: 40, height: 20 });
  for (let index = 0; index < 800; index += 1) {
    png.data.set(index % 40 < 20 ? [255, 255, 255, 255] : [200, 0, 0, 128], index * 4);
  }
  return [...PNG.sync.write(png)];
}

/** Runs in the page: opens a bench, measures and weighs the picture, twice. */
async function measureThere(bytes: number[]) {
  const { openBench }: PixelBenchPage = window;
  const opened: OpenBench = await openBench();
  const { bench } = opened;
  const box = { x: 0, y: 0, width: 40, height: 20 };
  const hold = () =>
    bench.hold(
      { png: new Uint8Array(bytes), scale: 1, box, painted: box, pageOrigin: { x: 0, y: 0 } },
      { width: 40, height: 20 },
    );
  const held = await hold();
  const white = await bench.measure({ of: 'colourShare', hex: '#ffffff', tolerance: 0, rect: null });
  const clear = await bench.measure({ of: 'colourShare', hex: null, tolerance: 0, rect: null });
  const png = await bench.weigh('PNG', null);
  const jpg = await bench.weigh('JPG', 0.8);
  const webp = await bench.weigh('WEBP', 0.8);
  await bench.clear();
  const after = await bench.measure({ of: 'calm', rect: box });
  const again = await hold();
  opened.close();
  return { runsIn: opened.runsIn, held, white, clear, png, jpg, webp, after, again };
}

const told = (runsIn: string, size: number) => ({
  runsIn,
  held: { ok: true, value: null },
  white: { ok: true, value: { share: 0.5 } },
  clear: { ok: true, value: { share: 0.5 } },
  png: { ok: true, value: { bytes: size } },
  jpg: { ok: true },
  webp: { ok: true },
  after: { ok: false, failure: { code: 'NO_PICTURE' } },
  again: { ok: true },
});

async function open(before = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>bench</title>');
  await page.evaluate(`${before};${script}`);
  return page;
}

describe('the panel’s bench in a browser', () => {
  it('decodes, measures and encodes in a worker made from text', async () => {
    const page = await open();
    expect(await page.evaluate(measureThere, picture())).toMatchObject(told('worker', picture().length));
    await page.close();
  });

  it('takes a data address where a Blob’s is refused', async () => {
    const page = await open(`const Native = Worker; window.Worker = class extends Native {
      constructor(url) { if (String(url).startsWith('blob:')) throw new Error('refused'); super(url); }
    }`);
    expect(await page.evaluate(measureThere, picture())).toMatchObject({
      runsIn: 'worker',
      held: { ok: true },
    });
    await page.close();
  });

  it('works in the panel where every worker is refused, and says so', async () => {
    const page = await open(`window.Worker = class { constructor() { throw new Error('refused'); } }`);
    expect(await page.evaluate(measureThere, picture())).toMatchObject(told('panel', picture().length));
    await page.close();
  });
});
