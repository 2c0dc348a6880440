import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { run } from 'axe-core';
import JSZip from 'jszip';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWaiversRecord } from '../../src/core/stored/waivers/current.ts';
import { openChromium } from '../helpers/open-chromium.ts';
import { waiveRequest } from '../helpers/waiver-builder.ts';
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
      expect(await page.getByRole('row').count()).toBeGreaterThanOrEqual(campaignFrames.length);
    }));

  it('selects a layer on the canvas on click and on Enter, never on an arrow', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.keyboard.press('ArrowDown');
      await page.getByRole('region', { name: 'Details of the finding' }).waitFor();
      expect(await asked(page, 'selectLayer')).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('row').filter({ hasText: '20 px' }).click();
      await expect
        .poll(() => asked(page, 'selectLayer'))
        .toEqual([
          { layerId: '11:4', reveal: true },
          { layerId: '12:7', reveal: true },
        ]);
    }));

  it('leaves keys to a text field', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('textbox', { name: 'Search findings' }).fill('hero 0');
      await page.keyboard.press('KeyJ');
      await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('hero 0j');
      await expect.poll(() => page.getByRole('region', { name: 'Details of the finding' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('');
    }));

  it('filters by severity with its count and with a key', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.keyboard.press('Digit2');
      await page.getByRole('button', { name: 'Major 1', pressed: true }).waitFor();
      await expect.poll(() => page.getByRole('row').count()).toBe(2);
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
      expect(await page.getByRole('row').count()).toBeLessThan(60);
    }));
});

describe('the panel in a browser: living with findings', () => {
  const open = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('row').filter({ hasText: text }).first().click();
    await page.getByRole('region').waitFor();
  };

  it.each([
    [
      'en-GB',
      'Waive this finding',
      'In your words',
      /accept at once as Ada/,
      'Waive',
      '2 of 6 frames would be rejected',
    ],
    ['zh-CN', '豁免此问题', '说明', /直接批准/, '豁免', '6 个画框中有 2 个会被退回'],
  ])('waives with a reason and counts it apart, and Z takes it back (%s)', (...given) => {
    const [language, title, words, accepts, button, sentence] = given;
    return withPanel({ language }, async (page) => {
      await open(page, '842');
      await page.keyboard.press('KeyW');
      const dialog = page.getByRole('dialog', { name: title });
      await expect.poll(() => dialog.getByRole('button', { name: button, exact: true }).count()).toBe(0);
      await dialog.getByRole('textbox', { name: words }).fill('品牌手册');
      await dialog.getByRole('checkbox', { name: accepts }).check();
      await dialog.getByRole('button', { name: button, exact: true }).click();
      await verdict(page, sentence);
      expect(await asked(page, 'writeRecords')).toMatchObject([
        { records: [{ nodeId: '11:1', key: 'waivers/1021' }] },
      ]);
      await page.keyboard.press('KeyZ');
      await verdict(page, language === 'en-GB' ? rejected : '6 个画框中有 3 个会被退回');
    });
  });

  it.each([
    ['en-GB', '1 change', 'Apply 1 change', '2 of 6 frames would be rejected', 'Close'],
    ['zh-CN', '1 处修改', '应用 1 处修改', '6 个画框中有 2 个会被退回', '关闭'],
  ])('shows a fix as before → after, applies it and ticks the row off (%s)', (...given) => {
    const [language, title, apply, sentence, close] = given;
    return withPanel({ language }, async (page) => {
      await open(page, '842');
      await page.keyboard.press('KeyF');
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.getByText('→ 42 px').waitFor();
      expect(await asked(page, 'applyFix')).toEqual([]);
      await dialog.getByRole('button', { name: apply }).click();
      await verdict(page, sentence);
      await dialog.getByRole('button', { name: close }).last().click();
      await page.locator('.line-mended').waitFor();
      expect(await asked(page, 'applyFix')).toMatchObject([
        { frameId: '11:1', fixes: [{ steps: [{ do: 'move', layerId: '11:4', dx: 42 }] }] },
      ]);
    });
  });

  it('says why a fix was refused and what to do', () =>
    withPanel({ scene: campaignScene({ refuses: 'INSTANCE_LAYER' }) }, async (page) => {
      await open(page, '842');
      await page.keyboard.press('KeyF');
      const dialog = page.getByRole('dialog', { name: '1 change' });
      await dialog.getByRole('button', { name: 'Apply 1 change' }).click();
      await dialog.getByText('Edit the main component, or detach the instance.').waitFor();
      await dialog.getByText('0 of 1 applied').waitFor();
    }));

  it('mends every finding of a rule from the list by rule', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('radio', { name: 'By rule' }).check({ force: true });
      await page.getByRole('button', { name: 'Fix all 2…' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Apply 2 changes' }).click();
      await page.getByRole('dialog').getByText('2 of 2 applied').waitFor();
    }));

  it('lets the owner accept what somebody asked for', () =>
    withPanel({}, async (page) => {
      await open(page, '842');
      await page.keyboard.press('KeyW');
      const dialog = page.getByRole('dialog', { name: 'Waive this finding' });
      await dialog.getByRole('textbox', { name: 'In your words' }).fill('Brand book');
      await dialog.getByRole('button', { name: 'Ask for the waiver' }).click();
      await page.getByText('Waiver asked for').first().waitFor();
      await verdict(page, rejected);
      await page.getByRole('button', { name: 'Accept as Ada' }).click();
      await verdict(page, '2 of 6 frames would be rejected');
      await page.getByText('Asked and accepted by the same person').waitFor();
    }));

  it('chooses a placement for a frame that none fits, and keeps it on the frame', () =>
    withPanel({}, async (page) => {
      await open(page, 'moodboard');
      await page.getByRole('button', { name: 'Choose placement…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Choose placement' });
      await dialog.getByRole('radio', { name: /Feed banner/ }).check();
      await dialog.getByRole('combobox', { name: 'campaign' }).fill('618');
      await dialog.getByRole('button', { name: 'Use for this frame' }).click();
      await page.getByText('Somebody chose this placement for the frame.').waitFor();
      expect(await asked(page, 'writeRecords')).toMatchObject([
        { records: [{ nodeId: '15:1', key: 'assignment' }] },
      ]);
    }));

  it('puts marks on the canvas with O and takes them away when another frame is opened', () =>
    withPanel({}, async (page) => {
      await open(page, '842');
      await page.keyboard.press('KeyO');
      await expect.poll(() => asked(page, 'showOverlay')).toMatchObject([{ frameId: '11:1' }]);
      await open(page, '830');
      await expect.poll(() => asked(page, 'clearOverlays')).toHaveLength(1);
    }));

  it('opens a menu on a row, moves in it with arrows and closes it with Esc', () =>
    withPanel({}, async (page) => {
      await open(page, '842');
      await page.getByRole('button', { name: 'More actions' }).first().click();
      const menu = page.getByRole('menu', { name: 'More actions' });
      await menu.getByRole('menuitem', { name: 'Show on canvas' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('marks');
      await page.keyboard.press('Escape');
      await expect.poll(() => menu.count()).toBe(0);
      await page.getByRole('region').waitFor();
    }));

  it('hides the boxes while H is held', () =>
    withPanel({}, async (page) => {
      await open(page, '842');
      await page.locator('.mark-box').first().waitFor();
      await page.keyboard.down('KeyH');
      await expect.poll(() => page.locator('.mark-box').count()).toBe(0);
      await page.keyboard.up('KeyH');
      await page.locator('.mark-box').first().waitFor();
    }));

  it('shows six examples without a file, and goes back', () =>
    withPanel({ scene: campaignScene({ selection: [] }) }, async (page) => {
      await page.getByRole('button', { name: 'Show me on an example' }).click();
      await verdict(page, '5 of 6 frames would be rejected');
      await page.getByText('Nothing in the file is touched.').waitFor();
      await page.getByRole('button', { name: 'Back to my frames' }).click();
      await page.getByRole('button', { name: 'Show me on an example' }).waitFor();
    }));

  it('names waivers that ended and removes them when asked', () => {
    const request = waiveRequest({
      placement: 'test.splash',
      ruleId: 'zone-safe',
      frameId: '11:1',
      until: '2020-01-01',
    });
    const records = { '11:1': { 'waivers/ada': writeWaiversRecord('11:1', [request]) } };
    return withPanel({ scene: campaignScene({ records }) }, async (page) => {
      await page.getByText('1 waiver is not needed any more').waitFor();
      await page.getByRole('button', { name: 'Remove' }).click();
      await expect.poll(() => page.getByText('1 waiver is not needed any more').count()).toBe(0);
    });
  });
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
      await expect.poll(() => page.getByRole('button', { name: 'Save draft' }).isDisabled()).toBe(true);
    }));

  it('speaks Chinese when told to, marks the page as such and remembers it', () =>
    withPanel({}, async (page) => {
      await verdict(page, rejected);
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('radio', { name: '中文' }).check({ force: true });
      await page.getByRole('dialog', { name: '设置' }).waitFor();
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
      await expect
        .poll(async () => JSON.stringify((await asked(page, 'writeKept')).at(-1)))
        .toContain('\\"locale\\":\\"zh-CN\\"');
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

  const closed = (page: Page): Promise<void> => page.locator('dialog[open]').waitFor({ state: 'detached' });

  it.each(['figma-light', 'figma-dark'] as const)('finds no fault in any screen in %s at 320 px', (theme) =>
    withPanel({ theme, width: 320, height: 640 }, async (page) => {
      await verdict(page, rejected);
      await page.keyboard.press('KeyJ');
      await page.getByRole('region', { name: 'Details of the finding' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('KeyW');
      await page.getByRole('dialog', { name: 'Waive this finding' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await closed(page);
      await page.keyboard.press('KeyF');
      await page.getByRole('dialog', { name: '1 change' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await closed(page);
      await page.getByRole('row').filter({ hasText: 'moodboard' }).click();
      await page.getByRole('button', { name: 'Choose placement…' }).click();
      await page.getByRole('dialog', { name: 'Choose placement' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await closed(page);
      await page.getByRole('radio', { name: 'By rule' }).check({ force: true });
      await page.locator('.rule').first().waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Shift+Slash');
      await page.getByRole('dialog').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await closed(page);
      await page.getByRole('tab', { name: 'Dataset' }).click();
      await page.getByText('6 images').waitFor();
      expect(await faults(page)).toEqual([]);
    }),
  );

  it.each(['en-GB', 'zh-CN'])('fits 320 px without scrolling sideways (%s)', (language) =>
    withPanel({ width: 320, height: 400, language }, async (page) => {
      await page.getByRole('row').first().waitFor();
      for (const tab of [0, 1]) {
        await page.getByRole('tab').nth(tab).click();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    }),
  );
});
