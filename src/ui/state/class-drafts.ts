import {
  appendTaxonomy,
  type ClassDraft,
  type TaxonomyEditProblem,
  type TaxonomyMerge,
} from '../../core/label/append-taxonomy.ts';
import type { ClassAttribute, LabelClass, Taxonomy } from '../../core/label/taxonomy.ts';
import { err, ok, type Result } from '../../core/result.ts';

/** A class as an editor holds it. */
export const classDraftOf = ({ id, name, title, colour, key, role, attributes }: LabelClass): ClassDraft => ({
  id,
  name,
  title,
  colour,
  key,
  role,
  attributes,
});

export const newClassDraft: ClassDraft = {
  id: null,
  name: '',
  title: { en: '', 'zh-CN': '' },
  colour: null,
  key: null,
  role: null,
  attributes: [],
};

/** The taxonomy with one class added or changed. A key it takes is taken from the class that had it. */
export function withClass(taxonomy: Taxonomy, draft: ClassDraft): ClassEdit {
  const loser = taxonomy.classes.find(
    ({ id, key, retired }) => id !== draft.id && retired !== true && key !== null && key === draft.key,
  );
  const freed = loser === undefined ? [] : [{ ...classDraftOf(loser), key: null }];
  return edited(taxonomy, [...freed, draft], 'keep', freed.length);
}

/** The class is no longer offered; its number and words stay its own. */
export function withoutClass(taxonomy: Taxonomy, id: number): ClassEdit {
  const left = taxonomy.classes.filter((one) => one.id !== id && one.retired !== true);
  return edited(taxonomy, left.map(classDraftOf), 'retire', 0);
}

export type ClassEdit = Result<
  TaxonomyMerge,
  {
    readonly code: 'INVALID_EDIT';
    readonly data: { readonly problems: number };
    readonly problems: readonly TaxonomyEditProblem[];
  }
>;

function edited(
  taxonomy: Taxonomy,
  drafts: readonly ClassDraft[],
  missing: 'retire' | 'keep',
  ownAt: number,
): ClassEdit {
  const merged = appendTaxonomy(taxonomy, drafts, missing);
  if (merged.ok) return ok(merged.value);
  const { problems } = merged.failure;
  return err({ ...merged.failure, problems: problems.map((one) => ({ ...one, at: one.at - ownAt })) });
}

/** One a line: `colour = red, blue`, or a name alone for any text. */
export const attributesText = (attributes: readonly ClassAttribute[]): string =>
  attributes
    .map(({ name, values }) => (values === null ? name : `${name} = ${values.join(', ')}`))
    .join('\n');

export const attributesOf = (text: string): readonly ClassAttribute[] =>
  text
    .split('\n')
    .slice(0, 50)
    .flatMap((line): readonly ClassAttribute[] => {
      const [name = '', ...rest] = line.split(/[=＝]/);
      const word = name.trim().slice(0, 60);
      if (word === '') return [];
      const values = rest
        .join('=')
        .split(/[,，、]/)
        .map((value) => value.trim().slice(0, 200))
        .filter((value) => value !== '');
      return [{ name: word, values: values.length === 0 ? null : values.slice(0, 200) }];
    });
