import { err, ok, type Result } from '../result.ts';
import { classColour } from './class-colours.ts';
import {
  type ClassAttribute,
  classNamed,
  classNamePattern,
  type LabelClass,
  maxClasses,
  type NumberKey,
  type Taxonomy,
} from './taxonomy.ts';

/** A class as an editor or an import leaves it. */
export interface ClassDraft {
  /** Id of the class it was; null = look it up by name, and if no class has the name, it is a new one. */
  readonly id: number | null;
  readonly name: string;
  readonly title: LabelClass['title'];
  /** `#rrggbb`; null = what the class has, or what its id gives it. */
  readonly colour: string | null;
  readonly key: NumberKey | null;
  readonly role: string | null;
  readonly attributes: readonly ClassAttribute[];
}

export interface TaxonomyChange {
  readonly code: 'added' | 'renamed' | 'retired' | 'restored' | 'changed';
  readonly id: number;
  readonly name: string;
  /** The name before, of `renamed`. */
  readonly before: string | null;
}

export const taxonomyEditCodes = [
  'BAD_NAME',
  'BAD_COLOUR',
  'NO_TITLE',
  /** Two drafts mean one class, or the name is or was another class's. */
  'NAME_TAKEN',
  'KEY_TAKEN',
  'UNKNOWN_ID',
  'TOO_MANY',
] as const;

/** `at`: place in the drafts. Nothing is merged while there is one of these. */
export interface TaxonomyEditProblem {
  readonly code: (typeof taxonomyEditCodes)[number];
  readonly at: number;
  readonly value: string;
}

export interface TaxonomyMerge {
  /** The stored one itself when nothing changed, else one version on. */
  readonly taxonomy: Taxonomy;
  readonly changes: readonly TaxonomyChange[];
}

/**
 * Merges drafts into the stored taxonomy. No id is ever changed or given twice: a rename keeps the id and the old name stays
 * the class's own, so that labels written with it still count; a class that no draft means is retired (`missing: 'retire'`)
 * or left as it is (`'keep'`, for imports); a draft that means a retired class brings it back.
 */
export function appendTaxonomy(
  stored: Taxonomy,
  drafts: readonly ClassDraft[],
  missing: 'retire' | 'keep',
): Result<
  TaxonomyMerge,
  {
    readonly code: 'INVALID_EDIT';
    readonly data: { readonly problems: number };
    readonly problems: readonly TaxonomyEditProblem[];
  }
> {
  const meant = drafts.map((draft) => meantClass(stored, draft));
  const problems = problemsOf(stored, drafts, meant, missing);
  if (problems.length > 0)
    return err({ code: 'INVALID_EDIT', data: { problems: problems.length }, problems });
  const draftOf = new Map(drafts.flatMap((draft, at) => (meant[at] ? [[meant[at].id, draft] as const] : [])));
  const kept = stored.classes.map((before) => {
    const draft = draftOf.get(before.id);
    if (draft !== undefined) return redrawn(before, draft);
    return missing === 'keep' || before.retired === true ? before : { ...before, retired: true };
  });
  const last = Math.max(0, ...stored.classes.map(({ id }) => id));
  const added = drafts
    .filter((_, at) => meant[at] === null)
    .map((draft, at) => newClass(draft, last + at + 1));
  const changes = [
    ...stored.classes.flatMap((before, at) => changeOf(before, kept[at] ?? before)),
    ...added.map(({ id, name }) => ({ code: 'added' as const, id, name, before: null })),
  ];
  return ok({
    taxonomy:
      changes.length === 0
        ? stored
        : { ...stored, version: stored.version + 1, classes: [...kept, ...added] },
    changes,
  });
}

/** Undefined = the draft speaks of an id that was never given. */
const meantClass = (stored: Taxonomy, { id, name }: ClassDraft): LabelClass | null | undefined =>
  id === null ? classNamed(stored, name) : stored.classes.find((one) => one.id === id);

function problemsOf(
  stored: Taxonomy,
  drafts: readonly ClassDraft[],
  meant: readonly (LabelClass | null | undefined)[],
  missing: 'retire' | 'keep',
): readonly TaxonomyEditProblem[] {
  const meantIds = new Set(meant.flatMap((one) => one?.id ?? []));
  const keys = new Set(
    missing === 'retire'
      ? []
      : stored.classes.flatMap(({ id, key, retired }) =>
          meantIds.has(id) || retired === true ? [] : (key ?? []),
        ),
  );
  const ids = new Set<number>();
  const newNames = new Set<string>();
  const problems = drafts.flatMap((draft, at): TaxonomyEditProblem[] => {
    const own = meant[at];
    const holder = classNamed(stored, draft.name);
    const isTaken =
      (holder !== null && holder.id !== own?.id) ||
      newNames.has(draft.name) ||
      (own?.id !== undefined && ids.has(own.id));
    const isKeyTaken = draft.key !== null && keys.has(draft.key);
    newNames.add(draft.name);
    if (own?.id !== undefined) ids.add(own.id);
    if (draft.key !== null) keys.add(draft.key);
    return [
      ...problemIf(own === undefined, 'UNKNOWN_ID', at, String(draft.id)),
      ...problemIf(!classNamePattern.test(draft.name), 'BAD_NAME', at, draft.name),
      ...problemIf(isTaken, 'NAME_TAKEN', at, draft.name),
      ...problemIf(isKeyTaken, 'KEY_TAKEN', at, draft.key ?? ''),
      ...problemIf(!isColour(draft.colour), 'BAD_COLOUR', at, draft.colour ?? ''),
      ...problemIf(
        Object.values(draft.title).some((words) => words.trim() === ''),
        'NO_TITLE',
        at,
        draft.name,
      ),
    ];
  });
  const total = stored.classes.length + meant.filter((one) => one === null).length;
  return [...problems, ...problemIf(total > maxClasses, 'TOO_MANY', drafts.length - 1, String(total))];
}

const isColour = (colour: string | null): boolean => colour === null || /^#[0-9a-f]{6}$/.test(colour);

const problemIf = (
  isSo: boolean,
  code: TaxonomyEditProblem['code'],
  at: number,
  value: string,
): readonly TaxonomyEditProblem[] => (isSo ? [{ code, at, value }] : []);

function redrawn(before: LabelClass, draft: ClassDraft): LabelClass {
  const names = [...new Set([...(before.formerNames ?? []), before.name])].filter(
    (name) => name !== draft.name,
  );
  return {
    id: before.id,
    name: draft.name,
    ...(names.length === 0 ? {} : { formerNames: names }),
    title: draft.title,
    colour: draft.colour ?? before.colour,
    key: draft.key,
    role: draft.role,
    attributes: draft.attributes,
  };
}

const newClass = ({ name, title, colour, key, role, attributes }: ClassDraft, id: number): LabelClass => ({
  id,
  name,
  title,
  colour: colour ?? classColour(id),
  key,
  role,
  attributes,
});

function changeOf(before: LabelClass, after: LabelClass): readonly TaxonomyChange[] {
  const { id, name } = after;
  if (after.retired === true)
    return before.retired === true ? [] : [{ code: 'retired', id, name, before: null }];
  return [
    ...(before.retired === true ? [{ code: 'restored' as const, id, name, before: null }] : []),
    ...(name === before.name ? [] : [{ code: 'renamed' as const, id, name, before: before.name }]),
    ...(restOf(before) === restOf(after) ? [] : [{ code: 'changed' as const, id, name, before: null }]),
  ];
}

const restOf = ({ title, colour, key, role, attributes }: LabelClass): string =>
  JSON.stringify([
    title.en,
    title['zh-CN'],
    colour,
    key,
    role,
    attributes.map(({ name, values }) => [name, values]),
  ]);
