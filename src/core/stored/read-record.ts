import type { ZodMiniType } from 'zod/mini';
import { err, type Failure, ok, type Result } from '../result.ts';
import { recordVersion } from './record-version.ts';

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
  const found = recordVersion(text);
  if (found?.name === name && found.version > current.version) {
    return err({
      code: 'NEWER_VERSION',
      data: { record: name, found: found.version, known: current.version },
    });
  }
  const record = current.schema.safeParse(parseJson(text));
  if (record.success) return ok(record.data);
  const where = record.error.issues[0]?.path.join('.') ?? '';
  return err({ code: 'UNREADABLE', data: { record: name, characters: text.length, where } });
}

/** Undefined for what is no JSON: the schema then refuses it like any other wrong value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
