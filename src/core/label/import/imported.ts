import type { Failure, Result } from '../../result.ts';
import type { ClassDraft } from '../append-taxonomy.ts';

/** One class as a foreign file writes it. */
export interface ForeignClass {
  /** Its name there, in any script. */
  readonly name: string;
  /** Names for people, where the file has them. */
  readonly title: string | null;
  readonly titleZh: string | null;
  /** `#rrggbb`, where the file has one. */
  readonly colour: string | null;
  /** The key that picks it, where the file has one. */
  readonly key: string | null;
}

export const importFailureCodes = [
  'TOO_LARGE',
  'TOO_MANY_CLASSES',
  'NO_CLASSES',
  'NOT_JSON',
  'NOT_COCO',
  'NOT_NAMES',
  'NOT_XML',
  'NOT_CSV',
  'UNKNOWN_KIND',
] as const;

/**
 * Why a file cannot be read as classes. `line` counts from 1; 0 = about the whole file. `found` is the place in question,
 * at most 80 characters of it.
 */
export interface ImportFailure extends Failure {
  readonly code: (typeof importFailureCodes)[number];
  readonly data: { readonly line: number; readonly found: string };
}

export type ForeignClasses = Result<readonly ForeignClass[], ImportFailure>;

export const importFailure = (
  code: ImportFailure['code'],
  line: number,
  found: string,
): { readonly ok: false; readonly failure: ImportFailure } => ({
  ok: false,
  failure: { code, data: { line, found: Array.from(found.trim()).slice(0, 80).join('') } },
});

export const plainClass = (name: string): ForeignClass => ({
  name,
  title: null,
  titleZh: null,
  colour: null,
  key: null,
});

export interface TaxonomyImport {
  /** What `appendTaxonomy` merges; ids of foreign files are not taken over. */
  readonly drafts: readonly ClassDraft[];
  /** Names that had to be written differently. */
  readonly respelled: readonly { readonly from: string; readonly to: string }[];
}
