import { err, type Failure, ok, type Result } from '../../result.ts';
import { type CurrentPlacements, currentVersion } from './current.ts';
import { type PlacementsV1, placementsV1 } from './v1.ts';
import { type PlacementsV2, placementsV2 } from './v2.ts';

/** `NEWER_VERSION`: show nothing, never write back. `UNREADABLE`: leave the text where it is, untouched, and say so. */
export interface RecordFailure extends Failure {
  readonly code: 'NEWER_VERSION' | 'UNREADABLE';
}

/** Text of any version to the current record, one step a version. Nothing stored is ever trusted. */
export function migratePlacements(text: string): Result<CurrentPlacements, RecordFailure> {
  const raw = parseJson(text);
  const version = versionOf(raw);
  if (version !== null && version > currentVersion) {
    return err({ code: 'NEWER_VERSION', data: { found: version, known: currentVersion } });
  }
  const record = version === 1 ? placementsV1.safeParse(raw) : placementsV2.safeParse(raw);
  if (record.success) return ok(record.data.schema === 'placements/1' ? fromV1(record.data) : record.data);
  const where = record.error.issues[0]?.path.join('.') ?? '';
  return err({ code: 'UNREADABLE', data: { characters: text.length, where } });
}

/** What version 1 stored was in use for everybody: that is published. */
const fromV1 = ({ nodeId, specs }: PlacementsV1): PlacementsV2 => ({
  schema: 'placements/2',
  nodeId,
  published: specs.map((spec) => ({ spec, publishedAt: null, by: null, changes: [] })),
  drafts: [],
  pins: [],
});

function versionOf(raw: unknown): number | null {
  const schema = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : null;
  const digits = typeof schema === 'string' ? /^placements\/(\d{1,9})$/.exec(schema)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** Undefined for what is no JSON: the schema then refuses it like any other wrong value. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
