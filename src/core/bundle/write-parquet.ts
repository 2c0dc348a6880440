import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
// The panel's bundle has no room for the part of the package that guesses schemas.
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js';
import type { Cell, Column, ColumnType, Row } from './column-type.ts';

/** Rows a reader must take at once; the size that `datasets` gives to tables with pictures. */
const rowsPerGroup = 100;

/** A file that grows row by row; a full group is encoded at once, so that no more than a group of rows waits. */
export interface ParquetFile {
  add(row: Row): void;
  /** The whole file. Nothing can be added after it. */
  finish(): Uint8Array;
}

/**
 * A Parquet file with a fixed schema, whatever the rows hold: lists that are empty everywhere and numbers that happen to be
 * whole keep their types. Pictures are stored as they are, everything else is compressed with Snappy. `metadata` goes into
 * the footer. Throws on a value that does not fit its column and on a missing one: our own mistakes.
 */
export const startParquet = (
  columns: readonly Column[],
  metadata: Readonly<Record<string, string>>,
): ParquetFile => {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    statistics: false,
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'proofset',
  });
  let waiting: Row[] = [];
  // Nothing to wait for: only a writer that flushes gives promises.
  const writeGroup = (): void => {
    const columnData = columns.map((column) => sourceOf(column, waiting));
    void file.write({ columnData, rowGroupSize: rowsPerGroup });
    waiting = [];
  };
  return {
    add(row) {
      waiting.push(row);
      if (waiting.length === rowsPerGroup) writeGroup();
    },
    finish() {
      if (waiting.length > 0) writeGroup();
      void file.finish();
      return writer.getBytes();
    },
  };
};

const sourceOf = ({ name, type }: Column, rows: readonly Row[]): ColumnSource => {
  const data = rows.map((row) => valueOf(row[name], type, name));
  // Looking for repeated values would hash every picture.
  return holdsPictures(type) ? { name, data, codec: 'UNCOMPRESSED', encoding: 'PLAIN' } : { name, data };
};

const holdsPictures = (type: ColumnType): boolean =>
  type.is === 'image' || (type.is === 'list' && holdsPictures(type.of));

/** Lists have the three levels of the Parquet specification; everything may be null, as in the files that `datasets` writes. */
const elementsOf = ({ name, type }: Column): SchemaElement[] => {
  const base = { name, repetition_type: 'OPTIONAL' } as const;
  switch (type.is) {
    case 'string':
      return [{ ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'bool':
      return [{ ...base, type: 'BOOLEAN' }];
    case 'int32':
      return [{ ...base, type: 'INT32' }];
    case 'int64':
    case 'class':
      return [{ ...base, type: 'INT64' }];
    case 'float64':
      return [{ ...base, type: 'DOUBLE' }];
    case 'image':
      return [
        { ...base, num_children: 2 },
        { name: 'bytes', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY' },
        { name: 'path', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
    case 'list':
      return [
        { ...base, num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...elementsOf({ name: 'element', type: type.of }),
      ];
    case 'struct':
      return [{ ...base, num_children: type.fields.length }, ...type.fields.flatMap(elementsOf)];
  }
};

const valueOf = (cell: Cell | undefined, type: ColumnType, at: string): unknown => {
  if (cell === null) return null;
  switch (type.is) {
    case 'string':
      return fitting(typeof cell === 'string', cell, at);
    case 'bool':
      return fitting(typeof cell === 'boolean', cell, at);
    case 'float64':
      return fitting(Number.isFinite(cell), cell, at);
    case 'int32':
      return fitting(
        typeof cell === 'number' && Number.isInteger(cell) && Math.abs(cell) < 2 ** 31,
        cell,
        at,
      );
    case 'int64':
    case 'class':
      return typeof cell === 'number' && Number.isSafeInteger(cell) ? BigInt(cell) : fitting(false, cell, at);
    case 'image':
      return fitting(isRecord(cell) && cell['bytes'] instanceof Uint8Array, cell, at);
    case 'list':
      return isList(cell) ? cell.map((item) => valueOf(item, type.of, at)) : fitting(false, cell, at);
    case 'struct': {
      if (!isRecord(cell)) return fitting(false, cell, at);
      const entries = type.fields.map(({ name, type: of }) => [
        name,
        valueOf(cell[name], of, `${at}.${name}`),
      ]);
      return Object.fromEntries(entries);
    }
  }
};

const fitting = (fits: boolean, cell: Cell | undefined, at: string): Cell | undefined => {
  if (!fits) throw new Error(`${at} holds a value of another type: ${typeof cell}.`);
  return cell;
};

const isList = (cell: Cell | undefined): cell is readonly Cell[] => Array.isArray(cell);

const isRecord = (cell: Cell | undefined): cell is { readonly [field: string]: Cell } =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell);
