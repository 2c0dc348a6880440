import type { Locale, Wording } from '../core/locale.ts';

/** What the words of spec fields are called. A field is split at its capitals; a word that is not here stays as it is. */
const wholeFields: Readonly<Record<string, Wording>> = {
  aspect: { en: 'aspect', 'zh-CN': '宽高比' },
  axis: { en: 'axis', 'zh-CN': '方向' },
  band: { en: 'band along a side', 'zh-CN': '边条' },
  bottom: { en: 'bottom', 'zh-CN': '下' },
  cells: { en: 'grid cells', 'zh-CN': '网格单元' },
  checks: { en: 'checks', 'zh-CN': '检查项' },
  circle: { en: 'circle', 'zh-CN': '圆形' },
  columns: { en: 'columns', 'zh-CN': '列数' },
  corner: { en: 'corner', 'zh-CN': '角' },
  corners: { en: 'all four corners', 'zh-CN': '四角' },
  effective: { en: 'in effect', 'zh-CN': '生效时间' },
  exceptRoles: { en: 'except roles', 'zh-CN': '豁免角色' },
  extends: { en: 'builds on', 'zh-CN': '继承自' },
  height: { en: 'height', 'zh-CN': '高' },
  id: { en: 'id', 'zh-CN': '标识' },
  insets: { en: 'insets', 'zh-CN': '内缩' },
  languages: { en: 'languages', 'zh-CN': '语言' },
  left: { en: 'left', 'zh-CN': '左' },
  lexicons: { en: 'word lists', 'zh-CN': '词表' },
  markets: { en: 'markets', 'zh-CN': '市场' },
  match: { en: 'match', 'zh-CN': '匹配' },
  max: { en: 'max', 'zh-CN': '上限' },
  measure: { en: 'measured', 'zh-CN': '测量方式' },
  min: { en: 'min', 'zh-CN': '下限' },
  name: { en: 'name', 'zh-CN': '名称' },
  names: { en: 'names', 'zh-CN': '名称' },
  onFail: { en: 'when it fails', 'zh-CN': '未通过时' },
  owner: { en: 'owner', 'zh-CN': '负责人' },
  params: { en: 'limits', 'zh-CN': '参数' },
  platform: { en: 'platform', 'zh-CN': '平台' },
  ratios: { en: 'ratios', 'zh-CN': '宽高比' },
  rect: { en: 'rectangle', 'zh-CN': '矩形' },
  remove: { en: 'leaves out', 'zh-CN': '移除的规则' },
  right: { en: 'right', 'zh-CN': '右' },
  role: { en: 'role', 'zh-CN': '角色' },
  roles: { en: 'roles', 'zh-CN': '角色' },
  rows: { en: 'rows', 'zh-CN': '行数' },
  scale: { en: 'scale', 'zh-CN': '倍率' },
  sections: { en: 'sections', 'zh-CN': '分区' },
  severity: { en: 'severity', 'zh-CN': '严重程度' },
  side: { en: 'side', 'zh-CN': '边' },
  size: { en: 'size', 'zh-CN': '尺寸' },
  sizes: { en: 'sizes', 'zh-CN': '尺寸' },
  source: { en: 'source', 'zh-CN': '来源' },
  title: { en: 'title', 'zh-CN': '标题' },
  tolerancePx: { en: 'tolerance', 'zh-CN': '容差' },
  top: { en: 'top', 'zh-CN': '上' },
  unit: { en: 'unit', 'zh-CN': '计数单位' },
  variants: { en: 'variants', 'zh-CN': '变体' },
  waivable: { en: 'may be waived', 'zh-CN': '可豁免' },
  when: { en: 'only when', 'zh-CN': '适用条件' },
  why: { en: 'why', 'zh-CN': '原因' },
  width: { en: 'width', 'zh-CN': '宽' },
  zones: { en: 'zones', 'zh-CN': '区域' },
};

const words: Readonly<Record<string, string>> = {
  area: '面积',
  count: '数量',
  deg: '角度',
  distance: '距离',
  except: '豁免',
  gap: '间距',
  height: '高',
  layers: '图层',
  length: '长度',
  lines: '行数',
  max: '最大',
  min: '最小',
  of: '占',
  overlap: '重叠',
  ratio: '比例',
  role: '角色',
  roles: '角色',
  share: '占比',
  size: '尺寸',
  text: '文本',
  tolerance: '容差',
  visible: '可见',
  width: '宽',
};

/** Units that a field's value shows itself, so that its name need not. */
const unitEnding = /(?:Px2?|Percent|Deg|K[bB])$/;

/** What a field of a spec is called: `minPx` → “min”, `maxOverlapPercent` → “max overlap”. Plain text. */
export function fieldName(field: string, locale: Locale): string {
  const known = Object.hasOwn(wholeFields, field) ? wholeFields[field] : undefined;
  if (known !== undefined) return known[locale];
  const bare = field.replace(unitEnding, '');
  if (bare !== field && bare !== '') return fieldName(bare, locale);
  const parts = field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
  if (locale === 'en') return parts.join(' ');
  const translated = parts.map((part) => (Object.hasOwn(words, part) ? words[part] : undefined));
  return translated.every((part) => part !== undefined) ? translated.join('') : parts.join(' ');
}
