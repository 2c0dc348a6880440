import { err, ok, type Result } from '../../result.ts';
import { findRole } from '../../snapshot/guess-role.ts';
import { baseRoles } from '../../snapshot/role.ts';
import type { ClassDraft } from '../append-taxonomy.ts';
import { maxClasses, numberKeys } from '../taxonomy.ts';
import {
  type ForeignClass,
  type ForeignClasses,
  type ImportFailure,
  importFailure,
  type TaxonomyImport,
} from './imported.ts';
import { readClassCsv } from './read-class-csv.ts';
import { readCocoCategories } from './read-coco-categories.ts';
import { readLabelStudioConfig } from './read-label-studio-config.ts';
import { readYoloNames } from './read-yolo-names.ts';

export const importKinds = ['coco', 'yolo', 'label-studio', 'csv'] as const;
export type ImportKind = (typeof importKinds)[number];

/** UTF-16 units. Whole annotation files are refused: their list of categories alone is wanted. */
export const maxImportLength = 5_000_000;

const readers: Readonly<Record<ImportKind, (text: string) => ForeignClasses>> = {
  coco: readCocoCategories,
  yolo: readYoloNames,
  'label-studio': readLabelStudioConfig,
  csv: readClassCsv,
};

/** What kind of file it is, by the ending of its name; null = none of ours. */
export function importKindOf(fileName: string): ImportKind | null {
  const ending = fileName.toLowerCase().split('.').at(-1) ?? '';
  const kinds: Readonly<Record<string, ImportKind>> = {
    json: 'coco',
    yaml: 'yolo',
    yml: 'yolo',
    txt: 'yolo',
    names: 'yolo',
    xml: 'label-studio',
    csv: 'csv',
    tsv: 'csv',
  };
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? null) : null;
}

/**
 * Classes from a file of another tool. Names become words of our alphabet, titles keep what the file says; a name that is a
 * role's gets that role. Names given twice count once. Nothing of the file is executed or expanded.
 */
export function importTaxonomy(text: string, kind: ImportKind | null): Result<TaxonomyImport, ImportFailure> {
  if (kind === null) return importFailure('UNKNOWN_KIND', 0, text.slice(0, 80));
  if (text.length > maxImportLength) return importFailure('TOO_LARGE', 0, String(text.length));
  const read = readers[kind](text);
  if (!read.ok) return err(read.failure);
  const named = read.value.filter(({ name }) => name !== '');
  if (named.length === 0) return importFailure('NO_CLASSES', 0, '');
  if (named.length > maxClasses) return importFailure('TOO_MANY_CLASSES', 0, String(named.length));
  return ok(toDrafts([...new Map(named.map((one) => [one.name, one])).values()]));
}

function toDrafts(classes: readonly ForeignClass[]): TaxonomyImport {
  const taken = new Set<string>();
  const keys = new Set<string>();
  const drafts: ClassDraft[] = [];
  const respelled: { from: string; to: string }[] = [];
  for (const one of classes) {
    const role = roleOf(one.name);
    const name = unique(wordOf(one.name, role), taken);
    taken.add(name);
    if (name !== one.name) respelled.push({ from: one.name, to: name });
    const key = numberKeys.find((number) => number === one.key && !keys.has(number)) ?? null;
    if (key !== null) keys.add(key);
    const title = shortened(one.title ?? one.name);
    drafts.push({
      id: null,
      name,
      title: { en: title, 'zh-CN': shortened(one.titleZh ?? title) },
      colour: hexOf(one.colour),
      key,
      role,
      attributes: [],
    });
  }
  return { drafts, respelled };
}

/** The base role whose word the name is, in English or Chinese; null when it is another word. */
function roleOf(name: string): string | null {
  const exact = baseRoles.find((role) => role.toLowerCase() === name.toLowerCase());
  if (exact !== undefined) return exact;
  const found = findRole(name);
  return found?.isWhole === true ? found.role : null;
}

/** A word of our alphabet: letters without their marks, dashes for the rest; a name without Latin letters takes its role's word. */
function wordOf(name: string, role: string | null): string {
  const word = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  if (word === '') return role ?? 'class';
  return (/^[A-Za-z]/.test(word) ? word : `c-${word}`).slice(0, 40);
}

function unique(word: string, taken: ReadonlySet<string>): string {
  if (!taken.has(word)) return word;
  for (let number = 2; ; number += 1) {
    const ending = `-${String(number)}`;
    const longer = word.slice(0, 40 - ending.length) + ending;
    if (!taken.has(longer)) return longer;
  }
}

/** Longest title a taxonomy stores, characters. */
const shortened = (title: string): string => Array.from(title).slice(0, 60).join('');

/** Named colours and broken ones are left to the palette. */
function hexOf(colour: string | null): string | null {
  const [, digits] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/.exec(colour?.trim().toLowerCase() ?? '') ?? [];
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}
