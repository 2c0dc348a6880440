import { type ByteReader, FigBroken } from './byte-reader.ts';
import type { KiwiDefinition, KiwiField } from './kiwi-schema.ts';

/** Values nested deeper than this are no design. */
const MAX_LEVELS = 200;

/**
 * Decodes one value of the definition called `name`. Interprets the file's schema instead of compiling it: a document
 * must never become code. Enum members come out as their names, 64-bit numbers as bigint, byte lists as Uint8Array.
 */
export function decodeKiwi(
  definitions: readonly KiwiDefinition[],
  name: string,
  reader: ByteReader,
): unknown {
  const root = definitions.find((definition) => definition.name === name);
  if (root === undefined) throw new FigBroken(`the schema does not know ${name}`);
  return new Decoder(definitions, reader).value(root, 0);
}

class Decoder {
  private readonly definitions: readonly KiwiDefinition[];
  private readonly reader: ByteReader;
  /** A struct of structs costs no bytes of its own; this keeps a small file from becoming an endless value. */
  private budget: number;

  constructor(definitions: readonly KiwiDefinition[], reader: ByteReader) {
    this.definitions = definitions;
    this.reader = reader;
    this.budget = 1000 + reader.left * 8;
  }

  value(definition: KiwiDefinition, level: number): unknown {
    this.budget -= 1;
    if (level > MAX_LEVELS || this.budget < 0) throw new FigBroken('the data nests too deep');
    if (definition.kind === 'enum') return this.member(definition);
    const entries =
      definition.kind === 'struct' ? this.struct(definition, level) : this.message(definition, level);
    return Object.fromEntries(entries);
  }

  private member(definition: KiwiDefinition): string | number {
    const number = this.reader.uint();
    return definition.byNumber.get(number)?.name ?? number;
  }

  private struct(definition: KiwiDefinition, level: number): [string, unknown][] {
    return definition.fields.map((field) => [field.name, this.field(field, level)]);
  }

  private message(definition: KiwiDefinition, level: number): [string, unknown][] {
    const entries: [string, unknown][] = [];
    for (let number = this.reader.uint(); number !== 0; number = this.reader.uint()) {
      const field = definition.byNumber.get(number);
      if (field === undefined) throw new FigBroken('the data has a field its own schema does not know');
      entries.push([field.name, this.field(field, level)]);
    }
    return entries;
  }

  private field(field: KiwiField, level: number): unknown {
    if (!field.isList) return this.single(field, level);
    const count = this.reader.uint();
    if (count > this.reader.left) throw new FigBroken('a list is longer than the data');
    if (field.type === 'byte') return this.reader.take(count);
    const values: unknown[] = [];
    for (let index = 0; index < count; index += 1) values.push(this.single(field, level));
    return values;
  }

  private single(field: KiwiField, level: number): unknown {
    if (typeof field.type !== 'number') {
      return field.type === 'bool' ? this.reader.byte() !== 0 : this.reader[field.type]();
    }
    const definition = this.definitions[field.type];
    if (definition === undefined) throw new FigBroken('the schema names a type that does not exist');
    return this.value(definition, level + 1);
  }
}
