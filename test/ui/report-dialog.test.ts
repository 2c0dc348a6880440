import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../helpers/open-chromium.ts';
import { campaignScene } from './campaign-scene.ts';
import { openPanel, type PanelOptions } from './open-panel.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
});

async function withPanel(options: Partial<PanelOptions>, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPanel(browser, { scene: campaignScene(), ...options });
  try {
    await act(page);
  } finally {
    await page.close();
  }
}

const textOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

describe('the panel in a browser: reports', () => {
  it.each([
    ['en-GB', 'Report…', 'Save a report', 'Save', /Saved Autumn campaign proofset-report\.html/, 'en'],
    ['zh-CN', '报告…', '保存报告', '保存', /已保存 Autumn campaign proofset-report\.html/, 'zh-CN'],
  ])('saves a page with pictures (%s)', (language, open, title, save, saved, lang) =>
    withPanel({ language }, async (page) => {
      await page.getByRole('button', { name: open, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: title });
      await expect.poll(() => dialog.getByRole('radio', { name: 'HTML' }).isChecked()).toBe(true);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: save, exact: true }).click(),
      ]);
      await dialog.getByRole('status').filter({ hasText: saved }).waitFor();
      const html = await textOf(download);
      expect(html).toContain(`<html lang="${lang}">`);
      expect(html.match(/<article/g)).toHaveLength(6);
      expect(html.match(/<image href="data:image\/png/g)).toHaveLength(1);
    }),
  );

  it('saves a table of the frames that are not clean, with the keyboard alone', () =>
    withPanel({}, async (page) => {
      await page.getByRole('button', { name: 'Report…' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Save a report' });
      await dialog.getByRole('radio', { name: 'HTML' }).press('ArrowRight');
      await dialog.getByRole('radio', { name: 'All in scope' }).press('ArrowRight');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toBe('Autumn campaign proofset-report.csv');
      const csv = await textOf(download);
      expect(csv).toContain('splash / hero 02');
      expect(csv).not.toContain('splash / hero 01');
    }));

  it('can be cancelled while pictures are taken', () =>
    withPanel({ scene: campaignScene({ delayMs: 150 }) }, async (page) => {
      await page.getByRole('button', { name: 'Report…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Save a report' });
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await dialog.getByRole('progressbar', { name: 'Writing the report' }).waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.getByRole('button', { name: 'Save', exact: true }).waitFor();
      await expect.poll(() => dialog.getByRole('status').count()).toBe(0);
    }));
});
