import * as z from 'zod/mini';
import type { FrameSnapshot, LayerSnapshot } from '../../snapshot/frame-snapshot.ts';
import { countText } from '../count-text.ts';
import { minNotOverMax, needsOneOf } from '../params/constraints.ts';
import { roleName } from '../params/role-name.ts';
import { lineage, ofRole } from '../pick-layers.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';

const params = z
  .strictObject({
    role: roleName,
    min: z.optional(z.number().check(z.gte(0))),
    max: z.optional(z.number().check(z.gte(0))),
    unit: z._default(z.enum(['fullWidth', 'grapheme']), 'fullWidth'),
  })
  .check(needsOneOf('min', 'max'), minNotOverMax());

export default defineRule({
  id: 'text.length',
  title: { en: 'Copy length', 'zh-CN': '文案字数' },
  about: {
    en: 'The visible live text of each element of a role, counted in 字 (`fullWidth`: wide characters 1, all others ½) or in characters as readers see them (`grapheme`). Line breaks and white space at the ends of lines do not count; ambiguous width is narrow, but · — … and curly quotes are wide in Chinese copy.',
    'zh-CN':
      '统计指定角色每个元素中可见文本的长度：fullWidth 按“字”计（全角 1、半角 0.5），grapheme 按读者看到的字符数计。换行和行首行尾空白不计；宽度不定的字符按半角计，但中文文案中的 · — … 和弯引号按全角计。',
  },
  params,
  messages: {
    tooLongWide: {
      en: '“{text}” is {found} 字 long (full width 1, half width ½); the spec allows at most {max}.',
      'zh-CN': '“{text}”共 {found} 个字（半角按 0.5 计），规范最多允许 {max} 个字。',
    },
    tooShortWide: {
      en: '“{text}” is {found} 字 long (full width 1, half width ½); the spec asks for at least {min}.',
      'zh-CN': '“{text}”共 {found} 个字（半角按 0.5 计），规范要求至少 {min} 个字。',
    },
    tooLong: {
      en: '“{text}” has {found} characters; the spec allows at most {max}.',
      'zh-CN': '“{text}”共 {found} 个字符，规范最多允许 {max} 个。',
    },
    tooShort: {
      en: '“{text}” has {found} characters; the spec asks for at least {min}.',
      'zh-CN': '“{text}”共 {found} 个字符，规范要求至少 {min} 个。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Count by eye; the spec asks for {limits}.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲。请人工确认字数，规范要求 {limits}。',
    },
    noLayers: { en: 'No visible layer is meant by this rule.', 'zh-CN': '没有适用于此规则的可见图层。' },
  },
  fix: 'none',
  check(frame, { role, min, max, unit }) {
    const layers = ofRole(frame, role).filter(({ isVisible }) => isVisible);
    if (layers.length === 0) return [inapplicable('noLayers')];
    return layers.map((layer) => {
      const evidence = { layerId: layer.id, region: layer.painted };
      const copy = copyOf(frame, layer);
      if (copy === null) {
        const data = { layer: shortText(layer.name), limits: `${String(min ?? 0)}–${String(max ?? '∞')}` };
        return unknown({ because: 'noLiveText', ...evidence, data });
      }
      const found = countText(copy, unit);
      const isWide = unit === 'fullWidth';
      const facts = { text: shortText(copy), found };
      if (max !== undefined && found > max) {
        return fail({ because: isWide ? 'tooLongWide' : 'tooLong', ...evidence, data: { ...facts, max } });
      }
      if (min !== undefined && found < min) {
        return fail({ because: isWide ? 'tooShortWide' : 'tooShort', ...evidence, data: { ...facts, min } });
      }
      return pass(layer.id);
    });
  },
});

/** The copy of an element: its visible text layers in paint order, a line each; null when it has none. */
function copyOf(frame: FrameSnapshot, element: LayerSnapshot): string | null {
  const texts = frame.layers.filter(
    (layer) =>
      layer.text !== null && layer.isVisible && !layer.isMask && lineage(frame, layer).includes(element),
  );
  return texts.length === 0 ? null : texts.map(({ text }) => text?.characters ?? '').join('\n');
}
