import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BenchPage, benchFiles, openBenchPage } from '../helpers/open-bench-page.ts';
import { openChromium } from '../helpers/open-chromium.ts';
import { runProofset } from '../helpers/run-proofset.ts';

const files = benchFiles();
let browser: Browser;
let bench: BenchPage;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  await bench.close();
});

const open = async (options?: Parameters<typeof openBenchPage>[2]): Promise<BenchPage> => {
  bench = await openBenchPage(browser, files, options);
  return bench;
};

/** Where the canvas outlines the selection, in px of the window; one box per selected layer. */
const outlines = ({ page }: BenchPage): Promise<{ width: number; height: number }[]> =>
  page.locator('.outline').evaluateAll((lines) =>
    lines.map((line) => ({
      width: Number.parseFloat((line as HTMLElement).style.width),
      height: Number.parseFloat((line as HTMLElement).style.height),
    })),
  );

describe('Check in a browser', () => {
  it('shows the finding of the frame selected on the canvas, and selects its layer on a click', async () => {
    const { page, panel, troubles } = await open();
    await page.getByAltText('banner 1').click();
    const finding = panel.getByText('12 px', { exact: false }).first();
    await finding.waitFor();
    await expect.poll(() => outlines(bench)).toEqual([{ width: 400, height: 300 }]);
    await finding.click();
    await expect.poll(() => outlines(bench)).toEqual([{ width: 160, height: 20 }]);
    expect(troubles).toEqual([]);
  });

  it('checks the whole page on one press and says the yield', async () => {
    const { panel } = await open();
    await panel.getByRole('button', { name: 'Check this page (8)' }).click();
    await panel.getByText('4 of 8 frames would be rejected').waitFor();
    await panel.getByText('50 %').or(panel.getByText('50%')).first().waitFor();
  });

  it('takes back the finding when somebody enlarges the text', async () => {
    const { page, panel } = await open();
    await page.getByAltText('banner 1').click();
    await panel.getByText('12 px', { exact: false }).first().waitFor();
    await page.evaluate(() => {
      window.dispatchEvent(
        new CustomEvent('workbench-edit', {
          detail: {
            nodeId: '1:2',
            change: { style: { fontFamily: 'Inter', fontWeight: 400, fontSize: 24, lineHeightPx: 28 } },
          },
        }),
      );
    });
    await panel.getByText('The frame passes').waitFor();
  });

  it.each([
    ['en-GB', 'light', 'Check this page (8)', 'rgb(255, 255, 255)'],
    ['zh-CN', 'dark', '检查', 'rgb(44, 44, 44)'],
  ])('speaks %s and wears the %s theme', async (locale, theme, words, ground) => {
    const { panel, troubles } = await open({ locale, query: `?theme=${theme}` });
    await panel.getByText(words).first().waitFor();
    const html = panel.locator('html');
    expect(await html.getAttribute('class')).toContain(`figma-${theme}`);
    await expect.poll(() => html.getAttribute('lang')).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en');
    await expect
      .poll(() => panel.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor))
      .toBe(ground);
    expect(troubles).toEqual([]);
  });
});

describe('Dataset in a browser', () => {
  const openDataset = async (options?: Parameters<typeof openBenchPage>[2]): Promise<BenchPage> => {
    const opened = await open(options);
    await opened.panel.getByRole('button', { name: 'Check this page (8)' }).click();
    await opened.panel.getByText('4 of 8 frames would be rejected').waitFor();
    await opened.panel.getByRole('tab', { name: 'Dataset' }).click();
    return opened;
  };

  /** Presses Export and has the command line export the same frames: both files, by name. */
  const exportBoth = async ({ page, panel }: BenchPage, ...choice: readonly string[]): Promise<void> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Export 8 frames' }).click(),
    ]);
    const fromPanel = readFileSync(await download.path());
    const out = mkdtempSync(join(tmpdir(), 'proofset-cli-'));
    // What the form starts with and the command line must be told.
    const form = ['--page', 'Banners', '--captions', 'en,zh-CN', '--masks', 'vector'];
    const argv = [files.document, '--out', out, '--placements', files.spec, ...form, ...choice];
    const run = await runProofset('export', ...argv);
    expect(run.exitCode).toBe(0);
    const [name = ''] = readdirSync(out);
    expect(download.suggestedFilename()).toBe(name);
    expect(fromPanel.equals(readFileSync(join(out, name)))).toBe(true);
  };

  it('downloads the very ZIP that the command line writes for the same plan', async () => {
    await exportBoth(await openDataset(), '--format', 'canonical,coco,hf-parquet');
  });

  it('writes every format and three splits into the same bytes as the command line', async () => {
    const opened = await openDataset();
    const { panel, troubles } = opened;
    await panel.getByRole('button', { name: 'Choose all' }).click();
    for (const [name, share] of [
      ['Train', '60'],
      ['Validation', '20'],
      ['Test', '20'],
    ] as const)
      await panel.getByLabel(name, { exact: true }).first().fill(share);
    await exportBoth(opened, '--format', 'all', '--split', '60/20/20');
    expect(troubles).toEqual([]);
  });

  it('leaves out a frame that Figma refuses, says which, and exports the rest', async () => {
    const { page, panel } = await openDataset({ hostile: { exportRejects: { '3:1': 'out of memory' } } });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Export 8 frames' }).click(),
    ]);
    await panel.getByText('7 frames exported').waitFor();
    await panel.getByText('banner 3').first().waitFor();
    const zip = await JSZip.loadAsync(readFileSync(await download.path()));
    expect(Object.keys(zip.files).filter((path) => path.endsWith('.png'))).toHaveLength(7);
  });

  it('hears Cancel in the middle and keeps what is finished if asked', async () => {
    const { page, panel } = await openDataset({ hostile: { exportDelayMs: 400 } });
    await panel.getByRole('button', { name: /^Export \d+ frames/ }).click();
    await panel.getByText(/^Now: banner [23]/).waitFor();
    await panel.getByRole('button', { name: 'Cancel' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: /^Keep the finished/ }).click(),
    ]);
    await panel.getByText('Stopped early', { exact: false }).waitFor();
    const zip = await JSZip.loadAsync(readFileSync(await download.path()));
    const pictures = Object.keys(zip.files).filter((path) => path.endsWith('.png')).length;
    expect(pictures).toBeGreaterThan(0);
    expect(pictures).toBeLessThan(8);
    const [bundle] = zip.file(/bundle\.json$/);
    expect(JSON.parse((await bundle?.async('text')) ?? '{}')).toMatchObject({ state: 'cancelled' });
  });
});
