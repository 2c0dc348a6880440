import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { run } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlacementsRecord } from '../../src/core/stored/placements/read-placements-record.ts';
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

/** Opens the list of specs, does something, and closes the panel, whatever happens. */
async function withSpecs(options: Partial<PanelOptions>, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPanel(browser, { scene: campaignScene(), ...options });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  try {
    await page.getByRole('button', { name: /^(Placements|展位) \d/ }).click();
    await act(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const editSplash = (page: Page): Promise<void> => button(page, 'Edit App splash 1080×1920').click();
const openRule = (page: Page, title: RegExp): Promise<void> =>
  page.getByRole('button', { name: title, expanded: false }).first().click();
const lastWritten = async (page: Page) => {
  const texts = await page.evaluate(() =>
    window.fakeMain.asked
      .filter(({ name }) => name === 'writePlacements')
      .map(({ input }) => (input as { text: string }).text),
  );
  const record = readPlacementsRecord(texts.at(-1) ?? '');
  if (!record.ok) throw new Error(record.failure.code);
  return record.value;
};
const asked = (page: Page, request: string): Promise<unknown[]> =>
  page.evaluate(
    (name) => window.fakeMain.asked.filter((one) => one.name === name).map(({ input }) => input),
    request,
  );

describe('placement specs: the list', () => {
  it('shows versions, sources and what can be done, and goes back with Esc', () =>
    withSpecs({}, async (page) => {
      await page.getByText('App splash 1080×1920').waitFor();
      await expect
        .poll(() => page.getByText('1080×1920 · 5 rules · made-up numbers · 2026-01-01').count())
        .toBe(1);
      await page.getByRole('textbox', { name: 'Search specs' }).fill('feed');
      await button(page, 'Edit App splash 1080×1920').waitFor({ state: 'detached' });
      await page.getByRole('textbox', { name: 'Search specs' }).fill('nothing like it');
      await page.getByText('Nothing found. Try another word.').waitFor();
      await button(page, '‹ Back').focus();
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Check' }).waitFor();
    }));

  it('names a stored spec that cannot be read, and lists the others', () => {
    const record = JSON.parse(campaignScene().placements) as { published: unknown[] };
    const odd = { spec: { id: 'odd.one' }, publishedAt: null, by: null, changes: [] };
    const placements = JSON.stringify({ ...record, published: [...record.published, odd] });
    return withSpecs({ scene: campaignScene({ placements }) }, async (page) => {
      await page.getByText('“odd.one” cannot be read.').waitFor();
      await button(page, 'Edit Feed banner').waitFor();
    });
  });

  it('copies a spec under an id of its own and exports it as JSON', () =>
    withSpecs({}, async (page) => {
      const download = page.waitForEvent('download');
      await button(page, 'Export JSON of Feed banner').click();
      expect((await download).suggestedFilename()).toBe('test.feed.v1.json');
      await button(page, 'Copy and edit Feed banner').click();
      await page.getByText('Not saved').waitFor();
      await page.getByRole('tab', { name: 'Header' }).click();
      await expect.poll(() => page.getByLabel('id', { exact: true }).inputValue()).toBe('test-feed-copy');
    }));
});

describe('placement specs: new ones', () => {
  it('reads a draft off the selected frame and says where each limit comes from', () =>
    withSpecs({}, async (page) => {
      await button(page, 'New from selected frame').click();
      await page.getByText('“splash / hero 01” passes').waitFor();
      await openRule(page, /Safe zone/);
      await page.getByText('insets top 140 px, measured at logo').waitFor();
      await button(page, 'Save draft').click();
      await page.getByText('Draft', { exact: true }).waitFor();
      expect((await lastWritten(page)).drafts).toMatchObject([{ id: 'splash-hero-01' }]);
    }));

  it('asks before it forgets a draft that nothing holds', () =>
    withSpecs({}, async (page) => {
      await button(page, 'New from selected frame').click();
      await button(page, '‹ Back').click();
      const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
      await dialog.getByRole('button', { name: 'Keep editing' }).click();
      await button(page, '‹ Back').click();
      await dialog.getByRole('button', { name: 'Discard changes' }).click();
      await button(page, 'New from selected frame').waitFor();
    }));

  it('says that nothing is selected', () =>
    withSpecs({ scene: campaignScene({ selection: [] }) }, async (page) => {
      await button(page, 'New from selected frame').click();
      await page.getByRole('alert').filter({ hasText: 'Nothing is selected.' }).waitFor();
    }));

  it('learns limits from the selection, and takes those that stay ticked', () =>
    withSpecs({}, async (page) => {
      await button(page, 'Learn from selection').click();
      await page.getByRole('heading', { name: 'Learnt from 6 frames' }).waitFor();
      await page.getByRole('checkbox', { name: /^Canvas size/ }).uncheck();
      await page.getByRole('button', { name: /^Use \d+ rules as a draft$/ }).click();
      await page.getByRole('button', { name: /^Safe zone/ }).waitFor();
      await expect.poll(() => page.getByRole('button', { name: /^Canvas size/ }).count()).toBe(0);
    }));

  it('says that one frame is too few to learn from', () =>
    withSpecs({ scene: campaignScene({ selection: ['10:1'] }) }, async (page) => {
      await button(page, 'Learn from selection').click();
      await page.getByText('1 frames are too few to learn from').waitFor();
    }));
});

describe('placement specs: the editor', () => {
  it('follows typing with the verdict, the finding and the frames in scope', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await page.getByText('3 of 5 frames it fits would fail').first().waitFor();
      await openRule(page, /Smallest text/);
      await page.getByLabel('min', { exact: true }).fill('40');
      await page.getByText('“splash / hero 01” would be rejected: 1 finding').waitFor();
      await page.getByText('5 of 5 frames it fits would fail').first().waitFor();
    }));

  it('steps a number with the arrows and converts a length with its unit', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await openRule(page, /Safe zone/);
      const top = page.getByLabel('top', { exact: true });
      await top.press('ArrowUp');
      await top.press('Shift+ArrowDown');
      await expect.poll(() => top.inputValue()).toBe('111');
      await top.fill('192');
      await page.getByLabel('Unit of top').selectOption('percent');
      await expect.poll(() => top.inputValue()).toBe('10');
    }));

  it('says what is wrong at the field, and does not publish it', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await openRule(page, /Smallest text/);
      await page.getByLabel('min', { exact: true }).fill('abc');
      await page.getByText('Found "abc". Allowed: number > 0.', { exact: true }).waitFor();
      await expect
        .poll(() => page.getByLabel('min', { exact: true }).getAttribute('aria-invalid'))
        .toBe('true');
      await page.getByRole('tab', { name: 'Rules (1)' }).waitFor();
      await expect.poll(() => button(page, 'Publish…').isDisabled()).toBe(true);
    }));

  it('adds a rule from the picker, which hears both languages, with chips for its roles', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await button(page, 'Add rule…').click();
      const picker = page.getByRole('dialog', { name: 'Add rule…' });
      await picker.getByRole('textbox', { name: 'Search rules' }).fill('安全区');
      await picker.getByRole('button', { name: /^Safe zone/ }).click();
      const roles = page.locator('.subjects .chips-input');
      await roles.fill('coupon');
      await roles.press('Enter');
      await page.getByText('Nobody defines the role "coupon"').first().waitFor();
      await button(page, 'Remove coupon').click();
      await page.getByText('Nobody defines the role "coupon"').first().waitFor({ state: 'detached' });
    }));

  it('edits as JSON what has no form, and keeps the last JSON while it is none', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await page.getByRole('tab', { name: 'Roles' }).click();
      await page.getByLabel('Role, such as logo or coupon').fill('coupon');
      await page.keyboard.press('Enter');
      await page.getByLabel('Add a field…').selectOption('properties');
      const json = page.getByLabel('properties', { exact: true });
      await json.fill('{"Kind":');
      await page.getByText('This is not JSON yet').waitFor();
      await json.fill('{"Kind":"Coupon"}');
      await page.getByText('This is not JSON yet').waitFor({ state: 'detached' });
      await button(page, 'Save draft').click();
      await page.getByText('Draft saved in this document.').waitFor({ state: 'attached' });
      expect((await lastWritten(page)).drafts).toMatchObject([
        { spec: { roles: { coupon: { names: ['coupon*'], properties: { Kind: 'Coupon' } } } } },
      ]);
    }));

  it('moves a zone with the keyboard and with the mouse, and takes it to the canvas and back', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await page.getByRole('tab', { name: 'Zones' }).click();
      await button(page, 'Add zone').click();
      const zone = page.getByRole('button', { name: /^Zone zone:/ });
      await zone.focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Alt+ArrowRight');
      await page.getByRole('button', { name: 'Zone zone: 361 × 320 px at 10, 1' }).waitFor();
      const box = await zone.boundingBox();
      if (box === null) throw new Error('the zone is not drawn');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2 + 20);
      await page.mouse.up();
      await page.getByRole('button', { name: 'at 10, 1' }).waitFor({ state: 'detached' });
      await button(page, 'Draw on canvas').click();
      await page.getByText('The zones are drawn beside your frames').waitFor();
      expect(await asked(page, 'drawZones')).toMatchObject([
        { width: 1080, zones: [{ id: 'zone', rects: [{}] }] },
      ]);
      await button(page, 'Read back').click();
      await page.getByText(/^Read \d zones from the canvas\.$/u).waitFor();
      await page.getByRole('button', { name: 'Zone product: 700 × 620 px at 190, 700' }).waitFor();
    }));

  it('draws the spec as a sheet', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await page.getByRole('tab', { name: 'Header' }).click();
      await button(page, 'Draw spec sheet').click();
      await page.getByText('The sheet is drawn beside your frames').waitFor();
      await expect
        .poll(() => asked(page, 'drawSheet'))
        .toMatchObject([{ name: 'App splash 1080×1920 · v3', zones: [{ kind: 'keep' }] }]);
    }));
});

describe('placement specs: publishing', () => {
  it.each([
    [
      'en-GB',
      'Edit App splash 1080×1920',
      /^Smallest text/,
      'min',
      'Publish…',
      'stricter',
      '2 frames would newly fail',
      'Publish v4',
      'Published. It counts from now on.',
    ],
    [
      'zh-CN',
      '编辑 开屏 1080×1920',
      /^最小字号/,
      '下限',
      '发布…',
      '更严',
      '2 个画框将变为不通过',
      '发布 v4',
      '已发布，立即生效。',
    ],
  ])(
    'shows changes and the frames it hits first, then writes an immutable version (%s)',
    (language, edit, rule, min, publish, kind, hits, go, done) =>
      withSpecs({ language }, async (page) => {
        await button(page, edit).click();
        await openRule(page, rule);
        await page.getByLabel(min, { exact: true }).fill('40');
        await button(page, publish).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(kind).waitFor();
        await dialog.getByText('32 → 40 px').waitFor();
        await dialog.getByRole('heading', { name: hits }).waitFor();
        await dialog.getByRole('button', { name: go }).click();
        await page.getByText(done).waitFor();
        const written = await lastWritten(page);
        expect(written.specs.find(({ id }) => id === 'test.splash')).toMatchObject({ version: 4 });
        expect(written.published.map(({ spec }) => spec.version)).toEqual([3, 1, 4]);
        expect(written.published[2]?.changes).toMatchObject([{ ruleId: 'text-minsize', kind: 'tightened' }]);
      }),
  );

  it('refuses a version that is taken, and puts the note into the changelog', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await button(page, 'Publish…').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Version').fill('3');
      await dialog.getByText('v3 is published already').waitFor();
      await dialog.getByLabel('Version').fill('7');
      await dialog.getByLabel('Note, Chinese').fill('字号更新');
      await dialog.getByRole('button', { name: 'Publish v7' }).click();
      await page.getByText('Published. It counts from now on.').waitFor();
      expect((await lastWritten(page)).specs[0]).toMatchObject({
        version: 7,
        changes: [{ version: 7, text: { en: '字号更新', 'zh-CN': '字号更新' } }],
      });
    }));

  it('pins a spec to an earlier version in the list', () =>
    withSpecs({}, async (page) => {
      await editSplash(page);
      await button(page, 'Publish…').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publish v4' }).click();
      await page.getByLabel('Version of App splash 1080×1920 in use').selectOption('3');
      await expect.poll(async () => (await lastWritten(page)).specs[0]?.version).toBe(3);
      await page.getByText('2 versions').click();
      await page.getByText('v4 · 20', { exact: false }).waitFor();
    }));

  it('says in Dev Mode why nothing can be published', () =>
    withSpecs({ scene: campaignScene({ editor: 'dev' }) }, async (page) => {
      await editSplash(page);
      await button(page, 'Publish…').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Dev Mode cannot write to the document.').waitFor();
      await expect.poll(() => dialog.getByRole('button', { name: 'Publish v4' }).isDisabled()).toBe(true);
    }));
});

describe('placement specs: accessibility', () => {
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

  it.each(['figma-light', 'figma-dark'] as const)('finds no fault in any part in %s at 320 px', (theme) =>
    withSpecs({ theme, width: 320, height: 640 }, async (page) => {
      expect(await faults(page)).toEqual([]);
      await button(page, 'New from selected frame').click();
      for (const part of ['Header', 'Match', 'Roles', 'Zones', 'Variants', 'Rules']) {
        await page.getByRole('tab', { name: part }).click();
        if (part === 'Zones') await button(page, 'Add zone').click();
        expect(await faults(page)).toEqual([]);
      }
      await openRule(page, /Safe zone/);
      expect(await faults(page)).toEqual([]);
      await button(page, 'Publish…').click();
      await page.getByRole('dialog').waitFor();
      expect(await faults(page)).toEqual([]);
    }),
  );

  it.each(['en-GB', 'zh-CN'])('fits 320 px in %s', (language) =>
    withSpecs({ width: 320, height: 480, language }, async (page) => {
      await page.getByRole('button', { name: /^(New from|从所选画框新建)/ }).click();
      await page.getByRole('tab').nth(3).click();
      await page.getByRole('button', { name: /^(Add zone|添加区域)$/ }).click();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }),
  );
});
