import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** A text in every language people read specs in. */
export const wording = z.strictObject({ en: text, 'zh-CN': text });
