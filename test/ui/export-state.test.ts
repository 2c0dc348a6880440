import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { checkFrame } from '../../src/core/check/check-frame.ts';
import { defaultLabelling } from '../../src/core/label/labelling.ts';
import { readSnapshot } from '../../src/core/snapshot/read-snapshot.ts';
import type { BlobFile } from '../../src/ui/state/blob-parts.ts';
import { createCheckState } from '../../src/ui/state/check-state.ts';
import { createExportState, type ExportState } from '../../src/ui/state/export-state.ts';
import { defaultSettings } from '../../src/ui/state/settings-state.ts';
import { campaignScene, campaignSpecs } from './campaign-scene.ts';
import { createFakeMain, type FakeScene } from './fake-main.ts';
import { bareTools } from './panel-tools.ts';

const choice = { ...defaultSettings.export, formats: ['canonical', 'coco'] };

async function open(
  part: Partial<FakeScene> = {},
  failingLater: readonly string[] = [],
  maxPartBytes = bareTools.maxPartBytes,
  labelling = defaultLabelling,
) {
  const main = createFakeMain(campaignScene(part));
  const client = createClient(main.port);
  const tools = { client, ...bareTools };
  const check = createCheckState({ ...tools, engine: { read: readSnapshot, check: checkFrame } });
  await check.begin('selection', campaignSpecs);
  main.change({ failing: failingLater });
  const delivered: (readonly BlobFile[])[] = [];
  const exporting = createExportState({
    ...tools,
    maxPartBytes,
    read: (frameId) => check.readNow(frameId),
    recheck: (snapshot) => checkFrame(snapshot, campaignSpecs),
    deliver: (files) => delivered.push(files),
    labelling: () => labelling,
  });
  const rows = check.view.get().rows;
  return {
    main,
    exporting,
    delivered,
    rows,
    start: (how = choice) => exporting.start('Autumn campaign', how, rows),
  };
}

/** Does something once, when this many frames are done. */
function when(exporting: ExportState, done: number, act: () => void): void {
  const stop = exporting.view.subscribe(() => {
    const view = exporting.view.get();
    if (view.is !== 'running' || view.done !== done || view.frame === null) return;
    stop();
    act();
  });
}

const finished = (exporting: ExportState) => {
  const view = exporting.view.get();
  if (view.is !== 'finished') throw new Error(`the export is ${view.is}`);
  return view;
};

describe('createExportState', () => {
  it('makes one ZIP of all frames in scope and delivers it once', async () => {
    const { exporting, delivered, start } = await open();
    await start();
    const { summary, files } = finished(exporting);
    expect(summary).toMatchObject({ planned: 6, exported: 6 });
    expect(delivered).toEqual([files]);
    const zip = await JSZip.loadAsync(await (files[0]?.blob ?? new Blob()).arrayBuffer());
    const paths = Object.keys(zip.files);
    expect(paths.filter((path) => path.endsWith('.png'))).toHaveLength(6);
    expect(paths.some((path) => path.endsWith('SHA256SUMS'))).toBe(true);
  });

  it('makes the same bytes twice', async () => {
    const bytes = async (): Promise<Uint8Array> => {
      const { exporting, start } = await open();
      await start();
      return new Uint8Array(await (finished(exporting).files[0]?.blob ?? new Blob()).arrayBuffer());
    };
    expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
  });

  it('labels layers by the classes and rules of the document', async () => {
    const rule = { id: 'goods', on: true, when: { name: { glob: 'product' } }, then: 'badge' };
    const classesWith = async (rules: readonly (typeof rule)[]): Promise<readonly string[]> => {
      const { exporting, delivered, start } = await open({}, [], bareTools.maxPartBytes, {
        ...defaultLabelling,
        rules,
      });
      await start();
      finished(exporting);
      const zip = await JSZip.loadAsync((await delivered[0]?.[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
      const [coco] = zip.file(/instances_train\.json$/);
      const { annotations, categories } = JSON.parse((await coco?.async('text')) ?? '{}') as {
        annotations: { category_id: number }[];
        categories: { id: number; name: string }[];
      };
      const used = new Set(annotations.map(({ category_id }) => category_id));
      return categories.filter(({ id }) => used.has(id)).map(({ name }) => name);
    };
    expect(await classesWith([])).toContain('product');
    const ruled = await classesWith([rule]);
    expect(ruled).toContain('badge');
    expect(ruled).not.toContain('product');
  });

  it('keeps out what the gate keeps out, and says so', async () => {
    const { exporting, start } = await open();
    await start({ ...choice, gate: 'clean' });
    const { summary } = finished(exporting);
    expect(summary.exported).toBe(2);
    expect(summary.losses.filter(({ code }) => code === 'frame-gated')).toHaveLength(4);
  });

  it('goes on past a frame that Figma refuses to render', async () => {
    const { exporting, start } = await open({}, ['12:1']);
    await start();
    const { summary, isWhole } = finished(exporting);
    expect(isWhole).toBe(true);
    expect(summary.exported).toBe(5);
    expect(summary.losses).toContainEqual(
      expect.objectContaining({
        code: 'frame-export-failed',
        frame: { id: '12:1', name: 'splash / hero 03' },
      }),
    );
  });

  it('reports a frame that could not even be checked', async () => {
    const { exporting, start } = await open({ failing: ['11:1'] });
    await start();
    const { summary } = finished(exporting);
    expect(summary.exported).toBe(5);
    expect(summary.losses).toContainEqual(
      expect.objectContaining({ code: 'frame-unreadable', data: { because: 'READ_REJECTED' } }),
    );
  });

  it('leaves out the frame at work when told to skip it', async () => {
    const { exporting, start } = await open();
    when(exporting, 2, () => {
      exporting.skip();
    });
    await start();
    const { summary } = finished(exporting);
    expect(summary.exported).toBe(5);
    expect(summary.losses.filter(({ frame }) => frame?.id === '12:1').map(({ code }) => code)).toEqual([
      'frame-skipped-by-person',
    ]);
  });

  it('waits while it asks whether to stop, and goes on when told to', async () => {
    const { exporting, start } = await open();
    when(exporting, 3, () => {
      exporting.askToStop();
    });
    const run = start();
    await until(exporting, (view) => view.is === 'running' && view.asksToStop);
    exporting.answerStop('continue');
    await run;
    expect(finished(exporting)).toMatchObject({ isWhole: true, summary: { exported: 6 } });
  });

  it('keeps the finished frames when stopped with keep', async () => {
    const { exporting, delivered, start } = await open();
    when(exporting, 3, () => {
      exporting.askToStop();
      exporting.answerStop('keep');
    });
    await start();
    const { summary, isWhole } = finished(exporting);
    expect(isWhole).toBe(false);
    expect(summary.exported).toBe(3);
    expect(delivered).toHaveLength(1);
    expect(summary.losses.filter(({ code }) => code.startsWith('frame-')).map(({ code }) => code)).toEqual([
      'frame-not-reached',
      'frame-not-reached',
      'frame-not-reached',
    ]);
  });

  it('delivers nothing when stopped with discard', async () => {
    const { exporting, delivered, start } = await open();
    when(exporting, 3, () => {
      exporting.askToStop();
      exporting.answerStop('discard');
    });
    await start();
    expect(exporting.view.get()).toEqual({ is: 'discarded' });
    expect(delivered).toEqual([]);
    exporting.close();
    expect(exporting.view.get()).toEqual({ is: 'idle' });
  });
});

describe('an export whose panel is closed', () => {
  /** Small enough for several parts of the campaign. */
  const partBytes = 30_000;
  const bytesOf = async (files: readonly BlobFile[]): Promise<Record<string, string>> =>
    Object.fromEntries(
      await Promise.all(
        files.map(async ({ name, blob }) => [name, Buffer.from(await blob.arrayBuffer()).toString('base64')]),
      ),
    ) as Record<string, string>;

  /** A run that is left alone after so many frames: its panel is gone. */
  const closedAfter = async (done: number) => {
    const { exporting, delivered, start, main } = await open({}, [], partBytes);
    when(exporting, done, () => {
      exporting.pause();
    });
    void start();
    await until(exporting, (view) => view.is === 'running' && view.isPaused && view.done === done);
    await new Promise((resolve) => setImmediate(resolve));
    return { files: delivered.flat(), kept: main.kept() };
  };

  it('has handed over each finished part, and another panel goes on to the same bytes', async () => {
    const whole = await open({}, [], partBytes);
    await whole.start();
    const all = await bytesOf(finished(whole.exporting).files);
    expect(Object.keys(all).length).toBeGreaterThan(2);
    for (const done of [1, 2, 3, 4, 5]) {
      const closed = await closedAfter(done);
      const next = await open({ keptExport: closed.kept }, [], partBytes);
      await next.exporting.load();
      expect(next.exporting.unfinished.get() === null).toBe(closed.files.length === 0);
      if (closed.files.length === 0) await next.start();
      else await next.exporting.goOn(next.rows);
      const rest = next.delivered.flat();
      expect(await bytesOf([...closed.files, ...rest])).toEqual(all);
      expect(next.main.kept()).toBe('');
    }
  });

  it('is not gone on with when the document has changed, and says so', async () => {
    const { kept } = await closedAfter(5);
    const next = await open({ keptExport: kept }, [], partBytes);
    await next.exporting.load();
    await next.exporting.goOn(next.rows.slice(1));
    expect(next.exporting.view.get()).toMatchObject({ is: 'failed', failure: { code: 'RESUME_OUTDATED' } });
    expect(next.delivered).toEqual([]);
  });

  it('may be given up', async () => {
    const { kept } = await closedAfter(5);
    const next = await open({ keptExport: kept });
    await next.exporting.load();
    next.exporting.forgetUnfinished();
    expect(next.exporting.unfinished.get()).toBeNull();
    expect(next.main.kept()).toBe('');
  });

  it.each(['', '{', '{"schema":"kept-export/2"}', 'null'])(
    'is not offered when %j was kept',
    async (keptExport) => {
      const next = await open({ keptExport });
      await next.exporting.load();
      expect(next.exporting.unfinished.get()).toBeNull();
    },
  );
});

describe('a paused export', () => {
  it('stands still until it is told to go on, also when it is asked to stop meanwhile', async () => {
    const { exporting, start, main } = await open();
    when(exporting, 2, () => {
      exporting.pause();
    });
    const run = start();
    await until(exporting, (view) => view.is === 'running' && view.isPaused);
    exporting.askToStop();
    exporting.answerStop('continue');
    await new Promise((resolve) => setImmediate(resolve));
    const drawn = main.asked.filter(({ name }) => name === 'exportFrame').length;
    expect(drawn).toBe(2);
    exporting.unpause();
    await run;
    expect(finished(exporting).summary.exported).toBe(6);
  });
});

const until = (
  exporting: ExportState,
  holds: (view: ReturnType<ExportState['view']['get']>) => boolean,
): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (holds(exporting.view.get())) resolve();
    };
    exporting.view.subscribe(look);
    look();
  });
