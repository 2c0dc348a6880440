import { type BaseRole, baseRoles } from '../snapshot/role.ts';
import { classColour } from './class-colours.ts';
import type { LabelClass, NumberKey, Taxonomy } from './taxonomy.ts';

/** The classes of layers nobody said anything about: what Figma's type of the layer tells. */
export const typeClassNames = ['text', 'image', 'vector', 'shape', 'instance'] as const;
export type TypeClassName = (typeof typeClassNames)[number];

const titles: Readonly<Record<TypeClassName | BaseRole, LabelClass['title']>> = {
  text: { en: 'Text', 'zh-CN': '文字' },
  image: { en: 'Image', 'zh-CN': '图片' },
  vector: { en: 'Vector', 'zh-CN': '矢量' },
  shape: { en: 'Shape', 'zh-CN': '形状' },
  instance: { en: 'Component instance', 'zh-CN': '组件实例' },
  background: { en: 'Background', 'zh-CN': '背景' },
  product: { en: 'Product', 'zh-CN': '商品' },
  person: { en: 'Person', 'zh-CN': '人物' },
  face: { en: 'Face', 'zh-CN': '人脸' },
  logo: { en: 'Logo', 'zh-CN': '标志' },
  brandName: { en: 'Brand name', 'zh-CN': '品牌名' },
  title: { en: 'Title', 'zh-CN': '标题' },
  subtitle: { en: 'Subtitle', 'zh-CN': '副标题' },
  benefit: { en: 'Benefit', 'zh-CN': '利益点' },
  price: { en: 'Price', 'zh-CN': '价格' },
  cta: { en: 'Button', 'zh-CN': '按钮' },
  badge: { en: 'Badge', 'zh-CN': '角标' },
  watermark: { en: 'Watermark', 'zh-CN': '水印' },
  legal: { en: 'Legal text', 'zh-CN': '法律说明' },
  adMark: { en: 'Ad mark', 'zh-CN': '广告标识' },
  qr: { en: 'QR code', 'zh-CN': '二维码' },
  decoration: { en: 'Decoration', 'zh-CN': '装饰' },
  frame: { en: 'Border', 'zh-CN': '边框' },
  ageMark: { en: 'Age mark', 'zh-CN': '适龄提示' },
};

const keys: Partial<Record<BaseRole, NumberKey>> = {
  logo: '1',
  title: '2',
  subtitle: '3',
  price: '4',
  product: '5',
  cta: '6',
  badge: '7',
  legal: '8',
  background: '9',
};

/**
 * The taxonomy of documents that have none of their own: first the classes that follow from a layer's type, then the base
 * roles in their order. Released ids keep their meaning for good: new classes go to the end.
 */
export const defaultTaxonomy: Taxonomy = {
  schema: 'taxonomy/1',
  id: 'proofset',
  version: 1,
  classes: [
    ...typeClassNames.map((name, at) => classOf(name, at + 1, null)),
    ...baseRoles.map((name, at) => classOf(name, typeClassNames.length + at + 1, name)),
  ],
};

function classOf(name: TypeClassName | BaseRole, id: number, role: BaseRole | null): LabelClass {
  return {
    id,
    name,
    title: titles[name],
    colour: classColour(id),
    key: role === null ? null : (keys[role] ?? null),
    role,
    attributes: [],
  };
}
