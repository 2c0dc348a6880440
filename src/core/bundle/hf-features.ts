import type { Column, ColumnType } from './column-type.ts';
import type { JsonValue } from './write-json.ts';

/** The features of a table as Hugging Face `datasets` keeps them in a Parquet footer under the key `huggingface`. */
export const hfFeatures = (columns: readonly Column[]): { readonly [name: string]: JsonValue } =>
  Object.fromEntries(columns.map(({ name, type }) => [name, featureOf(type)]));

const featureOf = (type: ColumnType): JsonValue => {
  switch (type.is) {
    case 'image':
      return { _type: 'Image' };
    case 'class':
      return { names: type.names, _type: 'ClassLabel' };
    case 'list':
      return { feature: featureOf(type.of), _type: 'List' };
    case 'struct':
      return hfFeatures(type.fields);
    default:
      return { dtype: type.is, _type: 'Value' };
  }
};

/** The same as lines of the `dataset_info.features` of a dataset card's YAML. Names are quoted: to YAML, `on` is a truth value. */
export const hfFeatureYaml = (columns: readonly Column[], indent: string): readonly string[] =>
  columns.flatMap(({ name, type }) => [
    `${indent}- name: ${JSON.stringify(name)}`,
    ...yamlOf(type, `${indent}  `, 'dtype'),
  ]);

const yamlOf = (type: ColumnType, indent: string, key: 'dtype' | 'list'): readonly string[] => {
  switch (type.is) {
    case 'list':
      return key === 'list'
        ? [`${indent}list:`, ...yamlOf(type.of, `${indent}  `, 'list')]
        : yamlOf(type.of, indent, 'list');
    case 'struct':
      return [`${indent}${key === 'list' ? 'list' : 'struct'}:`, ...hfFeatureYaml(type.fields, indent)];
    case 'class':
      return [
        `${indent}${key}:`,
        `${indent}  class_label:`,
        `${indent}    names:`,
        ...type.names.map((name, at) => `${indent}      '${String(at)}': ${JSON.stringify(name)}`),
      ];
    default:
      return [`${indent}${key}: ${type.is}`];
  }
};
