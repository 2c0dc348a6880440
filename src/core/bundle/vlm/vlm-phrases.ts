import type { VlmTaskKind } from './vlm-task.ts';

/** Ways to ask for each task, in English and Chinese. `{x}` is where class, copy, box or placement goes; `list-all` and `layout` have none. */
export const vlmPhrases: Readonly<Record<VlmTaskKind, readonly string[]>> = {
  'list-all': [
    'List every element of this design as JSON with its box and label, from back to front.',
    'Detect all design elements in the picture. Answer in JSON with bbox_2d and label, from back to front.',
    '列出这张设计图中的全部元素，按从下到上的层级，用 JSON 给出边界框和类别。',
    '检测图中所有设计元素，按从下到上的层级，以 JSON 格式输出 bbox_2d 和 label。',
  ],
  layout: [
    'Describe the layout of this design as JSON: canvas size, then the elements from back to front with box, label, text and colour.',
    '用 JSON 描述这张设计图的版式：先写画布尺寸，再按从下到上的层级写出每个元素的边界框、类别、文字和颜色。',
  ],
  'locate-label': [
    'Locate every element of class {x}.',
    'Where are the elements of class {x}? Answer in JSON.',
    '找出所有类别为 {x} 的元素。',
    '类别为 {x} 的元素在哪里？请用 JSON 回答。',
  ],
  'locate-copy': [
    'Where is the text “{x}”? Answer in JSON.',
    'Locate the words “{x}”.',
    '文字“{x}”在哪里？请用 JSON 回答。',
    '找出文字“{x}”的位置。',
  ],
  'read-text': [
    'Read the text in {x}.',
    'What is written in {x}?',
    '读出 {x} 中的文字。',
    '{x} 中写了什么？',
  ],
  'spec-check': [
    'Check this design against the placement spec {x}. Answer in JSON with pass or fail and the reasons.',
    '按展位规范 {x} 检查这张设计图，用 JSON 回答通过（pass）或不通过（fail）及原因。',
  ],
};
