import type { LoadLimits } from './load-limits.ts';
import type { NoteBook } from './note-book.ts';

/** The bytes at hand, and what everyone who reads them needs. `path` is for messages and names only. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly notes: NoteBook;
  readonly limits: LoadLimits;
}
