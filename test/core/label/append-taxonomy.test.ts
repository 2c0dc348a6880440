import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendTaxonomy, type ClassDraft } from '../../../src/core/label/append-taxonomy.ts';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import { classNamed, type LabelClass, type Taxonomy } from '../../../src/core/label/taxonomy.ts';
import { taxonomyProblems } from '../../../src/core/label/taxonomy-problems.ts';

const labelClass = (id: number, name: string, fields: Partial<LabelClass> = {}): LabelClass => ({
  id,
  name,
  title: { en: name, 'zh-CN': name },
  colour: '#2f6afd',
  key: null,
  role: null,
  attributes: [],
  ...fields,
});
const stored: Taxonomy = {
  schema: 'taxonomy/1',
  id: 'own',
  version: 3,
  classes: [labelClass(1, 'a', { key: '1' }), labelClass(2, 'b'), labelClass(4, 'd', { retired: true })],
};
const draft = (name: string, fields: Partial<ClassDraft> = {}): ClassDraft => ({
  id: null,
  name,
  title: { en: name, 'zh-CN': name },
  colour: null,
  key: null,
  role: null,
  attributes: [],
  ...fields,
});
const draftOf = ({ id, name, title, colour, key, role, attributes }: LabelClass): ClassDraft => ({
  id,
  name,
  title,
  colour,
  key,
  role,
  attributes,
});
const [a, b] = stored.classes.slice(0, 2).map(draftOf);
const both = a === undefined || b === undefined ? [] : [a, b];

const merged = (drafts: readonly ClassDraft[], missing: 'retire' | 'keep' = 'retire') => {
  const merge = appendTaxonomy(stored, drafts, missing);
  if (!merge.ok) throw new Error(merge.failure.problems.map(({ code }) => code).join());
  return merge.value;
};
const problems = (drafts: readonly ClassDraft[], missing: 'retire' | 'keep' = 'retire') => {
  const merge = appendTaxonomy(stored, drafts, missing);
  return merge.ok
    ? []
    : merge.failure.problems.map(({ code, at, value }) => `${code} ${String(at)} ${value}`);
};

describe('appendTaxonomy', () => {
  it('leaves the taxonomy and its version alone when nothing changes', () => {
    expect(merged(both)).toEqual({ taxonomy: stored, changes: [] });
  });

  it('gives new classes the next ids, after every id ever given', () => {
    const { taxonomy, changes } = merged([...both, draft('e'), draft('f')]);
    expect(taxonomy.classes.map(({ id, name }) => [id, name])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [4, 'd'],
      [5, 'e'],
      [6, 'f'],
    ]);
    expect(taxonomy.version).toBe(4);
    expect(changes.map(({ code, id }) => [code, id])).toEqual([
      ['added', 5],
      ['added', 6],
    ]);
  });

  it('keeps the id of a renamed class, lists the rename and still knows the old name', () => {
    const { taxonomy, changes } = merged([
      draft('alpha', { id: 1, key: '1', colour: '#2f6afd', title: { en: 'a', 'zh-CN': 'a' } }),
      ...both.slice(1),
    ]);
    expect(changes).toEqual([{ code: 'renamed', id: 1, name: 'alpha', before: 'a' }]);
    expect(classNamed(taxonomy, 'a')?.id).toBe(1);
    expect(classNamed(taxonomy, 'alpha')?.id).toBe(1);
  });

  it('lets a class have its old name back', () => {
    const there = appendTaxonomy(stored, [draft('alpha', { id: 1 })], 'keep');
    const back = there.ok ? appendTaxonomy(there.value.taxonomy, [draft('a', { id: 1 })], 'keep') : there;
    expect(back.ok && back.value.taxonomy.classes[0]).toMatchObject({
      id: 1,
      name: 'a',
      formerNames: ['alpha'],
    });
  });

  it('retires what an edit leaves out, and keeps it where an import does not speak of it', () => {
    expect(merged(both.slice(0, 1)).changes).toEqual([{ code: 'retired', id: 2, name: 'b', before: null }]);
    expect(merged([draft('e')], 'keep').taxonomy.classes.map(({ retired }) => retired)).toEqual([
      undefined,
      undefined,
      true,
      undefined,
    ]);
  });

  it('brings a retired class back under its own id', () => {
    const { taxonomy, changes } = merged([...both, draft('d')]);
    expect(taxonomy.classes[2]).toMatchObject({ id: 4, name: 'd' });
    expect(taxonomy.classes[2]?.retired).toBeUndefined();
    expect(changes[0]).toMatchObject({ code: 'restored', id: 4 });
  });

  it('lists other changes of a class', () => {
    expect(merged([...both.slice(0, 1), draft('b', { role: 'logo' })]).changes).toMatchObject([
      { code: 'changed', id: 2 },
    ]);
  });

  it.each([
    ['a name with a space', [draft('e f')], 'BAD_NAME 0 e f'],
    ['a name that another class has', [...both, draft('d', { id: 2 })], 'NAME_TAKEN 2 d'],
    ['a name twice', [draft('e'), draft('e')], 'NAME_TAKEN 1 e'],
    ['an id twice', [draft('x', { id: 1 }), draft('y', { id: 1 })], 'NAME_TAKEN 1 y'],
    ['an id nobody gave', [draft('e', { id: 9 })], 'UNKNOWN_ID 0 9'],
    ['a key twice', [draft('e', { key: '5' }), draft('f', { key: '5' })], 'KEY_TAKEN 1 5'],
    ['a colour that is none', [draft('e', { colour: 'red' })], 'BAD_COLOUR 0 red'],
    ['no title', [draft('e', { title: { en: ' ', 'zh-CN': 'x' } })], 'NO_TITLE 0 e'],
  ])('refuses %s', (_what, drafts, expected) => {
    expect(problems(drafts)).toContain(expected);
  });

  it('refuses a key that a kept class holds, and frees it with the class', () => {
    expect(problems([draft('e', { key: '1' })], 'keep')).toEqual(['KEY_TAKEN 0 1']);
    expect(problems([draft('e', { key: '1' })], 'retire')).toEqual([]);
  });

  it('refuses more classes than a taxonomy holds', () => {
    const many = Array.from({ length: 998 }, (_, at) => draft(`c${String(at)}`));
    expect(problems(many, 'keep')).toEqual(['TOO_MANY 997 1001']);
    expect(problems(many.slice(1), 'keep')).toEqual([]);
  });

  it('never takes an id from a name, whatever is edited', () => {
    const anyDraft = fc.record({
      id: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyDraft, { maxLength: 4 }), { maxLength: 8 }), (edits) => {
        let now = stored;
        const meanings = new Map<string, number>();
        for (const edit of edits) {
          const next = appendTaxonomy(
            now,
            edit.map(({ id, name }) => draft(name, { id })),
            'retire',
          );
          if (!next.ok) continue;
          expect(next.value.taxonomy.classes.slice(0, now.classes.length).map(({ id }) => id)).toEqual(
            now.classes.map(({ id }) => id),
          );
          now = next.value.taxonomy;
          for (const { id, name } of now.classes) {
            expect(meanings.get(name) ?? id).toBe(id);
            meanings.set(name, id);
          }
          for (const [name, id] of meanings) expect(classNamed(now, name)?.id).toBe(id);
          expect(taxonomyProblems(now)).toEqual([]);
        }
      }),
    );
  });
});

describe('defaultTaxonomy', () => {
  it('keeps the ids that were released: new ones are appended', () => {
    const released = [
      'text',
      'image',
      'vector',
      'shape',
      'instance',
      'background',
      'product',
      'person',
      'face',
    ];
    expect(defaultTaxonomy.classes.slice(0, released.length).map(({ name }) => name)).toEqual(released);
    expect(defaultTaxonomy.classes.map(({ id }) => id)).toEqual(
      defaultTaxonomy.classes.map((_, at) => at + 1),
    );
    expect(defaultTaxonomy.classes.at(-1)).toMatchObject({ id: 24, name: 'ageMark' });
  });

  it('is unambiguous, has a title in every language and nine number keys', () => {
    expect(taxonomyProblems(defaultTaxonomy)).toEqual([]);
    for (const { title } of defaultTaxonomy.classes)
      expect(Object.values(title).every((words) => words.trim() !== '')).toBe(true);
    expect(
      defaultTaxonomy.classes
        .flatMap(({ key }) => key ?? [])
        .sort()
        .join(''),
    ).toBe('123456789');
  });
});
