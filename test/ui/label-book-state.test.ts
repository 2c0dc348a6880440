import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/contract/client.ts';
import { defaultTaxonomy } from '../../src/core/label/default-taxonomy.ts';
import { ok } from '../../src/core/result.ts';
import { writeLabelRulesRecord } from '../../src/core/stored/label-rules/current.ts';
import { writeTaxonomyRecord } from '../../src/core/stored/taxonomy/current.ts';
import { createLabelBookState } from '../../src/ui/state/label-book-state.ts';
import { createFakeMain } from './fake-main.ts';
import { labelScene } from './label-scene.ts';

const rule = { id: 'logos', on: true, when: { name: { glob: '*logo*' } }, then: 'logo' };

async function open(document: Readonly<Record<string, string>> = {}, refusing: readonly string[] = []) {
  const main = createFakeMain(labelScene({ records: { document }, refusing }));
  const book = createLabelBookState(createClient(main.port));
  await book.load();
  const writes = () => main.asked.filter(({ name }) => name === 'writeRecords');
  return { main, book, writes };
}

describe('createLabelBookState', () => {
  it('starts with the built-in classes and no rules', async () => {
    const { book } = await open();
    expect(book.view.get()).toMatchObject({ taxonomy: defaultTaxonomy, rules: [], failure: null });
  });

  it('reads what the document holds, and edits what is there now, not what it read before', async () => {
    const { book, main } = await open();
    main.change({ records: { document: { 'label-rules': writeLabelRulesRecord('0:0', [rule]) } } });
    const second = { ...rule, id: 'titles', then: 'title' };
    expect(await book.editRules((now) => [...now, second])).toBe(true);
    expect(book.view.get().rules).toEqual([rule, second]);
    await book.load();
    expect(book.view.get().rules).toEqual([rule, second]);
  });

  it('loses no edit of two that are made at once', async () => {
    const { book } = await open();
    const second = { ...rule, id: 'titles', then: 'title' };
    await Promise.all([
      book.editRules((now) => [...now, rule]),
      book.editTaxonomy((now) => ok({ ...now, version: 2 })),
      book.editRules((now) => [...now, second]),
    ]);
    expect(book.view.get()).toMatchObject({ rules: [rule, second], taxonomy: { version: 2 } });
  });

  it('deletes the record with the last rule', async () => {
    const { book, writes } = await open({ 'label-rules': writeLabelRulesRecord('0:0', [rule]) });
    expect(await book.editRules(() => [])).toBe(true);
    expect(writes().map(({ input }) => input)).toMatchObject([
      { records: [{ key: 'label-rules', text: '' }] },
    ]);
  });

  it('keeps edited classes on the document', async () => {
    const { book } = await open();
    expect(await book.editTaxonomy((now) => ok({ ...now, version: 2 }))).toBe(true);
    await book.load();
    expect(book.view.get().taxonomy.version).toBe(2);
  });

  it.each([
    [
      'a newer Proofset wrote',
      '{"schema":"taxonomy/9"}',
      '{"schema":"label-rules/9"}',
      'LABEL_NEWER_VERSION',
    ],
    ['are damaged', '{', '[]', 'LABEL_UNREADABLE'],
  ])(
    'works with the built-in ones and writes nothing where the stored ones %s',
    async (_name, taxonomy, rules, code) => {
      const { book, writes } = await open({ taxonomy, 'label-rules': rules });
      expect(book.view.get().taxonomy).toBe(defaultTaxonomy);
      expect(await book.editRules(() => [rule])).toBe(false);
      expect(book.view.get().failure?.code).toBe(code);
      expect(await book.editTaxonomy((now) => ok(now))).toBe(false);
      expect(writes()).toEqual([]);
    },
  );

  it('says so when Figma refuses, or when rules do not hold together', async () => {
    const { book } = await open({}, ['document']);
    expect(await book.editRules(() => [rule])).toBe(false);
    expect(book.view.get().failure?.code).toBe('LABEL_READ_ONLY');
    expect(await book.editRules(() => [rule, rule])).toBe(false);
    expect(book.view.get().failure?.code).toBe('LABEL_RULES_INVALID');
    expect(book.view.get().rules).toEqual([]);
  });

  it('has a record like the ones it reads', async () => {
    const text = writeTaxonomyRecord('0:0', { ...defaultTaxonomy, version: 7 });
    const { book } = await open({ taxonomy: text });
    expect(book.view.get().taxonomy.version).toBe(7);
  });
});
