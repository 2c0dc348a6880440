import type { DatasetClass } from '../bundle/dataset.ts';

export type BaselineClassName = 'text' | 'image' | 'vector' | 'shape' | 'instance';

/** The baseline's label set. Append-only: an id once released keeps its meaning, and none depends on what occurs in an export. */
export const baselineClasses: readonly (DatasetClass & { readonly name: BaselineClassName })[] = [
  { id: 1, name: 'text', title: { en: 'Text', 'zh-CN': '文字' }, colour: '#2f6afd' },
  { id: 2, name: 'image', title: { en: 'Image', 'zh-CN': '图片' }, colour: '#eb061c' },
  { id: 3, name: 'vector', title: { en: 'Vector', 'zh-CN': '矢量' }, colour: '#00883c' },
  { id: 4, name: 'shape', title: { en: 'Shape', 'zh-CN': '形状' }, colour: '#c624d2' },
  { id: 5, name: 'instance', title: { en: 'Component instance', 'zh-CN': '组件实例' }, colour: '#a56800' },
];

/** Name and version of the label set, as bundles carry it. */
export const baselineTaxonomy = 'baseline/1';

const idByName = new Map(baselineClasses.map(({ name, id }) => [name, id]));

export const classIdOf = (name: BaselineClassName): number => {
  const id = idByName.get(name);
  if (id === undefined) throw new Error(`No baseline class is called ${name}.`);
  return id;
};
