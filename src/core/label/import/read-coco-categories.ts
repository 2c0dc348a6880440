import * as z from 'zod/mini';
import { scanJson } from '../../placement/scan-json.ts';
import { ok } from '../../result.ts';
import { type ForeignClasses, importFailure, plainClass } from './imported.ts';

const category = z.object({ id: z.optional(z.number()), name: z.string() });
const categories = z.array(category);
const file = z.union([z.object({ categories }), categories]);

/** The `categories` of a COCO file, or such a list alone, in order of their ids. */
export function readCocoCategories(text: string): ForeignClasses {
  const scan = scanJson(text);
  if (!scan.ok) return importFailure('NOT_JSON', scan.at.line, scan.found);
  const read = file.safeParse(JSON.parse(text));
  if (!read.success) return importFailure('NOT_COCO', 0, 'categories');
  const list = Array.isArray(read.data) ? read.data : read.data.categories;
  return ok([...list].sort((a, b) => (a.id ?? 0) - (b.id ?? 0)).map(({ name }) => plainClass(name.trim())));
}
