import { mkdirSync, writeFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { openWorkbench } from '../src/cli/workbench-command.ts';
import minSize from '../src/core/check/rules/text.minSize.ts';
import { fieldName } from '../src/i18n/param-words.ts';
import { createWords, type Words } from '../src/ui/words.ts';
import { openChromium } from '../test/helpers/open-chromium.ts';

/** Takes the README's pictures of the real panel over the sample, into `assets/pictures` (or the folder named). */
const folder = process.argv[2] ?? 'assets/pictures';
mkdirSync(folder, { recursive: true });
const opened = await openWorkbench({ document: null, placements: [], port: 0 });
if (!opened.ok) throw new Error(opened.failure.code);
const { url } = opened.value;
const browser = await openChromium();

/** Frames of the sample, and how many of them a clean dataset takes. */
const frames = 38;
const splash = { en: 'JD × Tencent splash 1080×1920', 'zh-CN': '京东 × 腾讯 开屏 1080×1920' } as const;

type Look = (panel: FrameLocator, words: Words, page: Page) => Promise<void>;

/** The whole page checked, and its first finding about the safe zone shown. */
const check: Look = async (panel, { locale }, page) => {
  await panel
    .getByText(locale === 'en' ? /leaves the safe zone/ : /超出安全区/)
    .first()
    .click();
  await page.waitForSelector('.outline');
};

const dataset: Look = async (panel, words, page) => {
  await check(panel, words, page);
  await panel.getByRole('tab', { name: words.t('tab.dataset') }).click();
  await panel.getByRole('button', { name: words.count('dataset.export', frames) }).waitFor();
  await panel.getByText(/ZIP/).first().waitFor();
};

/** A spec open in the editor, with text of at least 48 px asked for and what that does to its frames. */
const editor: Look = async (panel, words) => {
  const { t, locale } = words;
  await panel.getByRole('button', { name: t('app.widen') }).click();
  await panel.getByRole('button', { name: new RegExp(`^${t('specs.count', { count: '' })}`) }).click();
  await panel.getByRole('button', { name: t('edit.editOf', { name: splash[locale] }), exact: true }).click();
  await panel
    .getByRole('button', { name: new RegExp(`^${minSize.title[locale]}`) })
    .first()
    .click();
  await panel.getByLabel(fieldName('minPx', locale), { exact: true }).fill('48');
  await panel
    .getByText(words.count('edit.wouldFail', 7, { total: '7' }))
    .first()
    .waitFor();
};

const publish: Look = async (panel, words, page) => {
  await editor(panel, words, page);
  await panel.getByRole('button', { name: words.t('edit.publish') }).click();
  await panel.getByRole('dialog').getByText('→ 48 px').waitFor();
  await panel.getByRole('heading', { level: 4 }).first().waitFor();
};

const looks: readonly (readonly [name: string, language: string, theme: string, look: Look])[] = [
  ['check-en-light', 'en-GB', 'light', check],
  ['check-zh-light', 'zh-CN', 'light', check],
  ['dataset-en-dark', 'en-GB', 'dark', dataset],
  ['dataset-zh-dark', 'zh-CN', 'dark', dataset],
  ['specs-en-light', 'en-GB', 'light', editor],
  ['specs-zh-dark', 'zh-CN', 'dark', editor],
  ['publish-en-dark', 'en-GB', 'dark', publish],
];

/** 64 steps per channel and no alpha: nothing an eye sees in a README, and a quarter less to download. */
function lighter(screenshot: Buffer): Buffer {
  const png = PNG.sync.read(screenshot);
  for (let at = 0; at < png.data.length; at += 1)
    png.data[at] = Math.min(255, Math.round((png.data[at] ?? 0) / 4) * 4);
  return PNG.sync.write(png, { colorType: 2, inputColorType: 6, deflateLevel: 9, filterType: -1 });
}

for (const [name, language, theme, look] of looks) {
  const words = createWords(language === 'zh-CN' ? 'zh-CN' : 'en');
  const page = await browser.newPage({ viewport: { width: 1280, height: 780 }, locale: language });
  await page.goto(`${url}?theme=${theme}`);
  const panel = page.frameLocator('#panel iframe');
  await panel
    .getByRole('button', { name: words.t('empty.pageCount', { count: words.number(frames) }) })
    .click();
  await panel.getByText('30.8%').or(panel.getByText('31.6%')).first().waitFor();
  await look(panel, words, page);
  // The canvas asks for one picture at a time: a quiet network = all are there.
  await page.waitForLoadState('networkidle');
  writeFileSync(`${folder}/${name}.png`, lighter(await page.screenshot()));
  await page.close();
}
await browser.close();
await opened.value.close();
process.exit(0);
