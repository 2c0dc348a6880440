import { describe, expect, it } from 'vitest';
import { defaultTaxonomy } from '../../src/core/label/default-taxonomy.ts';
import { noTags } from '../../src/core/label/frame-tags.ts';
import type { Label } from '../../src/core/label/label.ts';
import { writeLabelRecord } from '../../src/core/stored/label/current.ts';
import { writeTaxonomyRecord } from '../../src/core/stored/taxonomy/current.ts';
import { selectOnly } from '../../src/ui/state/label-selection.ts';
import { suggestedCounts } from '../../src/ui/state/label-view.ts';
import { madeCaptions } from '../../src/ui/state/made-captions.ts';
import { defaultSettings } from '../../src/ui/state/settings-state.ts';
import { manyFrames } from './campaign-scene.ts';
import { openLabels } from './open-labels.ts';

const title: Label = {
  taxonomy: { id: 'proofset', version: 1 },
  is: 'labelled',
  classes: ['title'],
  attributes: {},
  by: 'hand',
  at: null,
};
const stored = (layerId: string, label: Partial<Label> = {}): Record<string, string> => ({
  label: writeLabelRecord(layerId, { ...title, ...label }),
});
const recordOf = ({ text }: { readonly text: string }): unknown => (text === '' ? null : JSON.parse(text));

describe('createLabelState', () => {
  it('lists only layers that a person should look at, and counts frames that need none', async () => {
    const { view } = await openLabels();
    expect(view().totals).toEqual({ frames: 4, done: 4, full: 2, look: 2, failed: 0 });
    expect(view().rows.map(({ key, codes }) => [key, codes])).toEqual([
      ['20:1 20:9', ['low-confidence']],
      ['20:1 20:7', ['tiny']],
      ['21:1 21:9', ['low-confidence']],
      ['21:1 21:7', ['tiny']],
    ]);
    expect(view().byClass.get('title')).toBe(4);
  });

  it('looks at nothing while nobody is there to see it', async () => {
    const { view, labels, settled } = await openLabels({}, false);
    expect(view().frames).toEqual([]);
    labels.wake();
    await settled();
    expect(view().totals.done).toBe(4);
  });

  it('goes through hundreds of frames, and says how many could not be read', async () => {
    const frames = manyFrames(300);
    const ids = frames.map(({ entry }) => entry.id);
    const { view } = await openLabels({ frames, selection: ids, failing: [ids[3] ?? ''] });
    expect(view().totals).toEqual({ frames: 300, done: 300, full: 299, look: 0, failed: 1 });
  });

  it('writes a label on the layer itself and selects the next layer at once', async () => {
    const { labels, written, view } = await openLabels();
    expect(labels.selection.get().key).toBe('20:1 20:9');
    const done = labels.label('title');
    expect(labels.selection.get().key).toBe('20:1 20:7');
    await done;
    expect(written().map(({ nodeId, key }) => [nodeId, key])).toEqual([['20:9', 'label']]);
    expect(written().map(recordOf)).toEqual([
      expect.objectContaining({
        schema: 'label/1',
        nodeId: '20:9',
        is: 'labelled',
        classes: ['title'],
        by: 'hand',
        at: '2026-11-25T12:00:00.000Z',
      }),
    ]);
    expect(view().rows.map(({ key }) => key)).not.toContain('20:1 20:9');
    expect(view().news).toMatchObject({ is: 'labelled', layers: 1, className: 'title', refused: 0 });
  });

  it('keeps every label of somebody who types faster than Figma writes, each on its own layer', async () => {
    const { labels, written } = await openLabels();
    await Promise.all([labels.label('cta'), labels.label('decoration'), labels.label(null)]);
    expect(written().map((record) => [record.nodeId, recordOf(record)])).toMatchObject([
      ['20:9', { classes: ['cta'] }],
      ['20:7', { classes: ['decoration'] }],
      ['21:9', { is: 'none', classes: [] }],
    ]);
  });

  it('takes the suggestion of what is selected, and says that it was one', async () => {
    const { labels, written } = await openLabels();
    await labels.accept();
    expect(written().map(recordOf)).toMatchObject([{ nodeId: '20:9', classes: ['cta'], by: 'suggestion' }]);
  });

  it('takes all suggestions of a class in one undo step', async () => {
    const { labels, requests, view } = await openLabels();
    expect([...suggestedCounts(view().rows)]).toEqual([
      ['cta', 2],
      ['decoration', 2],
    ]);
    await labels.acceptAll(['cta']);
    expect(requests().map(({ records, ends }) => [records.map(({ nodeId }) => nodeId), ends])).toEqual([
      [['20:9', '21:9'], true],
    ]);
    expect(view().news).toMatchObject({ is: 'accepted', layers: 2, className: 'cta' });
    await labels.undo();
    expect(view().rows).toHaveLength(4);
  });

  it('takes the last deed back to what was there before', async () => {
    const records = { '20:9': stored('20:9') };
    const { labels, written, view } = await openLabels({ records });
    expect(view().rows.map(({ key }) => key)).not.toContain('20:1 20:9');
    labels.select(selectOnly('20:1', '20:1 20:9'));
    await labels.label('cta');
    labels.select(selectOnly('20:1', '20:1 20:7'));
    await labels.label(null);
    expect(await labels.undo()).toBe(true);
    expect(await labels.undo()).toBe(true);
    expect(await labels.undo()).toBe(false);
    expect(
      written()
        .map(({ nodeId, text }) => [nodeId, text])
        .slice(2),
    ).toEqual([
      ['20:7', ''],
      ['20:9', records['20:9']['label']],
    ]);
    expect(labels.selection.get().key).toBe('20:1 20:9');
    expect(view().canUndo).toBe(false);
  });

  it('says which layers Figma refused and leaves them in the list', async () => {
    const { labels, view } = await openLabels({ refusing: ['20:9'] });
    await labels.acceptAll(['cta']);
    expect(view().news).toMatchObject({
      layers: 1,
      refused: 1,
      failure: { code: 'LABEL_READ_ONLY', data: { text: 'not here' } },
    });
    expect(view().rows.map(({ key }) => key)).toContain('20:1 20:9');
  });

  it.each([
    ['of a newer Proofset', JSON.stringify({ schema: 'label/9' }), 'NEWER_VERSION'],
    ['that is damaged', '{', 'UNREADABLE'],
    [
      'of a class that is not there',
      stored('20:9', { classes: ['hologram'] })['label'] ?? '',
      'UNKNOWN_CLASS',
    ],
  ])('shows a label %s and never writes over it', async (_name, text, code) => {
    const { labels, view, requests } = await openLabels({ records: { '20:9': { label: text } } });
    const row = view().rows.find(({ layerId }) => layerId === '20:9');
    expect(row).toMatchObject({ codes: ['unreadable'], failure: { code } });
    labels.select(selectOnly('20:1', '20:1 20:9'));
    await labels.label('cta');
    await labels.accept();
    await labels.acceptAll(['cta']);
    expect(requests().flatMap(({ records }) => records.map(({ nodeId }) => nodeId))).toEqual(['21:9']);
  });

  it('labels a frame as the one before it that is built the same, leaving labels that are there', async () => {
    const records = {
      '20:9': stored('20:9', { classes: ['cta'] }),
      '20:7': stored('20:7', { is: 'none', classes: [] }),
      '21:7': stored('21:7', { classes: ['decoration'] }),
    };
    const { labels, written, view } = await openLabels({ records });
    labels.select(selectOnly('21:1', null));
    await labels.repeat();
    expect(written().map(recordOf)).toMatchObject([{ nodeId: '21:9', classes: ['cta'] }]);
    expect(view().news).toMatchObject({ is: 'repeated', layers: 1 });
    labels.select(selectOnly('20:1', null));
    await labels.repeat();
    expect(view().news).toMatchObject({ is: 'nothing-to-repeat' });
  });

  it('looks through everything again when rules or classes change', async () => {
    const { book, view, settled } = await openLabels();
    const rule = { id: 'lines', on: true, when: { name: { glob: 'Line*' } }, then: null };
    expect(await book.editRules((rules) => [...rules, rule])).toBe(true);
    await expect.poll(() => view().byRule.get('lines')).toBe(2);
    await settled();
  });

  it('keeps tags on the frame', async () => {
    const { labels, written, view } = await openLabels();
    await labels.setTags('20:1', { ...noTags, tags: ['autumn'], attributes: { campaign: '11.11' } });
    expect(written().map(({ nodeId, key }) => [nodeId, key])).toEqual([['20:1', 'frame-tags']]);
    await expect.poll(() => view().open?.tags.tags).toEqual(['autumn']);
  });

  it('goes to the layer that is picked on the canvas', async () => {
    const { labels } = await openLabels();
    labels.follow(['21:7']);
    expect(labels.selection.get()).toMatchObject({ frameId: '21:1', key: '21:1 21:7' });
    labels.follow(['20:1']);
    expect(labels.selection.get()).toMatchObject({ frameId: '20:1', key: '20:1 20:9' });
    labels.follow(['10:1']);
    expect(labels.selection.get()).toMatchObject({ frameId: '10:1', key: null });
    labels.follow(['99:9']);
    expect(labels.selection.get()).toMatchObject({ frameId: '10:1' });
  });

  it('writes nothing on examples', async () => {
    const { labels, check, requests, view } = await openLabels();
    await check.setScope('example');
    await expect.poll(() => view().phase).toBe('done');
    labels.showFirst();
    await labels.label('title');
    await labels.acceptAll([...suggestedCounts(view().rows).keys()]);
    await labels.setTags('20:1', noTags);
    expect(requests()).toEqual([]);
  });

  it('keeps the list as it is while a frame is read again', async () => {
    const { check, view, labels } = await openLabels();
    const lengths: number[] = [];
    labels.view.subscribe(() => lengths.push(view().rows.length));
    await check.refresh(['20:1']);
    await check.refresh('all');
    expect(new Set(lengths)).toEqual(new Set([4]));
  });

  it('sees what somebody else wrote as soon as the frame is read again', async () => {
    const { check, main, view } = await openLabels();
    main.change({ records: { '20:9': stored('20:9', { classes: ['price'] }) } });
    await check.refresh(['20:1']);
    await expect.poll(() => view().byClass.get('price')).toBe(1);
    expect(view().rows.map(({ key }) => key)).not.toContain('20:1 20:9');
  });

  describe('attributes of elements', () => {
    const classes = defaultTaxonomy.classes.map((one) =>
      one.name === 'cta' ? { ...one, attributes: [{ name: 'state', values: ['on', 'off'] }] } : one,
    );
    const taxonomy = writeTaxonomyRecord('0:0', { ...defaultTaxonomy, version: 2, classes });
    const records = (more: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) => ({
      records: { document: { taxonomy }, ...more },
    });

    it('are written into the label, shown again, and taken back with it', async () => {
      const { labels, written, view } = await openLabels(
        records({ '20:9': stored('20:9', { classes: ['cta'] }) }),
      );
      await labels.setAttribute('20:1', '20:9', 'state', 'off');
      expect(written().map(recordOf)).toMatchObject([
        {
          nodeId: '20:9',
          classes: ['cta'],
          by: 'hand',
          attributes: { state: 'off' },
          taxonomy: { version: 2 },
        },
      ]);
      expect(view().news).toMatchObject({ is: 'attribute', layers: 1 });
      const open = await labels.look('20:1');
      expect([...(open?.labels.labels.values() ?? [])].map(({ attributes }) => attributes)).toEqual([
        { state: 'off' },
      ]);
      await labels.undo();
      expect(written().map(recordOf).at(-1)).toMatchObject({ nodeId: '20:9', attributes: {} });
    });

    it('accept the suggestion of a layer that has no label, and say that it was one', async () => {
      const { labels, written } = await openLabels(records());
      await labels.setAttribute('20:1', '20:9', 'state', 'on');
      expect(written().map(recordOf)).toMatchObject([
        { nodeId: '20:9', classes: ['cta'], by: 'suggestion', attributes: { state: 'on' } },
      ]);
      await labels.setAttribute('20:1', '20:9', 'state', '');
      expect(written().map(recordOf).at(-1)).toMatchObject({ classes: ['cta'], attributes: {} });
    });

    it('are not written where there is no element, no layer, or a record that cannot be used', async () => {
      const { labels, written } = await openLabels(
        records({
          '20:9': stored('20:9', { is: 'none', classes: [] }),
          '20:7': { label: '{"schema":"label/9"}' },
        }),
      );
      for (const layerId of ['20:9', '20:7', '99:9'])
        await labels.setAttribute('20:1', layerId, 'state', 'on');
      expect(written()).toEqual([]);
    });

    it('stay when a layer gets its class again, and go with a class that does not have them', async () => {
      const { labels, written } = await openLabels(
        records({ '20:9': stored('20:9', { classes: ['cta'], attributes: { state: 'off' } }) }),
      );
      const select = () => {
        labels.select(selectOnly('20:1', '20:1 20:9'));
      };
      select();
      await labels.label('cta');
      select();
      await labels.label('badge');
      expect(written().map(recordOf)).toMatchObject([
        { classes: ['cta'], attributes: { state: 'off' } },
        { classes: ['badge'], attributes: {} },
      ]);
    });

    it('come along when the labels of a frame are repeated', async () => {
      const { labels, written } = await openLabels(
        records({ '20:9': stored('20:9', { classes: ['cta'], attributes: { state: 'off' } }) }),
      );
      labels.select(selectOnly('21:1', null));
      await labels.repeat();
      expect(written().map(recordOf)).toMatchObject([
        { nodeId: '21:9', classes: ['cta'], attributes: { state: 'off' } },
      ]);
    });
  });

  it('makes the captions of a frame from its labels as they are now', async () => {
    const { labels, book } = await openLabels();
    const long = async (): Promise<string> => {
      const open = await labels.look('20:1');
      const made = open === null ? [] : madeCaptions(open.snapshot, book.view.get(), defaultSettings.export);
      return made.find(({ kind, language }) => kind === 'long' && language === 'en')?.text ?? '';
    };
    expect(await long()).toContain('1080 × 1080 px');
    expect(await long()).not.toContain('QR code');
    labels.select(selectOnly('20:1', '20:1 20:3'));
    await labels.label('qr');
    expect(await long()).toContain('QR code');
  });
});
