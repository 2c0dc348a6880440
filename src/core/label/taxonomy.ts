import type { Role } from '../snapshot/role.ts';

/**
 * The classes a document's layers are labelled with. Append-only: an id once given keeps its meaning for good, a class that
 * is no longer wanted is retired, never removed. Edits go through `appendTaxonomy`, which keeps this law.
 */
export interface Taxonomy {
  readonly schema: 'taxonomy/1';
  /** A word, the same for every version. */
  readonly id: string;
  /** From 1, one more for every edit. */
  readonly version: number;
  /** In order of their ids. */
  readonly classes: readonly LabelClass[];
}

export interface LabelClass {
  /** From 1; never given twice, never changed. */
  readonly id: number;
  /** The word bundles carry: see {@link classNamePattern}. */
  readonly name: string;
  /** Words it had before. Labels written with them still mean this class, and no other class takes them. */
  readonly formerNames?: readonly string[] | undefined;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
  /** `#rrggbb`. Only a help: the number tells classes apart. */
  readonly colour: string;
  readonly key: NumberKey | null;
  /** What layers of the class are in the words of the placement specs; null = nothing they speak of. */
  readonly role: Role | null;
  readonly attributes: readonly ClassAttribute[];
  /** No longer offered; labels that carry it stay what they are. */
  readonly retired?: boolean | undefined;
}

/** Something that can be said about a layer of the class. `values` null = any text. */
export interface ClassAttribute {
  readonly name: string;
  readonly values: readonly string[] | null;
}

export const numberKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type NumberKey = (typeof numberKeys)[number];

/** ASCII, because trainers put class names into file formats without escaping. */
export const classNamePattern = /^[A-Za-z][A-Za-z0-9_-]{0,39}$/;

/** More classes than this are a mistake in an import, not a taxonomy. */
export const maxClasses = 1000;

/** The class a label's word means, be it a former one; null = the taxonomy has no such class. */
export const classNamed = (taxonomy: Taxonomy, name: string): LabelClass | null =>
  taxonomy.classes.find((one) => one.name === name) ??
  taxonomy.classes.find(({ formerNames }) => formerNames?.includes(name) === true) ??
  null;

/** Name and version, as bundles carry it. */
export const taxonomyName = ({ id, version }: Taxonomy): string => `${id}/${String(version)}`;
