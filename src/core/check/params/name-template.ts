import * as z from 'zod/mini';

/**
 * A template of names as its author writes it, e.g. `{campaign}_{size}_{lang}`; see `parseTemplate`, which reads exactly what
 * this lets through. `{{` and `}}` stand for braces; two slots may not touch. Every alternative begins with another
 * character, so the pattern runs in linear time.
 */
export const nameTemplate = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(500),
    z.regex(/^(?:[^{}]|\{\{|\}\}|\{[A-Za-z][A-Za-z0-9]*\}(?!\{(?!\{)))+$/),
  );
