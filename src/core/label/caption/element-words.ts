import type { Wording } from '../../locale.ts';

/** What an element is called in a caption; `{count}` is 2 or more. */
export interface ElementWords {
  readonly one: Wording;
  readonly many: Wording;
}

const words = (one: string, many: string, zhOne: string, zhMany: string): ElementWords => ({
  one: { en: one, 'zh-CN': zhOne },
  many: { en: `{count} ${many}`, 'zh-CN': `{count} ${zhMany}` },
});

/** By base role or class name. What is missing here is called by the title of its class. */
export const elementWords: ReadonlyMap<string, ElementWords> = new Map([
  ['title', words('headline', 'headlines', '标题', '个标题')],
  ['subtitle', words('subheadline', 'subheadlines', '副标题', '个副标题')],
  ['brandName', words('brand name', 'brand names', '品牌名', '个品牌名')],
  ['benefit', words('benefit line', 'benefit lines', '利益点', '个利益点')],
  ['price', words('price', 'prices', '价格', '个价格')],
  ['cta', words('button', 'buttons', '按钮', '个按钮')],
  ['badge', words('badge', 'badges', '角标', '个角标')],
  ['legal', words('fine print', 'pieces of fine print', '小字说明', '处小字说明')],
  ['adMark', words('ad mark', 'ad marks', '广告标识', '个广告标识')],
  ['ageMark', words('age mark', 'age marks', '适龄提示', '个适龄提示')],
  ['watermark', words('watermark', 'watermarks', '水印', '个水印')],
  ['qr', words('QR code', 'QR codes', '二维码', '个二维码')],
  ['logo', words('logo', 'logos', '标志', '个标志')],
  ['product', words('product', 'products', '商品', '件商品')],
  ['person', words('person', 'people', '人物', '个人物')],
  ['image', words('picture', 'pictures', '图片', '张图片')],
  ['text', words('text', 'texts', '文字', '段文字')],
]);

/** A class's own title inside a sentence: `Hero shot` loses its capital, `FAQ` keeps it. */
export const titleInside = (title: string): string =>
  /^[A-Z][a-z]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
