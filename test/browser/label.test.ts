import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BenchPage, benchFiles, openBenchPage } from '../helpers/open-bench-page.ts';
import { openChromium } from '../helpers/open-chromium.ts';

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

const words = 'Small print 限时';
const box = (panel: FrameLocator, className: string) =>
  panel.getByRole('button', { name: new RegExp(`${words}: ${className}$`) });

describe('Label in a browser', () => {
  it('keeps a label on the layer in the document, reads it from there, and takes it back', async () => {
    bench = await openBenchPage(browser, files);
    const { page, panel, troubles } = bench;
    await page.getByAltText('banner 1').click();
    await panel.getByRole('tab', { name: 'Label' }).click();
    await box(panel, 'Title').click();
    await panel.getByText('the largest text').waitFor();
    await panel.getByRole('group', { name: /boxes of its layers/ }).press('Digit8');
    await box(panel, 'Legal text').waitFor();

    // Checking again reads every frame from the document.
    await panel.getByRole('tab', { name: 'Check' }).click();
    await panel.getByRole('tab', { name: 'Check' }).press('KeyR');
    await panel.getByRole('tab', { name: 'Label' }).click();
    await box(panel, 'Legal text').click();
    await panel.getByText('Labelled: Legal text').waitFor();
    await panel.getByText('by hand').waitFor();

    await page.keyboard.press('KeyZ');
    await box(panel, 'Title').waitFor();
    await panel.getByText('1 change taken back').first().waitFor();
    expect(troubles).toEqual([]);
  });

  it('follows when the editor’s own undo takes a label away', async () => {
    bench = await openBenchPage(browser, files);
    const { page, panel, troubles } = bench;
    await page.getByAltText('banner 1').click();
    await panel.getByRole('tab', { name: 'Label' }).click();
    await box(panel, 'Title').click();
    await page.keyboard.press('Digit8');
    await box(panel, 'Legal text').waitFor();
    await panel.getByText('1 layer is now “Legal text”').first().waitFor();
    await page.getByAltText('banner 1').click();
    await page.keyboard.press('Control+KeyZ');
    await box(panel, 'Title').waitFor();
    expect(troubles).toEqual([]);
  });
});
