import * as z from 'zod/mini';
import type { Lexicon } from '../../placement/lexicon.ts';
import { source } from './source.ts';
import { wording } from './wording.ts';

const word = z.string().check(z.minLength(1), z.maxLength(200));

const lexiconEntry = z.strictObject({
  word,
  except: z.optional(z.array(word).check(z.minLength(1), z.maxLength(200))),
  ask: z.optional(z.boolean()),
  why: z.optional(wording),
});

/** A word list as a spec writes it out. What its fields mean stands with `Lexicon`. */
export const lexicon = z.strictObject({
  version: z.int().check(z.positive()),
  name: wording,
  source,
  entries: z.array(lexiconEntry).check(z.minLength(1), z.maxLength(10_000)),
});

/** What a lexicon is called in a spec: dotted lower-case words, e.g. `cn.ads.law`. */
export const lexiconName = z.string().check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/));

/**
 * A word list as a rule names it: written out, or the name of one of the spec's `lexicons` or of a shared one. Resolving a
 * spec puts the list in place of its name, so a rule only ever meets lists; a name that is left over throws (`lexiconOf`).
 */
export const lexiconRef = z.union([lexiconName, lexicon]);
export type LexiconRef = z.infer<typeof lexiconRef>;

/** The word list of a resolved rule. Throws for a name nobody resolved: the runner reads that as unknown. */
export function lexiconOf(ref: LexiconRef): Lexicon {
  if (typeof ref === 'string') throw new Error(`lexicon ${ref} is not resolved`);
  return ref;
}
