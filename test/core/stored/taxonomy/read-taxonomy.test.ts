import { describe, expect, it } from 'vitest';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import type { Taxonomy } from '../../../../src/core/label/taxonomy.ts';
import { writeTaxonomyRecord } from '../../../../src/core/stored/taxonomy/current.ts';
import { readTaxonomy } from '../../../../src/core/stored/taxonomy/read-taxonomy.ts';

const written = (change: (taxonomy: Taxonomy) => Taxonomy = (same) => same): string =>
  writeTaxonomyRecord('0:0', change(defaultTaxonomy));
const withClass = (fields: object) => (taxonomy: Taxonomy) => ({
  ...taxonomy,
  classes: taxonomy.classes.map((one, at) => (at === 1 ? { ...one, ...fields } : one)),
});

describe('readTaxonomy', () => {
  it('reads back what was written', () => {
    expect(readTaxonomy(written())).toEqual({ ok: true, value: defaultTaxonomy });
    const edited = withClass({ formerNames: ['picture'], retired: true })(defaultTaxonomy);
    expect(readTaxonomy(writeTaxonomyRecord('0:0', edited))).toEqual({ ok: true, value: edited });
  });

  it.each([
    ['an id twice', { id: 1 }, 'classes.1'],
    ['a name twice', { name: 'text' }, 'classes.1'],
    ['a former name that another class has', { formerNames: ['text'] }, 'classes.1'],
    ['ids out of order', { id: 90 }, 'classes.2'],
    ['a name that is no word', { name: 'a b' }, 'classes.1.name'],
    ['a colour that is none', { colour: 'red' }, 'classes.1.colour'],
    ['id 0', { id: 0 }, 'classes.1.id'],
    ['no title', { title: { en: '', 'zh-CN': 'x' } }, 'classes.1.title.en'],
  ])('does not use a taxonomy with %s', (_what, fields, where) => {
    expect(readTaxonomy(written(withClass(fields)))).toMatchObject({
      ok: false,
      failure: { code: 'UNREADABLE', data: { where } },
    });
  });

  it('does not use a newer one', () => {
    expect(readTaxonomy('{"schema":"taxonomy/2"}')).toMatchObject({ failure: { code: 'NEWER_VERSION' } });
  });
});
