import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { run } from 'axe-core';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../helpers/open-chromium.ts';
import { campaignFrames, campaignScene, manyFrames } from './campaign-scene.ts';
import { openPanel, type PanelOptions } from './open-panel.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Opens the panel, does something, and closes it, whatever happens. */
async function withPanel(options: Partial<PanelOptions>, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPanel(browser, { scene: campaignScene(), ...options });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await act(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

const verdict = (page: Page, text: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();
const rejected = '3 of 6 frames would be rejected';
const asked = (page: Page, request: string): Promise<unknown[]> =>
  page.evaluate(
    (name) => window.fakeMain.asked.filter((one) => one.name === name).map(({ input }) => input),
    request,
  );

describe('the panel in a browser: Check', () => {
  it('has checked the selection without being asked', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByText('33.3%').waitFor();
      expect(await page.getByRole('option').count()).toBeGreaterThanOrEqual(campaignFrames.length);
    }));

  it('selects a layer on the canvas on click and on Enter, never on an arrow', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.keyboard.press('ArrowDown');
      await page.getByRole('region', { name: 'Details of the finding' }).waitFor();
      expect(await asked(page, 'selectLayer')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('option').filter({ hasText: '20 px' }).click();
      expect(await asked(page, 'selectLayer')).toEqual([
        { layerId: '11:4', reveal: true },
        { layerId: '12:7', reveal: true },
      ]);
    }));

  it('leaves keys to a text field', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('textbox', { name: 'Search findings' }).fill('hero 0');
      await page.keyboard.press('KeyJ');
      expect(await page.getByRole('textbox').inputValue()).toBe('hero 0j');
      expect(await page.getByRole('region', { name: 'Details of the finding' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      expect(await page.getByRole('textbox').inputValue()).toBe('');
    }));

  it('filters by severity with its count and with a key', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.keyboard.press('Digit2');
      await page.getByRole('button', { name: 'Major 1', pressed: true }).waitFor();
      expect(await page.getByRole('option').count()).toBe(2);
    }));

  it('says which rule to mend first', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('radio', { name: 'By rule' }).check({ force: true });
      await page.getByText('Fix this rule: yield 33.3% → 50%').first().waitFor();
    }));

  it('checks an edited frame again', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.evaluate(() => {
        window.fakeMain.change({ failing: ['10:1'] });
        window.fakeMain.tell({ proofset: 'event', event: 'edited', editedFrameIds: ['10:1'] });
      });
      await page.getByRole('alert').getByText('5 checked, 1 skipped').waitFor();
    }));

  it('offers the page when nothing is selected', () =>
    withPanel({ scene: campaignScene({ selection: [] }) }, async (page) => {
      await page.getByRole('button', { name: 'Check this page (6)' }).click();
      await verdict(page, rejected);
    }));

  it('stops within a frame and keeps what it has', () =>
    withPanel({ scene: manyScene() }, async (page) => {
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText(/^Stopped after \d+ of 400 frames/).waitFor();
      await page.getByRole('button', { name: 'Check the rest' }).waitFor();
    }));

  it('draws only the rows in view of a long list', () =>
    withPanel({ scene: manyScene(0) }, async (page) => {
      await page.getByText('Checked 400 of 400').first().waitFor();
      expect(await page.getByRole('option').count()).toBeLessThan(60);
    }));
});

const manyScene = (delayMs = 5) => {
  const frames = manyFrames(400);
  return campaignScene({ frames, selection: frames.map(({ entry }) => entry.id), delayMs });
};

describe('the panel in a browser: Placements and Settings', () => {
  it('loads a spec, uses it at once, and saves it in the document', () =>
    withPanel({ scene: campaignScene({ placements: '' }) }, async (page) => {
      await verdict(page, 'No placement spec fits these 6 frames');
      await page.getByRole('button', { name: 'Placements 0' }).click();
      const { placements } = campaignScene();
      const { published } = JSON.parse(placements) as { published: { spec: unknown }[] };
      const specs = published.map(({ spec }) => spec);
      await page.setInputFiles('input[type=file]', {
        name: 'specs.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(specs)),
      });
      await page.getByText('Loaded 2 specs.').waitFor();
      await page.getByRole('button', { name: 'Save in this document' }).click();
      await page.getByText('Saved 2 specs in this document.').waitFor();
      await page.getByRole('button', { name: 'Back' }).click();
      await verdict(page, rejected);
    }));

  it('cannot save in Dev Mode and says why', () =>
    withPanel({ scene: campaignScene({ editor: 'dev' }) }, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('button', { name: 'Placements 2' }).click();
      await page.getByText('Dev Mode cannot write to the document.').waitFor();
      await page.getByRole('button', { name: 'Edit App splash 1080×1920', exact: true }).click();
      expect(await page.getByRole('button', { name: 'Save draft' }).isDisabled()).toBe(true);
    }));

  it('speaks Chinese when told to, marks the page as such and remembers it', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('radio', { name: '中文' }).check({ force: true });
      await page.getByRole('dialog', { name: '设置' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
      expect((await asked(page, 'writeSettings')).at(-1)).toMatchObject({ settings: { locale: 'zh-CN' } });
      await page.keyboard.press('Escape');
      await verdict(page, '6 个画框中有 3 个会被退回');
    }));
});

describe('the panel in a browser: Dataset', () => {
  const openDataset = async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Dataset' }).click();
    await page.getByText('6 images').waitFor();
  };

  it('estimates, exports and downloads one ZIP', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await openDataset(page);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export 6 frames' }).click();
      const zip = await JSZip.loadAsync(readFileSync(await (await download).path()));
      expect(Object.keys(zip.files).filter((path) => path.endsWith('.png'))).toHaveLength(6);
      await verdict(page, '6 frames exported');
    }));

  it('hears Cancel and keeps nothing when told to discard', () =>
    withPanel({ scene: campaignScene({ delayMs: 200 }) }, async (page) => {
      await verdict(page, rejected);
      await openDataset(page);
      await page.getByRole('button', { name: 'Export 6 frames' }).click();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page
        .getByRole('dialog', { name: 'Stop the export?' })
        .getByRole('button', { name: 'Discard all' })
        .click();
      await verdict(page, 'The export was stopped and nothing was kept.');
    }));
});

describe('the panel in a browser: accessibility', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const faults = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: { run: typeof run } }).axe.run();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
      );
    });
  };

  it.each(['figma-light', 'figma-dark'] as const)('finds no fault in any screen in %s', (theme) =>
    withPanel({ theme }, async (page) => {
      await verdict(page, rejected);
      await page.keyboard.press('KeyJ');
      await page.getByRole('region', { name: 'Details of the finding' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Shift+Slash');
      await page.getByRole('dialog').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Dataset' }).click();
      await page.getByText('6 images').waitFor();
      expect(await faults(page)).toEqual([]);
    }),
  );

  it.each(['en-GB', 'zh-CN'])('fits 320 px without scrolling sideways (%s)', (language) =>
    withPanel({ width: 320, height: 400, language }, async (page) => {
      await page.getByRole('option').first().waitFor();
      for (const tab of [0, 1]) {
        await page.getByRole('tab').nth(tab).click();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    }),
  );
});
