import * as z from 'zod/mini';
import { roleList } from './role-name.ts';

/** Whose text a rule is about: that of the elements of some roles, or every text layer. */
export const textSubjects = z.union([roleList, z.literal('text')]);
export type TextSubjects = z.infer<typeof textSubjects>;
