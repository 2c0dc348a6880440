import type { ZodMiniType } from 'zod/mini';
import { err, type Failure, ok, type Result } from '../result.ts';

/** `NEWER_VERSION`: show nothing, never write back. `UNREADABLE`: leave the text where it is, untouched, and say so. */
export interface StoredFailure extends Failure {
  readonly code: 'NEWER_VERSION' | 'UNREADABLE';
}

/** Stored text of a record called `name` as its current version's schema reads it. Nothing stored is ever trusted. */
export function readRecord<Value>(
  text: string,
  name: string,
  current: { readonly version: number; readonly schema: ZodMiniType<Value> },
): Result<Value, StoredFailure> {
  const raw = parseJson(text);
  const version = versionOf(raw, name);
  if (version !== null && version > current.version) {
    return err({ code: 'NEWER_VERSION', data: { record: name, found: version, known: current.version } });
  }
  const record = current.schema.safeParse(raw);
  if (record.success) return ok(record.data);
  const where = record.error.issues[0]?.path.join('.') ?? '';
  return err({ code: 'UNREADABLE', data: { record: name, characters: text.length, where } });
}

function versionOf(raw: unknown, name: string): number | null {
  const schema = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : null;
  if (typeof schema !== 'string' || !schema.startsWith(`${name}/`)) return null;
  const digits = schema.slice(name.length + 1);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Undefined for what is no JSON: the schema then refuses it like any other wrong value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
