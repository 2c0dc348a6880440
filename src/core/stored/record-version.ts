/** Name and version of a stored record; null = the text is no record of ours. */
export interface RecordVersion {
  readonly name: string;
  readonly version: number;
}

/** Reads `schema: "<name>/<version>"` of a record's JSON text, whatever else is in it. */
export function recordVersion(text: string): RecordVersion | null {
  const raw = parseJson(text);
  const schema = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : null;
  const parts = typeof schema === 'string' ? /^([a-z][a-z-]{0,40})\/(\d{1,9})$/.exec(schema) : null;
  const [, name, digits] = parts ?? [];
  return name === undefined || digits === undefined ? null : { name, version: Number(digits) };
}

/** Undefined for what is no JSON: it then has no schema. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
