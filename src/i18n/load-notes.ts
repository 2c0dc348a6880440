import type { Wording } from '../core/locale.ts';

/** What loading noticed about a document and what it means for the result, by the loaders' note code. */
export const loadNoteTexts: Readonly<Record<string, Wording>> = {
  NODE_MISSING: {
    en: 'Figma had no node {id} to give, so it was not looked at. Check the id and fetch the document again.',
    'zh-CN': 'Figma 没有返回节点 {id}，未作处理。请核对 id 后重新获取文档。',
  },
  DUPLICATE_ID: {
    en: 'The id {id} (“{name}”) occurs twice; findings may point to the wrong layer of the two. Fetch the document again.',
    'zh-CN': 'id {id}（“{name}”）重复出现，问题可能指向其中另一个图层。请重新获取文档。',
  },
  UNKNOWN_TYPE: {
    en: 'Layers of type {type}, which Proofset does not know: {count}. They are kept, but not drawn.',
    'zh-CN': '存在 Proofset 不认识的图层类型 {type}，共 {count} 个。已保留，但不会绘制。',
  },
  FIELD_DROPPED: {
    en: 'The field {field} had a value Figma never writes and was left out (times: {count}, first at layer {id}). Fetch the document again.',
    'zh-CN': '字段 {field} 的值不符合 Figma 格式，已忽略（共 {count} 处，首个图层 {id}）。请重新获取文档。',
  },
  IMAGES_MISSING: {
    en: 'Pictures for {count} of {of} image fills are missing; those layers are drawn without them. Put the files into images/ beside the document.',
    'zh-CN':
      '{of} 个图片填充中有 {count} 个缺少图片文件，相应图层绘制时没有图片。请将文件放入文档旁的 images/ 目录。',
  },
  IMAGE_UNREADABLE: {
    en: 'The picture {file} could not be read ({reason}). Check the file and that you may open it.',
    'zh-CN': '无法读取图片 {file}（{reason}）。请检查文件及访问权限。',
  },
  RENDER_IGNORED: {
    en: 'The recorded picture {file} was not used ({reason}). Name it <node id>@<scale>x.png so that it is clear what it shows.',
    'zh-CN': '未使用渲染图 {file}（{reason}）。请命名为 <节点 id>@<倍率>x.png，以明确对应的节点。',
  },
  COMPONENT_MISSING: {
    en: 'The component of the instance “{name}” ({id}) is not in the file, so what it inherits is missing. Save the file again with its library open.',
    'zh-CN': '文件中没有实例“{name}”（{id}）的组件，继承的内容缺失。请打开其组件库后重新保存文件。',
  },
  NODES_SKIPPED: {
    en: 'Nodes that could not be placed in the tree and were left out: {count}. Save the file again from a current Figma.',
    'zh-CN': '有 {count} 个节点无法放入图层树，已跳过。请用新版 Figma 重新保存文件。',
  },
  RENDER_BOUNDS_UNKNOWN: {
    en: 'Layers whose painted area is not known: {count}; their boxes are estimates. Use JSON from Figma for exact ones.',
    'zh-CN': '有 {count} 个图层的绘制范围未知，标注框为估算值。使用 Figma 的 JSON 可得到准确值。',
  },
  TEXT_INK_MEASURED: {
    en: 'Text layers laid out by Proofset, because the file holds no outlines for them: {count}. Use JSON from Figma for exact boxes.',
    'zh-CN':
      '文件中有 {count} 个文本图层没有轮廓，由 Proofset 排版估算。使用 Figma 的 JSON 可得到准确的标注框。',
  },
};

/** The lines around the notes. `more` ends a kind of which not all are written out. */
export const loadNoteLines = {
  title: { en: 'About the document:', 'zh-CN': '关于文档：' },
  more: { en: '… and {count} more of this kind.', 'zh-CN': '……另有 {count} 条同类说明。' },
} as const satisfies Record<string, Wording>;
