import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench } from '../../src/cli/workbench-command.ts';
import distortedImages from '../../src/core/check/rules/image.distortion.ts';
import smallestText from '../../src/core/check/rules/text.minSize.ts';
import type { Locale } from '../../src/core/locale.ts';
import { fieldName } from '../../src/i18n/param-words.ts';
import { createWords } from '../../src/ui/words.ts';
import { openChromium } from '../helpers/open-chromium.ts';

/** The sample, but for one spec: nobody has written one for its four leaderboards of 728×90 yet. */
const sample = 'assets/sample';
const unwritten = 'display.728x90.json';
const leaderboard = 'Display 728x90 01 osmanthus';
/** The tea tin in the first leaderboard, and its picture pulled to the box as a careless crop would leave it. */
const tin = '2:260';
const pulled = {
  fills: [
    {
      type: 'IMAGE',
      blendMode: 'NORMAL',
      scaleMode: 'STRETCH',
      imageRef: 'a5f9bcfdb1a9d97192fa83dabb8f6e8c74e2ef99',
      imageTransform: [
        [1, 0, 0],
        [0, 0.6, 0.2],
      ],
    },
  ],
};
const reasons = { en: 'The brand book asks for it', 'zh-CN': '品牌手册要求如此' } as const;

interface Journey {
  readonly page: Page;
  readonly panel: FrameLocator;
  readonly troubles: readonly string[];
  /** What the person did, as the browser itself saw it on the canvas and in the panel. */
  readonly done: { readonly clicks: number; readonly keys: number };
  close(): Promise<void>;
}

async function setOut(browser: Browser, locale: string, theme: string): Promise<Journey> {
  const folder = join(sample, 'placements');
  const placements = readdirSync(folder).filter((name) => name !== unwritten);
  const opened = await openWorkbench({
    document: join(sample, 'document.json'),
    placements: placements.map((name) => join(folder, name)),
    port: 0,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  const page = await browser.newPage({ viewport: { width: 1280, height: 780 }, locale });
  page.setDefaultTimeout(8_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  const done = { clicks: 0, keys: 0 };
  await page.exposeFunction('noteInput', (kind: 'clicks' | 'keys') => {
    done[kind] += 1;
  });
  await page.addInitScript(() => {
    const note = (kind: string) => () =>
      (window as unknown as { noteInput(kind: string): void }).noteInput(kind);
    window.addEventListener('pointerdown', note('clicks'), true);
    window.addEventListener('keydown', note('keys'), true);
  });
  await page.goto(`${opened.value.url}?theme=${theme}`);
  const close = async (): Promise<void> => {
    await page.close();
    await opened.value.close();
  };
  return { page, panel: page.frameLocator('#panel iframe'), troubles, done, close };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const looks: readonly (readonly [Locale, string, string])[] = [
  ['en', 'en-GB', 'light'],
  ['zh-CN', 'zh-CN', 'dark'],
];

// One story: each step starts where the one before it ended.
describe.each(looks)('a newcomer’s journey (%s, %s, %s)', (locale, language, theme) => {
  const words = createWords(locale);
  const { t, count } = words;
  const folder = `out/journey/${locale}-${theme}`;
  let journey: Journey;
  let shots = 0;

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await record('failed');
  });
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    journey = await setOut(browser, language, theme);
  });
  afterAll(async () => {
    expect(journey.troubles).toEqual([]);
    await journey.close();
  });

  const button = (name: string | RegExp): Locator =>
    journey.panel.getByRole('button', { name, exact: typeof name === 'string' });
  const text = (words: string): Locator => journey.panel.getByText(words).first();
  const verdict = (words: string): Promise<void> =>
    journey.panel.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
  const dialog = (name: string): Locator => journey.panel.getByRole('dialog', { name });
  const row = (words: string): Locator => journey.panel.getByRole('row').filter({ hasText: words }).first();
  const record = async (step: string): Promise<void> => {
    shots += 1;
    await journey.page.screenshot({ path: `${folder}/${String(shots).padStart(2, '0')}-${step}.png` });
  };
  const select = (frame: string): Promise<void> => journey.page.getByAltText(frame, { exact: true }).click();
  const edit = (nodeId: string, change: object): Promise<void> =>
    journey.page.evaluate(
      (detail) => {
        window.dispatchEvent(new CustomEvent('workbench-edit', { detail }));
      },
      { nodeId, change },
    );

  it('reaches a first verdict with one click and not one typed character', async () => {
    const check = button(t('empty.pageCount', { count: '38' }));
    await check.waitFor();
    await record('nothing-selected');
    await check.click();
    await verdict(count('check.flagged', 20, { total: '38' }));
    await text('28.9%').waitFor();
    expect(journey.done).toEqual({ clicks: 1, keys: 0 });
    await record('first-verdict');
  });

  it('reads a spec off the selected frame and publishes it, with no name to invent', async () => {
    await select(leaderboard);
    await button(/^(Placements|展位) 7$/).click();
    await button(t('edit.newFromFrame')).click();
    await text(t('edit.framePasses', { name: leaderboard })).waitFor();
    await text(count('edit.wouldFail', 1, { total: '3' })).waitFor();
    await record('spec-from-frame');
    await button(t('edit.addRule')).click();
    await dialog(t('edit.addRule')).getByRole('button', { name: distortedImages.title[locale] }).click();
    await journey.panel.getByRole('textbox', { name: t('edit.searchRules') }).waitFor({ state: 'detached' });
    await record('rule-added');
    await button(t('edit.publish')).click();
    const asks = dialog(t('edit.publishTitle'));
    await asks.getByText(t('edit.firstVersion')).waitFor();
    await record('publish-v1');
    await asks.getByRole('button', { name: t('edit.publishVersion', { version: '1' }) }).click();
    await text(count('specs.published', 1)).waitFor();
    await record('published-v1');
  });

  it('sees a finding appear by itself when somebody pulls a picture out of shape', async () => {
    await button(`‹ ${t('edit.back')}`).click();
    await verdict(count('check.flagged', 21, { total: '38' }));
    await journey.panel.getByRole('textbox', { name: t('check.search') }).fill('728x90');
    await row(leaderboard).waitFor();
    await edit(tin, pulled);
    await verdict(count('check.flagged', 22, { total: '38' }));
    await row('product tin').waitFor();
    await record('broken');
  });

  it('mends it with one key, in one undo step', async () => {
    await row('product tin').click();
    await journey.panel.getByRole('region', { name: t('detail.title') }).waitFor();
    await record('finding-open');
    const { keys } = journey.done;
    await journey.page.keyboard.press('KeyF');
    await verdict(count('check.flagged', 21, { total: '38' }));
    expect(journey.done.keys - keys).toBe(1);
    await record('mended');
    await journey.page.getByLabel('Canvas').press('Control+KeyZ');
    await verdict(count('check.flagged', 22, { total: '38' }));
    await row('product tin').click();
    await journey.page.keyboard.press('KeyF');
    await verdict(count('check.flagged', 21, { total: '38' }));
  });

  it('waives another finding with a reason, and the yield follows', async () => {
    await row('9 px').click();
    await journey.page.keyboard.press('KeyW');
    const asks = dialog(t('waive.title'));
    await asks.getByRole('textbox', { name: t('waive.text') }).fill(reasons[locale]);
    await asks.getByRole('checkbox').check();
    await record('waive');
    await asks.getByRole('button', { name: t('waive.sendAccepted'), exact: true }).click();
    await verdict(count('check.flagged', 20, { total: '38' }));
    await record('waived');
  });

  it('sees what a stricter spec changes and hits before it publishes the second version', async () => {
    await button(/^(Placements|展位) 8$/).click();
    await button(t('edit.editOf', { name: leaderboard })).click();
    await button(new RegExp(`^${smallestText.title[locale]}`)).click();
    await journey.panel.getByLabel(fieldName('minPx', locale), { exact: true }).fill('14');
    await text(count('edit.wouldFail', 3, { total: '3' })).waitFor();
    await record('spec-edited');
    await button(t('edit.publish')).click();
    const asks = dialog(t('edit.publishTitle'));
    await asks.getByText('13 → 14 px').waitFor();
    await asks.getByRole('heading', { name: count('edit.newlyFailing', 2) }).waitFor();
    await record('publish-v2');
    await asks.getByRole('button', { name: t('edit.publishVersion', { version: '2' }) }).click();
    await text(count('edit.versions', 2)).waitFor();
    await text(count('edit.versions', 2)).click();
    await record('published-v2');
  });
});
