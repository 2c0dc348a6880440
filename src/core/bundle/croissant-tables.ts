/** A field of the record set `frames`: a column of the table, or what lies below it. */
export interface CroissantField {
  readonly name: string;
  /** Left out for a field with parts. */
  readonly dataType?: string;
  readonly column: string;
  readonly jsonPath?: string;
  readonly isRepeated?: true;
  /** Parts of each item of a list of objects. */
  readonly of?: readonly {
    readonly name: string;
    readonly dataType: string;
    readonly jsonPath: string;
    readonly isRepeated: true;
  }[];
}

/** Files that hold one record a frame, and what a Croissant reader can take from them. */
export interface CroissantTable {
  readonly id: string;
  readonly isOne: RegExp;
  readonly includes: string;
  readonly mime: string;
  /** Finds the split in a file's name, and in the split: the reader applies it twice. */
  readonly splitOf: string;
  readonly fields: readonly CroissantField[];
}

const text = (name: string, column = name, jsonPath?: string): CroissantField => ({
  name,
  dataType: 'sc:Text',
  column,
  ...(jsonPath === undefined ? {} : { jsonPath }),
});

const integer = (name: string, column = name, jsonPath?: string): CroissantField => ({
  ...text(name, column, jsonPath),
  dataType: 'sc:Integer',
});

type Part = NonNullable<CroissantField['of']>[number];

const part = (name: string, dataType: string, jsonPath = name): Part => ({
  name,
  dataType,
  jsonPath,
  isRepeated: true,
});

/** Boxes are plain floats: the reader takes `cr:BoundingBox` from lists only, and Parquet gives arrays. */
export const hfTable: CroissantTable = {
  id: 'frames-parquet',
  isOne: /^data\/.*\.parquet$/u,
  includes: 'data/*.parquet',
  mime: 'application/x-parquet',
  splitOf: '^(train|validation|test)(?:-.*)?$',
  fields: [
    text('id'),
    { name: 'image', dataType: 'sc:ImageObject', column: 'image', jsonPath: 'bytes' },
    integer('width'),
    integer('height'),
    text('text'),
    { name: 'tags', dataType: 'sc:Text', column: 'tags', isRepeated: true },
    text('group_id'),
    text('placement'),
    text('verdict'),
    {
      name: 'objects',
      column: 'objects',
      isRepeated: true,
      of: [part('bbox', 'sc:Float'), part('category_id', 'sc:Integer')],
    },
    text('record'),
  ],
};

export const canonicalTable: CroissantTable = {
  id: 'frames-jsonl',
  isOne: /^canonical\/.*\.jsonl$/u,
  includes: 'canonical/*.jsonl',
  mime: 'application/jsonlines',
  splitOf: '^(train|validation|test)(?:\\.jsonl)?$',
  fields: [
    text('id'),
    text('image', 'image', 'path'),
    integer('width', 'image', 'w'),
    integer('height', 'image', 'h'),
    { name: 'tags', dataType: 'sc:Text', column: 'tags', isRepeated: true },
    text('group_id', 'groupId'),
    text('verdict'),
    {
      name: 'elements',
      column: 'elements',
      isRepeated: true,
      of: [part('bbox', 'sc:Float'), part('label_id', 'sc:Integer', 'labelId'), part('ignore', 'sc:Boolean')],
    },
  ],
};
