import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { defaultTaxonomy } from '../../src/core/label/default-taxonomy.ts';
import type { LabelRule } from '../../src/core/label/label-rule.ts';
import {
  attributesOf,
  attributesText,
  classDraftOf,
  newClassDraft,
  withClass,
  withoutClass,
} from '../../src/ui/state/class-drafts.ts';
import { dashOf, signOf } from '../../src/ui/state/class-look.ts';
import { boxesOf } from '../../src/ui/state/label-boxes.ts';
import type { LabelRow } from '../../src/ui/state/label-frame.ts';
import {
  afterLabelling,
  moved,
  nothingSelected,
  picked,
  selectOnly,
} from '../../src/ui/state/label-selection.ts';
import { writeRecords } from '../../src/ui/state/label-writer.ts';
import {
  freeRuleId,
  newRuleDraft,
  type RuleDraft,
  ruleDraftOf,
  ruleOfDraft,
  ruleProblems,
} from '../../src/ui/state/rule-draft.ts';
import { createRuleTrialState } from '../../src/ui/state/rule-trial-state.ts';
import { createFakeMain } from './fake-main.ts';
import { labelScene } from './label-scene.ts';
import { openLabels } from './open-labels.ts';

const row = (frameId: string, layerId: string): LabelRow => ({
  key: `${frameId} ${layerId}`,
  frameId,
  layerId,
  layerIndex: 0,
  name: layerId,
  size: null,
  codes: ['unlabelled'],
  classes: [],
  suggestion: null,
  failure: null,
});
const rows = [row('1', 'a'), row('1', 'b'), row('2', 'c'), row('2', 'd')] as const;
const keysOf = ({ keys }: { readonly keys: ReadonlySet<string> }): readonly string[] => [...keys];

describe('the selection in the list', () => {
  it('moves row by row and stays at both ends', () => {
    const first = moved(rows, nothingSelected, 1, false);
    expect(first.key).toBe('1 a');
    expect(moved(rows, first, -1, false)).toBe(first);
    expect(moved(rows, selectOnly('2', '2 d'), 1, false).key).toBe('2 d');
    expect(moved(rows, nothingSelected, -1, false).key).toBe('2 d');
  });

  it('begins at the open frame when no row of the list is selected', () => {
    expect(moved(rows, selectOnly('2', '2 labelled'), 1, false).key).toBe('2 c');
    expect(moved([], nothingSelected, 1, false)).toBe(nothingSelected);
  });

  it('grows with Shift, and takes single rows and spans by click', () => {
    expect(keysOf(moved(rows, selectOnly('1', '1 a'), 1, true))).toEqual(['1 a', '1 b']);
    expect(keysOf(picked(rows, selectOnly('1', '1 a'), rows[2], 'range'))).toEqual(['1 a', '1 b', '2 c']);
    const two = picked(rows, selectOnly('1', '1 a'), rows[3], 'toggle');
    expect(keysOf(two)).toEqual(['1 a', '2 d']);
    expect(keysOf(picked(rows, two, rows[0], 'toggle'))).toEqual(['2 d']);
    expect(keysOf(picked(rows, two, rows[1], 'only'))).toEqual(['1 b']);
  });

  it('goes on to the next row that is left, else the one before, else the frame', () => {
    expect(afterLabelling(rows, selectOnly('1', '1 a')).key).toBe('1 b');
    expect(afterLabelling(rows, selectOnly('2', '2 d')).key).toBe('2 c');
    expect(afterLabelling([rows[0]], selectOnly('1', '1 a'))).toEqual(selectOnly('1', null));
    const outside = selectOnly('1', '1 labelled');
    expect(afterLabelling(rows, outside)).toBe(outside);
  });
});

describe('writeRecords', () => {
  it('ends the undo step with the last of several requests, and answers each record', async () => {
    const main = createFakeMain(labelScene({ refusing: ['n500'] }));
    const records = Array.from({ length: 1201 }, (_, at) => ({
      nodeId: `n${String(at)}`,
      key: 'label',
      text: '',
    }));
    const outcomes = await writeRecords(createClient(main.port), records);
    const asked = main.asked.map(({ input }) => input as { records: unknown[]; ends: boolean });
    expect(asked.map(({ records: batch, ends }) => [batch.length, ends])).toEqual([
      [500, false],
      [500, false],
      [201, true],
    ]);
    expect(outcomes).toHaveLength(1201);
    expect(outcomes.flatMap((one, at) => (one === null ? [] : [[at, one.code]]))).toEqual([
      [500, 'LABEL_READ_ONLY'],
    ]);
  });

  it('counts every record as refused when there is no answer', async () => {
    const client = createClient(createFakeMain(labelScene()).port);
    const answer = writeRecords(client, [{ nodeId: '1:1', key: 'label', text: '' }]);
    client.close();
    expect((await answer).map((one) => one?.code)).toEqual(['CLOSED']);
  });
});

describe('a rule in a form', () => {
  const typed = (fields: Partial<RuleDraft['fields']>): RuleDraft => {
    const draft = newRuleDraft('logo');
    return { ...draft, fields: { ...draft.fields, ...fields } };
  };

  it('comes out as it went in', () => {
    const rules: readonly LabelRule[] = [
      { id: 'a', on: false, when: { component: 'Button/*', type: 'INSTANCE' }, then: 'cta' },
      {
        id: 'b',
        on: true,
        when: { name: { words: ['logo', '标志'] }, role: 'logo' },
        then: 'logo',
        confidence: 0.9,
      },
      {
        id: 'c',
        on: true,
        when: { position: { within: { x: 0, y: 0, width: 1, height: 0.5 }, minArea: 0.1, maxArea: 0.255 } },
        then: null,
      },
      {
        id: 'd',
        on: true,
        when: { name: { glob: '*x*' }, textStyle: 'H1', text: { words: ['¥'] }, componentKey: 'k' },
        then: 'price',
      },
    ];
    for (const rule of rules) expect(ruleOfDraft(ruleDraftOf(rule), rule.id)).toEqual(rule);
  });

  it('needs a condition, and marks the field that is wrong', () => {
    expect(ruleProblems(typed({}))).toEqual({ name: 'needsOne' });
    expect(ruleProblems(typed({ name: '*' }))).toEqual({ name: 'tooWide' });
    expect(ruleProblems(typed({ name: '*a*' }))).toEqual({});
    expect(ruleProblems(typed({ textStyle: 'x'.repeat(201) }))).toEqual({ textStyle: 'tooLong' });
    expect(ruleProblems(typed({ textStyle: 'x'.repeat(200) }))).toEqual({});
    expect(ruleProblems(typed({ minArea: '101', maxArea: '１００' }))).toEqual({ minArea: 'badNumber' });
    expect(ruleProblems(typed({ maxArea: 'half' }))).toEqual({ maxArea: 'badNumber' });
  });

  it('gets an id that no rule has', () => {
    const rule = (id: string): LabelRule => ({ id, on: true, when: { type: 'TEXT' }, then: null });
    expect(freeRuleId([], 'logo')).toBe('logo-1');
    expect(freeRuleId([rule('logo-1'), rule('logo-2')], 'logo')).toBe('logo-3');
  });

  it('is tried on every frame before it is applied, and writes nothing', async () => {
    const { labels, book, requests } = await openLabels();
    const trial = createRuleTrialState({ labels, book, yieldTurn: () => Promise.resolve() });
    trial.start([{ id: 'lines', on: true, when: { name: { glob: 'Line*' } }, then: null }]);
    await expect.poll(() => trial.view.get()?.is).toBe('done');
    expect(trial.view.get()).toEqual({ is: 'done', done: 4, total: 4, gained: 0, lost: 2, changed: 0 });
    trial.start([{ id: 'lines', on: true, when: { name: { glob: 'Line*' } }, then: 'logo' }]);
    await expect.poll(() => trial.view.get()?.is).toBe('done');
    expect(trial.view.get()).toMatchObject({ gained: 0, lost: 0, changed: 2 });
    trial.start(null);
    expect(trial.view.get()).toBeNull();
    expect(requests()).toEqual([]);
  });
});

describe('classes in a form', () => {
  const named = (name: string) => ({ ...newClassDraft, name, title: { en: name, 'zh-CN': name } });
  const logo = defaultTaxonomy.classes.find(({ name }) => name === 'logo');

  it('get the next number, and a key is taken from the class that had it', () => {
    const merged = withClass(defaultTaxonomy, { ...named('sticker'), key: '1' });
    const classes = merged.ok ? merged.value.taxonomy.classes : [];
    expect(classes.at(-1)).toMatchObject({
      id: defaultTaxonomy.classes.length + 1,
      name: 'sticker',
      key: '1',
    });
    expect(classes.find(({ id }) => id === logo?.id)?.key).toBeNull();
  });

  it('say what is wrong with the one that is edited', () => {
    const merged = withClass(defaultTaxonomy, { ...named('4x'), key: '1' });
    expect(merged).toMatchObject({ ok: false, failure: { problems: [{ code: 'BAD_NAME', at: 0 }] } });
    expect(withClass(defaultTaxonomy, named('logo'))).toMatchObject({ ok: true });
  });

  it('are retired without changing any other, and can be brought back', () => {
    if (logo === undefined) throw new Error('no logo');
    const gone = withoutClass(defaultTaxonomy, logo.id);
    const taxonomy = gone.ok ? gone.value.taxonomy : defaultTaxonomy;
    expect(gone.ok && gone.value.changes).toMatchObject([{ code: 'retired', id: logo.id }]);
    const twice = withoutClass(taxonomy, 1);
    const both = twice.ok ? twice.value.taxonomy.classes.filter(({ retired }) => retired === true) : [];
    expect(both.map(({ id }) => id)).toEqual([1, logo.id]);
    const back = withClass(taxonomy, classDraftOf(logo));
    expect(back.ok && back.value.changes).toMatchObject([{ code: 'restored', id: logo.id }]);
  });

  it('write their attributes one a line', () => {
    const attributes = [
      { name: 'colour', values: ['red', 'blue'] },
      { name: 'note', values: null },
    ];
    expect(attributesText(attributes)).toBe('colour = red, blue\nnote');
    expect(attributesOf(attributesText(attributes))).toEqual(attributes);
    expect(attributesOf('\n = x \n 颜色＝红、蓝 ')).toEqual([{ name: '颜色', values: ['红', '蓝'] }]);
  });

  it('look different for the first twenty, and show their key, else their number', () => {
    const looks = Array.from({ length: 20 }, (_, at) => {
      const colour = defaultTaxonomy.classes[at]?.colour ?? '';
      return `${colour} ${dashOf({ id: at + 1 }).join(' ')}`;
    });
    expect(new Set(looks).size).toBe(20);
    expect(signOf({ id: 10, key: '1' })).toBe('1');
    expect(signOf({ id: 22, key: null })).toBe('#22');
  });
});

describe('boxesOf', () => {
  it('has a box for each element, the largest first, and marks those to look at', async () => {
    const { view } = await openLabels();
    const { open } = view();
    if (open === null) throw new Error('no frame is open');
    const boxes = boxesOf(open, defaultTaxonomy);
    expect(boxes.map(({ layerId, labelClass, isSure }) => [layerId, labelClass?.name, isSure])).toEqual([
      ['20:2', 'background', true],
      ['20:4', 'title', true],
      ['20:3', 'decoration', true],
      ['20:8', 'cta', true],
      ['20:9', 'cta', false],
      ['20:7', 'decoration', false],
    ]);
  });
});
