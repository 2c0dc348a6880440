import { err, type Failure, ok, type Result } from '../result.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Turns a spec of one version into the next. It gets whatever stood in the file, and leaves what it does not understand. */
export type PlacementStep = (spec: Fields) => Fields;

/** The step at index 0 makes version 2 out of version 1, and so on. Version 1 is current, so there is none yet. */
const steps: readonly PlacementStep[] = [];

export interface NewerPlacement extends Failure {
  readonly code: 'NEWER_SCHEMA';
}

/**
 * A spec of any older version as one of the current version, one step a version. What says no version is left for the schema
 * to refuse; a version after the current one must not be half understood and is refused by name (`found`).
 */
export function migratePlacement(
  value: unknown,
  migrations: readonly PlacementStep[] = steps,
): Result<unknown, NewerPlacement> {
  if (!isFields(value)) return ok(value);
  const version = versionOf(value);
  const current = migrations.length + 1;
  if (version === null) return ok(value);
  if (version > current) return err({ code: 'NEWER_SCHEMA', data: { found: schemaName(version) } });
  return ok(
    migrations
      .slice(version - 1)
      .reduce<Fields>(
        (spec, step, index) => ({ ...step(spec), schema: schemaName(version + index + 1) }),
        value,
      ),
  );
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const schemaName = (version: number): string => `placement/${String(version)}`;

/** Null for what is no version of this format. Versions begin with 1. */
function versionOf({ schema }: Fields): number | null {
  const digits = typeof schema === 'string' ? /^placement\/([1-9]\d{0,8})$/.exec(schema)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
