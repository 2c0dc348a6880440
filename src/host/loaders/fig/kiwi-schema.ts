import { type ByteReader, FigBroken } from './byte-reader.ts';

const PRIMITIVES = ['bool', 'byte', 'int', 'uint', 'float', 'text', 'int64', 'uint64'] as const;
const KINDS = ['enum', 'struct', 'message'] as const;

export interface KiwiDefinition {
  readonly name: string;
  readonly kind: (typeof KINDS)[number];
  readonly fields: readonly KiwiField[];
  /** The same fields by their number in the file. */
  readonly byNumber: ReadonlyMap<number, KiwiField>;
}

export interface KiwiField {
  readonly name: string;
  /** A primitive, or the index of a definition; enum members have no type that means anything. */
  readonly type: (typeof PRIMITIVES)[number] | number;
  readonly isList: boolean;
  readonly number: number;
}

/** Reads the schema every `.fig` file brings along, so that old and new files decode alike. */
export function readKiwiSchema(reader: ByteReader): KiwiDefinition[] {
  const count = boundedCount(reader);
  const definitions: KiwiDefinition[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = reader.text();
    const kind = KINDS[reader.byte()];
    if (kind === undefined) throw new FigBroken('the schema has a definition of no known kind');
    const fields = Array.from({ length: boundedCount(reader) }, () => readField(reader, count));
    definitions.push({ name, kind, fields, byNumber: new Map(fields.map((field) => [field.number, field])) });
  }
  return definitions;
}

function readField(reader: ByteReader, definitionCount: number): KiwiField {
  const name = reader.text();
  const code = reader.int();
  const type = code < 0 ? PRIMITIVES[-1 - code] : code;
  if (type === undefined || (typeof type === 'number' && type >= definitionCount)) {
    throw new FigBroken('the schema names a type that does not exist');
  }
  return { name, type, isList: (reader.byte() & 1) === 1, number: reader.uint() };
}

/** Every entry costs at least a byte, so a count beyond what is left is a lie. */
function boundedCount(reader: ByteReader): number {
  const count = reader.uint();
  if (count > reader.left) throw new FigBroken('a list is longer than the data');
  return count;
}
