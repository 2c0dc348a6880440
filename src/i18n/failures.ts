import type { Wording } from '../core/locale.ts';

/** What went wrong between the panel and Figma, and what to do next. Keys are the failure codes of the contract. */
export const failureTexts: Readonly<Record<string, Wording>> = {
  FRAME_GONE: {
    en: 'The frame was deleted or moved to another page. Select it again, then check.',
    'zh-CN': '该画框已删除或移到其他页面，请重新选择后再检查。',
  },
  PAGE_GONE: {
    en: 'The page was deleted. Open another page and check again.',
    'zh-CN': '该页面已删除，请打开其他页面后重新检查。',
  },
  LAYER_GONE: {
    en: 'The layer was deleted. Check again to refresh the list.',
    'zh-CN': '该图层已删除，请重新检查以刷新列表。',
  },
  READ_REJECTED: {
    en: 'Figma could not read this frame. Press Retry; if it stays, duplicate the frame and check the copy.',
    'zh-CN': 'Figma 无法读取此画框。请点击“重试”；若仍失败，请复制一份画框后检查副本。',
  },
  JSON_BROKEN: {
    en: 'What Figma sent for this frame is cut off or damaged. Press Retry; if it stays, copy the details and report them.',
    'zh-CN': 'Figma 返回的画框数据不完整或已损坏。请点击“重试”；若仍失败，请复制详情并反馈。',
  },
  NOT_A_NODE: {
    en: 'What Figma sent holds no frame. Press Retry; if it stays, copy the details and report them.',
    'zh-CN': 'Figma 返回的数据中没有画框。请点击“重试”；若仍失败，请复制详情并反馈。',
  },
  NO_BOX: {
    en: 'Figma gives “{name}” no position and size, so nothing in it can be measured. Give it a size, then press Retry.',
    'zh-CN': 'Figma 没有给出“{name}”的位置和尺寸，无法测量其中内容。请为它设定尺寸后点击“重试”。',
  },
  TOO_DEEP: {
    en: 'The layers of “{name}” are nested deeper than {limit} levels. Flatten some groups, then press Retry.',
    'zh-CN': '“{name}”的图层嵌套超过 {limit} 层。请合并一些编组后点击“重试”。',
  },
  NOTHING_VISIBLE: {
    en: 'Nothing of this frame is visible, so it has no picture. Show a layer, or leave the frame out.',
    'zh-CN': '该画框没有任何可见内容，无法生成图片。请显示一个图层，或不导出此画框。',
  },
  EXPORT_REJECTED: {
    en: 'Figma refused to render this frame. Try a smaller image scale; very large frames can fail.',
    'zh-CN': 'Figma 未能渲染此画框。请尝试更小的图片倍率，过大的画框可能会失败。',
  },
  IMAGE_GONE: {
    en: 'The file of an image fill is not in this document. Put the image in again, then check.',
    'zh-CN': '图片填充的文件不在此文档中。请重新放入图片后再检查。',
  },
  IMAGE_REJECTED: {
    en: 'Figma could not read an image of this frame. Check again; if it stays, put the image in again.',
    'zh-CN': 'Figma 无法读取此画框中的图片。请重新检查；若仍失败，请重新放入图片。',
  },
  READ_ONLY: {
    en: 'The document cannot be changed here. Open it in design mode with edit access, then save.',
    'zh-CN': '此处无法修改文档。请以编辑权限在设计模式中打开后再保存。',
  },
  TOO_LARGE: {
    en: 'These specs are too large to store in the document. Remove some and save again.',
    'zh-CN': '规范内容过大，无法保存到文档。请移除一部分后再保存。',
  },
  NEWER_VERSION: {
    en: 'A newer version of Proofset stored the specs in this document. Update the plugin before saving.',
    'zh-CN': '此文档中的规范由更新版本的 Proofset 保存，请先更新插件再保存。',
  },
  FONT_MISSING: {
    en: 'A font needed for this is not on this computer. Install it, then try again.',
    'zh-CN': '此电脑缺少所需字体，请安装后重试。',
  },
  NODE_GONE: {
    en: 'What this is about was deleted meanwhile. Check again, then repeat it.',
    'zh-CN': '相关对象已被删除，请重新检查后再操作。',
  },
  NOT_A_FRAME: {
    en: 'This is no frame. Select a frame, then try again.',
    'zh-CN': '所选对象不是画框，请选中画框后重试。',
  },
  RECORD_TOO_LARGE: {
    en: 'There are too many decisions on this frame to store another. Duplicate the frame to start afresh.',
    'zh-CN': '此画框上的决定过多，无法继续保存。请复制一份画框后重新开始。',
  },
  RECORD_NEWER_VERSION: {
    en: 'A newer version of Proofset stored decisions here. Update the plugin, then decide.',
    'zh-CN': '此处的决定由更新版本的 Proofset 保存，请更新插件后再操作。',
  },
  RECORD_UNREADABLE: {
    en: 'The decisions stored here cannot be read, so nothing is written over them. Ask whoever stored them.',
    'zh-CN': '此处已保存的决定无法读取，因此不会覆盖。请联系保存者。',
  },
  LABEL_READ_ONLY: {
    en: 'Figma does not let this be written here ({text}). Open the file in design mode with edit access, then label.',
    'zh-CN': 'Figma 不允许在此处写入（{text}）。请以编辑权限在设计模式中打开文件后再标注。',
  },
  LABEL_TOO_LARGE: {
    en: 'This is too large to store. Remove some of it, then save again.',
    'zh-CN': '内容过大，无法保存。请删减后重试。',
  },
  LABEL_NEWER_VERSION: {
    en: 'A newer version of Proofset wrote what is stored here, so it stays as it is. Update the plugin.',
    'zh-CN': '此处内容由更新版本的 Proofset 写入，将保持原样。请更新插件。',
  },
  LABEL_UNREADABLE: {
    en: 'What is stored here cannot be read, so nothing is written over it. Ask whoever stored it.',
    'zh-CN': '此处已保存的内容无法读取，因此不会覆盖。请联系保存者。',
  },
  LABEL_RULES_INVALID: {
    en: 'The rules do not hold together ({where}). Change the marked one, then apply again.',
    'zh-CN': '规则内容有误（{where}）。请修改后重新应用。',
  },
  STORAGE_FULL: {
    en: 'This device has no room left for plugin settings, so the change lasts until the panel closes.',
    'zh-CN': '此设备的插件存储空间已满，更改仅在面板关闭前有效。',
  },
  REPORT_FAILED: {
    en: 'The report could not be written ({message}). Close other tabs to free memory, or report fewer frames at once.',
    'zh-CN': '报告生成失败（{message}）。请关闭其他标签页以释放内存，或减少一次报告的画框数量。',
  },
  RESUME_OUTDATED: {
    en: 'The document has changed since the finished parts were made, so they cannot be gone on with. Discard them and export anew.',
    'zh-CN': '文档在已完成的分卷生成之后有改动，无法继续。请放弃这些分卷并重新导出。',
  },
  SPLIT_CONFLICT: {
    en: '{count} frames belong together but an earlier export put them into different splits: {frames}. Divide anew without the old lock.',
    'zh-CN':
      '有 {count} 个画框同属一组，但此前的导出把它们分到了不同的数据划分：{frames}。请不用旧的锁定文件重新划分。',
  },
  WRITE_FAILED: {
    en: 'The bundle could not be packed ({message}). Close other tabs to free memory, or export fewer frames at once.',
    'zh-CN': '数据包打包失败（{message}）。请关闭其他标签页以释放内存，或减少一次导出的画框数量。',
  },
  CRASHED: {
    en: 'Proofset made an error ({request}). Try again; if it stays, copy the details and report them.',
    'zh-CN': 'Proofset 出错（{request}）。请重试；若仍失败，请复制详情并反馈。',
  },
  BAD_REQUEST: {
    en: 'The panel and the plugin do not match ({request}). Close Proofset and open it again.',
    'zh-CN': '面板与插件不一致（{request}）。请关闭 Proofset 后重新打开。',
  },
  BAD_ANSWER: {
    en: 'The plugin sent an answer the panel cannot read ({request}). Close Proofset and open it again.',
    'zh-CN': '面板无法读取插件的回复（{request}）。请关闭 Proofset 后重新打开。',
  },
  CLOSED: {
    en: 'The plugin was closed before it answered. Open Proofset again.',
    'zh-CN': '插件在回复前已关闭，请重新打开 Proofset。',
  },
  NOT_CHECKED: {
    en: 'The check was stopped before this frame. Check the rest, then save the report again.',
    'zh-CN': '检查在此画框之前已停止。请检查其余画框后重新保存报告。',
  },
  NOTHING_SELECTED: {
    en: 'Nothing is selected. Select a frame on the canvas, then try again.',
    'zh-CN': '没有选中任何内容，请在画布上选择画框后重试。',
  },
  TOO_FEW_EXAMPLES: {
    en: '{found} frames are too few to learn from: a limit needs at least {needed} approved frames. Select more.',
    'zh-CN': '{found} 个画框太少，无法学习。至少需要 {needed} 个已通过的画框，请多选一些。',
  },
  ALREADY_PUBLISHED: {
    en: '“{id}” v{version} is published already with other content, and a published version never changes. Raise the version, then publish again.',
    'zh-CN': '“{id}” v{version} 已发布且内容不同，已发布的版本不可更改。请提高版本号后再发布。',
  },
  UNREADABLE: {
    en: 'What is stored in this document cannot be read and is left as it is, so nothing can be added. Ask whoever saved it.',
    'zh-CN': '此文档中存储的内容无法读取，已原样保留，因此无法写入。请联系保存者。',
  },
  BASE_MISSING: {
    en: 'The spec {spec} extends {base}, which is not loaded. Load {base} too, then check again.',
    'zh-CN': '规范 {spec} 继承自 {base}，但 {base} 尚未载入。请一并载入后重新检查。',
  },
  BASE_VERSION: {
    en: 'The spec {spec} needs version {needed} of {base}; version {found} is loaded. Load the right one, or change the number.',
    'zh-CN':
      '规范 {spec} 需要 {base} 的第 {needed} 版，已载入的是第 {found} 版。请载入对应版本，或修改版本号。',
  },
  BASE_CYCLE: {
    en: 'The spec {spec} extends itself in a ring: {ring}. Take one of these out of “extends”.',
    'zh-CN': '规范 {spec} 循环继承：{ring}。请从“extends”中去掉其中一项。',
  },
  BASE_TOO_DEEP: {
    en: 'The spec {spec} stands on more than {limit} specs above each other. Merge some of its bases.',
    'zh-CN': '规范 {spec} 的继承层数超过 {limit} 层，请合并部分基础规范。',
  },
  LOCKED_RULE: {
    en: 'The spec {spec} changes the rule “{rule}”, which {owner} has locked. Give the rule another id, or ask the owner of {owner}.',
    'zh-CN': '规范 {spec} 改动了 {owner} 锁定的规则“{rule}”。请改用其他规则 id，或联系 {owner} 的负责人。',
  },
  VARIANT_UNKNOWN: {
    en: 'The frame was given the variant “{variant}”, which {spec} does not have. Choose one of: {known}.',
    'zh-CN': '画框指定了变体“{variant}”，但规范 {spec} 中没有。请从以下变体中选择：{known}。',
  },
  ZONE_UNKNOWN: {
    en: 'The rule “{rule}” of {spec} names the zone “{name}”, which neither it nor its bases define. Define it or correct the name.',
    'zh-CN': '规范 {spec} 的规则“{rule}”使用了区域“{name}”，但自身和基础规范均未定义。请补充定义或更正名称。',
  },
  LEXICON_UNKNOWN: {
    en: 'The rule “{rule}” of {spec} names the word list “{name}”, which does not exist. Write it under “lexicons” or correct the name.',
    'zh-CN': '规范 {spec} 的规则“{rule}”使用了词表“{name}”，但该词表不存在。请在“lexicons”中写入或更正名称。',
  },
  ROLE_UNKNOWN: {
    en: 'The rule “{rule}” of {spec} names the role “{name}”, which neither it nor its bases define. Define it or correct the name.',
    'zh-CN': '规范 {spec} 的规则“{rule}”使用了角色“{name}”，但自身和基础规范均未定义。请补充定义或更正名称。',
  },
  ASSIGNED_MISSING: {
    en: 'The frame was given the spec {placement}, which is not loaded. Load it, or choose another spec for the frame.',
    'zh-CN': '画框指定的规范 {placement} 尚未载入。请载入该规范，或为画框另选规范。',
  },
  ASSIGNED_RETIRED: {
    en: 'The frame was given the spec {placement}, which is retired. Choose its successor for the frame.',
    'zh-CN': '画框指定的规范 {placement} 已停用，请为画框改选新的规范。',
  },
  ASSIGNED_BASE: {
    en: 'The frame was given {placement}, which is a base for other specs. Choose a spec that extends it.',
    'zh-CN': '画框指定的 {placement} 是基础规范，不能直接用于检查。请改选继承它的规范。',
  },
  ASSIGNED_NOT_IN_EFFECT: {
    en: 'The frame was given the spec {placement}, which is not in effect on this date. Choose another spec, or another date.',
    'zh-CN': '画框指定的规范 {placement} 在此日期不生效。请另选规范，或更换日期。',
  },
};

/** For a code without words: never hides that something failed. */
export const unnamedFailure: Wording = {
  en: 'Something failed that has no description ({code}). Try again; if it stays, copy the details and report them.',
  'zh-CN': '发生了没有说明的错误（{code}）。请重试；若仍失败，请复制详情并反馈。',
};

/** The words of a failure; fill them with its data and its `code`. */
export const failureText = (code: string): Wording =>
  Object.hasOwn(failureTexts, code) ? (failureTexts[code] ?? unnamedFailure) : unnamedFailure;
