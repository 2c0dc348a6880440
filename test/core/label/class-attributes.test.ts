import { describe, expect, it } from 'vitest';
import { attributesOfClasses, keptAttributes } from '../../../src/core/label/class-attributes.ts';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import type { ClassAttribute, LabelClass, Taxonomy } from '../../../src/core/label/taxonomy.ts';

const taxonomyWith = (attributes: Readonly<Record<string, readonly ClassAttribute[]>>): Taxonomy => ({
  ...defaultTaxonomy,
  classes: defaultTaxonomy.classes.map(
    (one): LabelClass => ({
      ...one,
      attributes: attributes[one.name] ?? [],
      formerNames: [`old-${one.name}`],
    }),
  ),
});

const taxonomy = taxonomyWith({
  cta: [
    { name: 'state', values: ['on', 'off'] },
    { name: 'note', values: null },
  ],
  badge: [
    { name: 'state', values: ['off', 'new'] },
    { name: 'note', values: ['short'] },
  ],
});

describe('the attributes of classes', () => {
  it('are those of each class, whatever name the label calls it by', () => {
    expect(attributesOfClasses(taxonomy, ['cta']).map(({ name }) => name)).toEqual(['state', 'note']);
    expect(attributesOfClasses(taxonomy, ['old-badge']).map(({ name }) => name)).toEqual(['state', 'note']);
    expect(attributesOfClasses(taxonomy, ['title', 'nonsense'])).toEqual([]);
    expect(attributesOfClasses(taxonomy, [])).toEqual([]);
  });

  it('of several classes take the values of all, and any text where one takes it', () => {
    expect(attributesOfClasses(taxonomy, ['cta', 'badge'])).toEqual([
      { name: 'state', values: ['on', 'off', 'new'] },
      { name: 'note', values: null },
    ]);
    expect(attributesOfClasses(taxonomy, ['badge', 'cta'])[1]).toEqual({ name: 'note', values: null });
  });

  it('stay with a layer that gets another class as far as that has them', () => {
    const said = { state: 'off', note: 'any words', colour: 'red' };
    expect(keptAttributes(taxonomy, ['cta'], said)).toEqual({ state: 'off', note: 'any words' });
    expect(keptAttributes(taxonomy, ['badge'], said)).toEqual({ state: 'off' });
    expect(keptAttributes(taxonomy, ['badge'], { state: 'on' })).toEqual({});
    expect(keptAttributes(taxonomy, [], said)).toEqual({});
  });
});
