import * as z from 'zod/mini';
import type { Size } from '../../geometry/rect.ts';
import type { Facts } from '../../locale.ts';
import { parseTemplate, readTemplate } from '../name-template.ts';
import { nameTemplate } from '../params/name-template.ts';
import { defineSetRule, type SetVerdict } from '../set-rule.ts';

const params = z.strictObject({
  template: nameTemplate,
  /** Words a slot may have; slots that are not listed may have any. */
  allowed: z._default(
    z.record(z.string(), z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
    {},
  ),
  /** The slot that must say the frame's size as `300x250`. */
  sizeSlot: z.optional(z.string().check(z.minLength(1))),
});

export default defineSetRule({
  id: 'set.naming',
  title: { en: 'Names by the pattern', 'zh-CN': '命名规则' },
  about: {
    en: 'Every frame’s name fits the template; listed slots have one of their words, and the size slot says the frame’s own size.',
    'zh-CN': '每个画框的名称须符合命名模板；列出可选值的字段只能取其中之一，尺寸字段须与画框实际尺寸一致。',
  },
  params,
  messages: {
    misfit: {
      en: '“{name}” does not fit the pattern {template}. Rename the frame.',
      'zh-CN': '“{name}”不符合命名模板 {template}，请重命名。',
    },
    wrongWord: {
      en: '“{name}”: {slot} is “{found}”; allowed are {allowed}. Rename the frame.',
      'zh-CN': '“{name}”中的 {slot} 为“{found}”，可选值为：{allowed}，请重命名。',
    },
    wrongSize: {
      en: '“{name}” says {found}, but the frame is {size}. Rename or resize it.',
      'zh-CN': '“{name}”标注的尺寸为 {found}，但画框实际为 {size}，请更正名称或尺寸。',
    },
  },
  check(frames, { template, allowed, sizeSlot }) {
    const parts = parseTemplate(template) ?? [];
    return frames.flatMap((frame) => {
      const { id, name } = frame;
      const values = readTemplate(parts, name.trim());
      if (values === null) return [wrong('misfit', id, { name, template })];
      const words = Object.entries(allowed).flatMap(([slot, known]) => {
        const found = values[slot];
        return found === undefined || known.includes(found)
          ? []
          : [wrong('wrongWord', id, { name, slot, found, allowed: known.join(', ') })];
      });
      const said = sizeSlot === undefined ? undefined : values[sizeSlot];
      const size = sizeText(frame.size);
      return said === undefined || said.toLowerCase().replace('×', 'x') === size
        ? words
        : [...words, wrong('wrongSize', id, { name, found: said, size })];
    });
  },
});

type Because = 'misfit' | 'wrongWord' | 'wrongSize';

const wrong = (because: Because, id: string, data: Facts): SetVerdict<Because> => ({
  is: 'fail',
  because,
  frameIds: [id],
  data,
});

const sizeText = ({ width, height }: Size): string =>
  `${String(Math.round(width))}x${String(Math.round(height))}`;
