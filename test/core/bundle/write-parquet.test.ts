import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import {
  type Cell,
  type ColumnType,
  float64,
  image,
  int32,
  list,
  string,
  struct,
} from '../../../src/core/bundle/column-type.ts';
import { startParquet } from '../../../src/core/bundle/write-parquet.ts';

const write = (type: ColumnType, ...cells: readonly Cell[]): ArrayBuffer => {
  const file = startParquet([{ name: 'c', type }], { key: 'value' });
  for (const c of cells) file.add({ c });
  return new Uint8Array(file.finish()).buffer;
};

const readBack = async (type: ColumnType, ...cells: readonly Cell[]): Promise<readonly unknown[]> =>
  (await parquetReadObjects({ file: write(type, ...cells), utf8: false })).map((row) => nulled(row['c']));

/** The reader gives `undefined` for some nulls. */
const nulled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(nulled);
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nulled(inner)]));
};

describe('startParquet', () => {
  it('gives back values, nulls and empty lists of every type', async () => {
    const boxes = list(struct({ at: list(float64), name: string, of: struct({ n: int32 }) }));
    const cells: Cell[] = [
      [],
      null,
      [
        { at: [1, 2.5], name: null, of: null },
        { at: [], name: 'x', of: { n: 3 } },
      ],
    ];
    expect(await readBack(boxes, ...cells)).toEqual(cells);
    expect(await readBack({ is: 'bool' }, true, null, false)).toEqual([true, null, false]);
    expect(await readBack({ is: 'int64' }, 2 ** 40, -1)).toEqual([2n ** 40n, -1n]);
    expect(await readBack(list(list(float64)), [[1], []], [])).toEqual([[[1], []], []]);
  });

  it('keeps pictures uncompressed and byte by byte', async () => {
    const picture = { bytes: new Uint8Array([0, 255, 10, 13]), path: 'a.png' };
    expect(await readBack(list(image), [picture, picture], [])).toEqual([[picture, picture], []]);
    const [group] = parquetMetadata(write(image, picture)).row_groups;
    expect(group?.columns.map(({ meta_data }) => meta_data?.codec)).toEqual(['UNCOMPRESSED', 'UNCOMPRESSED']);
  });

  it('makes odd text well-formed', async () => {
    expect(await readBack(string, 'a\ud800b', '🌸\u0000')).toEqual(['a\ufffdb', '🌸\u0000']);
  });

  it('has the same columns without a row, and its metadata', () => {
    const [none, one] = [parquetMetadata(write(list(float64))), parquetMetadata(write(list(float64), [1]))];
    expect(none.schema).toEqual(one.schema);
    expect(none.num_rows).toBe(0n);
    expect(none.key_value_metadata).toEqual([{ key: 'key', value: 'value' }]);
  });

  it('groups a hundred rows at a time', () => {
    const { row_groups } = parquetMetadata(write(int32, ...Array.from({ length: 201 }, (_, at) => at)));
    expect(row_groups.map(({ num_rows }) => num_rows)).toEqual([100n, 100n, 1n]);
  });

  it.each<[string, ColumnType, Cell]>([
    ['a fraction as an integer', int32, 1.5],
    ['an integer beyond 32 bits', int32, 2 ** 31],
    ['a number that is not finite', float64, Number.NaN],
    ['a number as text', string, 1],
    ['text as a truth value', { is: 'bool' }, 'true'],
    ['a value as a list', list(int32), 1],
    ['a list as a structure', struct({ a: int32 }), [1]],
    ['a structure without one of its fields', struct({ a: int32 }), {}],
    ['text as a picture', image, 'a.png'],
    ['a fraction as a class', { is: 'class', names: ['a'] }, 0.5],
  ])('refuses %s', (_, type, cell) => {
    expect(() => write(type, cell)).toThrow('holds a value of another type');
  });
});
