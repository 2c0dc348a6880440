import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { run } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultTaxonomy } from '../../src/core/label/default-taxonomy.ts';
import { writeLabelRecord } from '../../src/core/stored/label/current.ts';
import { writeTaxonomyRecord } from '../../src/core/stored/taxonomy/current.ts';
import { openChromium } from '../helpers/open-chromium.ts';
import { campaignFrames } from './campaign-scene.ts';
import { draft, labelScene } from './label-scene.ts';
import type { WriteRequest } from './open-labels.ts';
import { openPanel, type PanelOptions } from './open-panel.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Opens the panel on Label, does something, and closes it, whatever happens. */
async function withLabels(options: Partial<PanelOptions>, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPanel(browser, { scene: labelScene(), ...options });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await act(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

const sentence = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: text }).waitFor();
const ready = async (page: Page): Promise<void> => {
  await sentence(page, '2 of 4 frames fully labelled · 2 need a look');
  await page.getByRole('button', { name: 'Accept A', exact: true }).waitFor();
};
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const view = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('radio', { name }).check({ force: true });
const rowCount = (page: Page): Promise<number> => page.getByRole('row').count();
/** Node and class of every label that was written, in order. */
const labels = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    window.fakeMain.asked
      .filter(({ name }) => name === 'writeRecords')
      .flatMap(({ input }) => (input as WriteRequest).records)
      .filter(({ key }) => key === 'label')
      .map(({ nodeId, text }) => {
        const label = text === '' ? null : (JSON.parse(text) as { is?: string; classes?: string[] });
        return `${nodeId} ${label === null ? 'deleted' : label.is === 'none' ? 'none' : (label.classes?.join() ?? '')}`;
      }),
  );

describe('the Label tab: keys', () => {
  it('labels with a number, goes on by itself, and takes it back with Z', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await page.keyboard.press('Digit2');
      await expect.poll(() => labels(page)).toEqual(['20:9 title']);
      await expect.poll(() => rowCount(page)).toBe(3);
      await page.getByRole('row', { name: /Line 5.*draft 01/, selected: true }).waitFor();
      await page.getByText('1 layer is now “Title”').first().waitFor();
      await page.keyboard.press('KeyZ');
      await expect.poll(() => labels(page)).toEqual(['20:9 title', '20:9 deleted']);
      await expect.poll(() => rowCount(page)).toBe(4);
    }));

  it('accepts with A, skips with S, and says “no element” with 0', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await page.keyboard.press('KeyS');
      await page.getByRole('row', { name: /Line 5.*draft 01/, selected: true }).waitFor();
      await page.keyboard.press('Digit0');
      await expect.poll(() => labels(page)).toEqual(['20:7 none']);
      await page.getByRole('row', { name: /立即抢购.*draft 02/, selected: true }).waitFor();
      await page.keyboard.press('KeyA');
      await expect.poll(() => labels(page)).toEqual(['20:7 none', '21:9 cta']);
    }));

  it('labels many at once, after Shift and arrows or Ctrl+A', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByRole('heading', { name: '2 layers selected' }).waitFor();
      await page.keyboard.press('Control+KeyA');
      await page.getByRole('heading', { name: '4 layers selected' }).waitFor();
      await page.keyboard.press('Digit7');
      await expect.poll(() => labels(page)).toEqual(['20:9 badge', '20:7 badge', '21:9 badge', '21:7 badge']);
      await page.getByText('4 layers are now “Badge”').first().waitFor();
    }));

  it('finds any class by name, in either language', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await page.keyboard.press('KeyC');
      await expect
        .poll(() => page.getByRole('combobox').evaluate((one) => one === document.activeElement))
        .toBe(true);
      await page.getByRole('combobox').fill('二维');
      await expect.poll(() => page.getByRole('option').count()).toBe(1);
      await page.keyboard.press('Enter');
      await expect.poll(() => labels(page)).toEqual(['20:9 qr']);
    }));

  it('labels the next frame as the last one that is built the same', () => {
    const label = { taxonomy: { id: 'proofset', version: 1 }, attributes: {}, by: 'hand', at: null } as const;
    const records = {
      '20:9': { label: writeLabelRecord('20:9', { ...label, is: 'labelled', classes: ['cta'] }) },
      '20:7': { label: writeLabelRecord('20:7', { ...label, is: 'none', classes: [] }) },
    };
    return withLabels({ scene: labelScene({ records }) }, async (page) => {
      await sentence(page, '3 of 4 frames fully labelled · 1 needs a look');
      await page.getByRole('row', { name: /draft 02/, selected: true }).waitFor();
      await page.keyboard.press('KeyR');
      await expect.poll(async () => (await labels(page)).sort()).toEqual(['21:7 none', '21:9 cta']);
      await sentence(page, 'Every visible layer in scope is labelled or deliberately skipped');
    });
  });

  it('leaves keys to a text field, and shows them all in the list of keys', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await page.getByText('Frame tags').click();
      await page.getByRole('textbox', { name: 'Campaign' }).fill('11');
      await page.keyboard.press('KeyA');
      await page.keyboard.press('Digit2');
      await expect.poll(() => page.getByRole('textbox', { name: 'Campaign' }).inputValue()).toBe('11a2');
      expect(await labels(page)).toEqual([]);
      await page.getByRole('heading', { level: 1 }).click();
      await expect
        .poll(() =>
          page.evaluate(() =>
            window.fakeMain.asked
              .filter(({ name }) => name === 'writeRecords')
              .flatMap(({ input }) => (input as WriteRequest).records)
              .map(({ nodeId, key, text }) => [nodeId, key, text.includes('"campaign":"11a2"')]),
          ),
        )
        .toEqual([['20:1', 'frame-tags', true]]);
      await page.keyboard.press('Shift+Slash');
      await page.getByRole('dialog').getByText('Deliberately no element').waitFor();
    }));
});

/** The records that were written so, in order. */
const written = (page: Page, key: string): Promise<{ node: string; text: string }[]> =>
  page.evaluate(
    (wanted) =>
      window.fakeMain.asked
        .filter(({ name }) => name === 'writeRecords')
        .flatMap(({ input }) => (input as WriteRequest).records)
        .filter((one) => one.key === wanted)
        .map(({ nodeId, text }) => ({ node: nodeId, text })),
    key,
  );

describe('the Label tab: attributes', () => {
  const classes = defaultTaxonomy.classes.map((one) =>
    one.name === 'cta'
      ? {
          ...one,
          attributes: [
            { name: 'state', values: ['on', 'off'] },
            { name: 'note', values: null },
          ],
        }
      : one,
  );
  const taxonomy = writeTaxonomyRecord('0:0', { ...defaultTaxonomy, version: 2, classes });
  const scene = labelScene({ records: { document: { taxonomy } } });

  it('are chosen or typed for the selected element, and shown again', () =>
    withLabels({ scene }, async (page) => {
      await ready(page);
      await page.getByText('A value also accepts the suggestion.').waitFor();
      await page.getByRole('combobox', { name: 'state' }).selectOption('off');
      await page.getByText('Attribute kept').first().waitFor();
      await page.getByText('Labelled: Button').waitFor();
      await page.getByRole('textbox', { name: 'note' }).fill('red one');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () =>
          (await written(page, 'label')).map(({ node, text }) => [
            node,
            (JSON.parse(text) as { attributes: unknown }).attributes,
          ]),
        )
        .toEqual([
          ['20:9', { state: 'off' }],
          ['20:9', { note: 'red one', state: 'off' }],
        ]);
      await button(page, /秋季上新: Title/).click();
      await expect.poll(() => page.getByRole('combobox', { name: 'state' }).count()).toBe(0);
      await button(page, /立即抢购: Button/).dispatchEvent('click');
      await expect.poll(() => page.getByRole('combobox', { name: 'state' }).inputValue()).toBe('off');
      await expect.poll(() => page.getByRole('textbox', { name: 'note' }).inputValue()).toBe('red one');
    }));

  it('speak Chinese, and keep their letters from the keys of the tab', () =>
    withLabels({ scene, language: 'zh-CN' }, async (page) => {
      await page.getByText('填写后同时采纳该建议。').waitFor();
      const field = page.getByRole('group', { name: '属性' }).getByRole('combobox', { name: 'state' });
      await field.focus();
      await page.keyboard.press('Digit2');
      await page.keyboard.press('ArrowDown');
      await page.getByText('属性已保存').first().waitFor();
      await expect.poll(() => field.inputValue()).toBe('on');
      expect(await labels(page)).toEqual(['20:9 cta']);
    }));
});

describe('the Label tab: captions', () => {
  it.each([
    ['en-GB', 'Frame tags', 'Short caption', 'made from labels', 'Reset', 'square poster'],
    ['zh-CN', '画框标签', '短描述', '由标注生成', '还原', '方形海报'],
  ] as const)(
    'are shown as made, changed by hand, and reset (%s)',
    (language, tags, field, made, reset, says) =>
      withLabels({ language }, async (page) => {
        await page.getByRole('row').first().waitFor();
        await page.getByText(tags).click();
        const caption = page.getByRole('textbox', { name: field });
        await expect.poll(() => caption.inputValue()).toContain(says);
        const before = await caption.inputValue();
        expect(before).toContain('秋季上新');
        await caption.focus();
        await page.getByRole('heading', { level: 1 }).click();
        expect(await written(page, 'frame-tags')).toEqual([]);
        await caption.fill('Mine 我的');
        await page.getByRole('heading', { level: 1 }).click();
        await expect
          .poll(async () => (await written(page, 'frame-tags')).at(-1)?.text)
          .toContain('Mine 我的');
        await expect.poll(() => page.getByText(made).count()).toBe(2);
        await page.getByText(before).waitFor();
        await page.getByRole('button', { name: new RegExp(reset) }).click();
        await expect.poll(() => caption.inputValue()).toBe(before);
        await expect
          .poll(async () => (await written(page, 'frame-tags')).at(-1)?.text)
          .toContain('"captions":[]');
        await expect.poll(() => page.getByText(made).count()).toBe(3);
      }),
  );
});

describe('the Label tab: the picture', () => {
  it('says when nothing is left, and still takes a number for a box that is clicked', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await page.keyboard.press('Control+KeyA');
      await page.keyboard.press('Digit0');
      await sentence(page, 'Every visible layer in scope is labelled or deliberately skipped');
      await expect.poll(() => rowCount(page)).toBe(0);
      await button(page, '2 秋季上新: Title').click();
      await page.getByRole('heading', { name: /秋季上新/ }).waitFor();
      await page.keyboard.press('Digit7');
      await expect.poll(async () => (await labels(page)).at(-1)).toBe('20:4 badge');
      await button(page, '7 秋季上新: Badge').waitFor();
      await sentence(page, 'Every visible layer in scope is labelled or deliberately skipped');
      await page.keyboard.press('KeyZ');
      await button(page, '2 秋季上新: Title').waitFor();
    }));

  it('selects a layer by its box, walks through boxes with arrows, and shows one on the canvas', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await button(page, '2 秋季上新: Title').press('ArrowRight');
      await button(page, '#22 Rectangle 47: Decoration').and(page.locator('[aria-pressed=true]')).waitFor();
      await page.getByText('drawn shape').waitFor();
      await page.keyboard.press('Enter');
      await expect
        .poll(() =>
          page.evaluate(() =>
            window.fakeMain.asked.filter(({ name }) => name === 'selectLayer').map(({ input }) => input),
          ),
        )
        .toEqual([{ layerId: '20:3', reveal: true }]);
    }));

  it('is without boxes while H is held', () =>
    withLabels({}, async (page) => {
      await ready(page);
      const boxes = () =>
        page
          .getByRole('group', { name: /boxes of its layers/ })
          .getByRole('button')
          .count();
      await expect.poll(boxes).toBe(6);
      await page.keyboard.down('KeyH');
      await expect.poll(boxes).toBe(0);
      await page.keyboard.up('KeyH');
      await expect.poll(boxes).toBe(6);
    }));

  it('turns to the next frame that needs a look', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await button(page, 'Next frame').click();
      await page
        .getByRole('group', { name: 'Frame “square / draft 02” with the boxes of its layers' })
        .waitFor();
      await page.getByText('2 / 2').waitFor();
    }));
});

describe('the Label tab: many at once', () => {
  it('says how many suggestions of which class before it takes them', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await button(page, 'Accept all “Button” 2').click();
      const dialog = page.getByRole('dialog', { name: 'Accept suggestions' });
      await dialog.getByRole('checkbox', { name: /Decoration 2/ }).check();
      await dialog.getByRole('checkbox', { name: /Button 2/ }).uncheck();
      expect(await labels(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Accept 2' }).click();
      await expect.poll(() => labels(page)).toEqual(['20:7 decoration', '21:7 decoration']);
      await button(page, 'Undo').click();
      await expect.poll(async () => (await labels(page)).slice(2)).toEqual(['20:7 deleted', '21:7 deleted']);
    }));

  it('draws only the rows in view of a long list, and takes them all in one undo step', () => {
    const frames = Array.from({ length: 300 }, (_, at) => ({
      ...draft(1000 + at, `square / ${String(at)}`),
      png: '',
    }));
    const scene = labelScene({ frames, selection: frames.map(({ entry }) => entry.id) });
    return withLabels({ scene }, async (page) => {
      await sentence(page, '0 of 300 frames fully labelled · 300 need a look');
      await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('600');
      expect(await rowCount(page)).toBeLessThan(60);
      await page.keyboard.press('Control+KeyA');
      await page.getByRole('heading', { name: '600 layers selected' }).waitFor();
      await page.keyboard.press('KeyA');
      await expect.poll(async () => (await labels(page)).length, { timeout: 10_000 }).toBe(600);
      const ends = await page.evaluate(() =>
        window.fakeMain.asked
          .filter(({ name }) => name === 'writeRecords')
          .map(({ input }) => (input as WriteRequest).ends),
      );
      expect(ends).toEqual([false, true]);
      await page.getByText('600 suggestions accepted').first().waitFor();
    });
  });

  it('says which layer Figma refuses, and why', () =>
    withLabels({ scene: labelScene({ editor: 'dev', refusing: ['20:9'] }) }, async (page) => {
      await ready(page);
      await page.getByText('Dev Mode: Proofset can store labels').waitFor();
      await page.keyboard.press('Digit1');
      await page
        .getByText('1 layer was not written: Figma does not let this be written here (not here).')
        .first()
        .waitFor();
      await expect.poll(() => rowCount(page)).toBe(4);
    }));
});

describe('the Label tab: rules and classes', () => {
  it('shows what a rule would change before it is applied, and marks a pattern that is wrong', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await view(page, /^Rules/);
      await button(page, 'Add rule').click();
      const dialog = page.getByRole('dialog', { name: 'Label rule' });
      await dialog.getByRole('textbox', { name: 'Layer name' }).fill('*');
      await dialog.getByText('alone fits every layer').waitFor();
      expect(await dialog.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
      await dialog.getByRole('textbox', { name: 'Layer name' }).fill('Line*');
      await dialog.getByRole('combobox', { name: 'the layer is' }).selectOption('');
      await dialog.getByText('+0 / −2 layers').waitFor();
      await dialog.getByText('tried on 4 frames').waitFor();
      expect(await labels(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Apply' }).click();
      await page.getByText('Layer name Line* →').waitFor();
      await page.getByText('2 layers').waitFor();
      await page.getByRole('checkbox', { name: /Rule is on/ }).uncheck();
      await page.getByText('0 layers').waitFor();
    }));

  it('learns rules from a frame labelled by hand', () =>
    withLabels({ scene: labelScene({ frames: campaignFrames, selection: ['10:1'] }) }, async (page) => {
      await sentence(page, 'Every visible layer in scope');
      await button(page, '5 product: Product').click();
      await page.keyboard.press('Digit7');
      await expect.poll(() => labels(page)).toEqual(['10:3 badge']);
      await view(page, /^Rules/);
      await button(page, 'Learn from this frame…').click();
      const dialog = page.getByRole('dialog', { name: 'Rules learned from “splash / hero 01”' });
      await dialog.getByText('1 labelled layer').waitFor();
      await dialog.getByRole('button', { name: 'Add 1 rule' }).click();
      await page.getByText('Layer name product →').waitFor();
    }));

  it('adds a class with the next number, and retires one without renumbering', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await view(page, /^Classes/);
      await button(page, 'Add class').click();
      const dialog = page.getByRole('dialog', { name: 'New class' });
      await dialog.getByRole('textbox', { name: 'English name' }).fill('Sticker');
      await dialog.getByRole('textbox', { name: 'Chinese name' }).fill('贴纸');
      await dialog.getByRole('textbox', { name: 'Word in bundles' }).fill('logo 2');
      await dialog.getByText('Start with a letter').waitFor();
      await dialog.getByRole('textbox', { name: 'Word in bundles' }).fill('sticker');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('#25 · sticker · 0 layers').waitFor();
      await button(page, 'Edit class Vector').click();
      await page.getByRole('dialog', { name: 'Class 3' }).getByRole('button', { name: 'Retire' }).click();
      await page.getByText('retired', { exact: true }).waitFor();
      await page.getByText('#25 · sticker').waitFor();
      await page.getByText('Version 3').waitFor();
    }));

  it('shows what an import would add, and why a file cannot be read', () =>
    withLabels({}, async (page) => {
      await ready(page);
      await view(page, /^Classes/);
      await button(page, 'Import…').click();
      const dialog = page.getByRole('dialog', { name: 'Import classes' });
      const file = dialog.getByLabel('Choose file…');
      const choose = (name: string, text: string): Promise<void> =>
        file.first().setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await choose('broken.json', '{');
      await dialog.getByRole('alert').waitFor();
      await choose('classes.txt', 'logo\nsticker\nribbon\n');
      await dialog.getByText('#25 sticker, #26 ribbon').waitFor();
      await dialog.getByRole('button', { name: 'Import 2 classes' }).click();
      await page.getByText('#26 · ribbon').waitFor();
    }));
});

describe('the Label tab: what is not there', () => {
  it('says what to do without frames', () =>
    withLabels({ scene: labelScene({ selection: [] }) }, async (page) => {
      await page.getByRole('heading', { name: 'No frames to label' }).waitFor();
      await button(page, 'This page').click();
      await sentence(page, '2 of 4 frames fully labelled');
    }));

  it('names frames that could not be read and goes on with the others', () =>
    withLabels({ scene: labelScene({ failing: ['21:1'] }) }, async (page) => {
      await sentence(page, '2 of 4 frames fully labelled · 1 needs a look');
      await page.getByText('1 frame could not be read. The others are labelled.').waitFor();
    }));

  it('shows a label of a newer Proofset and offers nothing that would overwrite it', () =>
    withLabels(
      { scene: labelScene({ records: { '20:9': { label: '{"schema":"label/9"}' } } }) },
      async (page) => {
        await page.getByText('A newer Proofset wrote this label. Update the plugin to change it.').waitFor();
        await expect.poll(() => button(page, 'Accept A').count()).toBe(0);
        await page.keyboard.press('Digit2');
        expect(await labels(page)).toEqual([]);
      },
    ));
});

describe('the Label tab: for everybody', () => {
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

  it.each(['figma-light', 'figma-dark'] as const)('has no fault in %s at 320 px', (theme) =>
    withLabels({ theme, width: 320, height: 640 }, async (page) => {
      await ready(page);
      await page.getByText('Frame tags').click();
      expect(await faults(page)).toEqual([]);
      for (const open of ['Accept all “Button” 2', 'Class… C']) {
        await button(page, open).click();
        await page.getByRole('dialog').waitFor();
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await closed(page);
      }
      for (const [part, open] of [
        [/^Rules/, 'Add rule'],
        [/^Classes/, 'Edit class Logo'],
        [/^Classes/, 'Import…'],
      ] as const) {
        await view(page, part);
        await button(page, open).waitFor();
        expect(await faults(page)).toEqual([]);
        await button(page, open).click();
        await page.getByRole('dialog').waitFor();
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await closed(page);
      }
    }),
  );

  it.each(['en-GB', 'zh-CN'])('fits 320 px without scrolling sideways (%s)', (language) =>
    withLabels({ language, width: 320, height: 480 }, async (page) => {
      await page.getByRole('row').first().waitFor();
      for (const part of [0, 1, 2]) {
        await page.locator('.label-bar input[type=radio]').nth(part).check({ force: true });
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
          .toBe(0);
        const wide = await page.evaluate(() =>
          [...document.querySelectorAll('.screen *')]
            .filter(
              (one) =>
                one.getBoundingClientRect().right > window.innerWidth + 0.5 && one.closest('svg') === null,
            )
            .map((one) => one.className),
        );
        expect(wide).toEqual([]);
      }
    }),
  );

  it('speaks Chinese', () =>
    withLabels({ language: 'zh-CN' }, async (page) => {
      await sentence(page, '4 个画框中 2 个已标注完整 · 2 个需要看一下');
      await button(page, /^采纳全部“按钮” 2$/).waitFor();
      await page.keyboard.press('Digit6');
      await page.getByText('1 个图层已标为“按钮”').first().waitFor();
    }));
});
