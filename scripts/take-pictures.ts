import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openWorkbench } from '../src/cli/workbench-command.ts';
import { openChromium } from '../test/helpers/open-chromium.ts';

/** Takes the README's pictures of the real panel over the sample, into `assets/pictures` (or the folder named). */
const folder = process.argv[2] ?? 'assets/pictures';
mkdirSync(folder, { recursive: true });
const opened = await openWorkbench({ document: null, placements: [], port: 0 });
if (!opened.ok) throw new Error(opened.failure.code);
const { url } = opened.value;
const browser = await openChromium();

const looks = [
  {
    name: 'check-en-light',
    locale: 'en-GB',
    query: '?theme=light',
    page: /^Check this page/,
    finding: /leaves the safe zone/,
    dataset: null,
    go: null,
  },
  {
    name: 'check-zh-light',
    locale: 'zh-CN',
    query: '?theme=light',
    page: /^检查当前页面/,
    finding: /安全区/,
    dataset: null,
    go: null,
  },
  {
    name: 'dataset-en-dark',
    locale: 'en-GB',
    query: '?theme=dark',
    page: /^Check this page/,
    finding: /leaves the safe zone/,
    dataset: 'Dataset',
    go: /^Export 38 frames/,
  },
  {
    name: 'dataset-zh-dark',
    locale: 'zh-CN',
    query: '?theme=dark',
    page: /^检查当前页面/,
    finding: /安全区/,
    dataset: '数据集',
    go: /^导出 38/,
  },
] as const;

/** The canvas asks for one picture at a time; quiet for a second = all are there. */
const allPictures = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

for (const look of looks) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 780 }, locale: look.locale });
  await page.goto(`${url}${look.query}`);
  await page.waitForSelector('#panel iframe');
  const panel = page.frameLocator('#panel iframe');
  await panel.getByRole('button', { name: look.page }).click();
  await panel.getByText('30.8%').or(panel.getByText('31.6%')).first().waitFor({ timeout: 60_000 });
  await panel.getByText(look.finding).first().click();
  await page.waitForSelector('.outline');
  if (look.dataset !== null) {
    await panel.getByRole('tab', { name: look.dataset }).click();
    await panel.getByRole('button', { name: look.go }).waitFor();
    await panel.getByText(/ZIP/).first().waitFor({ timeout: 60_000 });
  }
  await allPictures(page);
  await page.screenshot({ path: `${folder}/${look.name}.png` });
  await page.close();
}
await browser.close();
await opened.value.close();
process.exit(0);
