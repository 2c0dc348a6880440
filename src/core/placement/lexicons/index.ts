import type { Lexicon } from '../lexicon.ts';

/** Word lists that every spec may name, by name; a spec's own list of the same name wins. */
export const sharedLexicons: Readonly<Record<string, Lexicon>> = {};
