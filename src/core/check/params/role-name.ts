import * as z from 'zod/mini';

/**
 * A role named by a rule. The parser compares every value of this very schema with the base roles and the spec's own
 * words, so that a misspelt role cannot turn a rule off.
 */
export const roleName = z.string().check(z.minLength(1));

export const roleList = z.array(roleName).check(z.minLength(1));

/** Which layers a rule is about: those of some roles, every text layer, or everything that is painted. */
export const subjects = z.union([roleList, z.literal('text'), z.literal('all')]);
export type Subjects = z.infer<typeof subjects>;
