import type { LossCode } from '../core/bundle/dataset.ts';
import type { Wording } from '../core/locale.ts';

/** Why something is not in the bundle, or not exactly, and what a person can do. One text for each loss code. */
export const lossTexts: Readonly<Record<LossCode, Wording>> = {
  'frame-gated': {
    en: 'Left out because it is not clean. Fix its findings, or export all frames in scope.',
    'zh-CN': '未通过检查，已排除。请修正问题，或选择导出范围内全部画框。',
  },
  'frame-beyond-scale': {
    en: 'Too small or too large for the chosen picture size: Figma draws at 0.01× to 8×. Choose another size for it.',
    'zh-CN': '对所选图片尺寸来说过小或过大：Figma 只能按 0.01 至 8 倍渲染。请为其选择其他尺寸。',
  },
  'frame-gone': {
    en: 'Deleted or moved away during the export. Export again.',
    'zh-CN': '导出过程中被删除或移走，请重新导出。',
  },
  'frame-unreadable': {
    en: 'Could not be read. Check it again, then export.',
    'zh-CN': '无法读取。请重新检查后再导出。',
  },
  'frame-nothing-visible': {
    en: 'Nothing of it is visible. Show a layer, then export again.',
    'zh-CN': '没有可见内容。请显示一个图层后重新导出。',
  },
  'frame-export-failed': {
    en: 'Figma refused to render it. Try a smaller image scale.',
    'zh-CN': 'Figma 未能渲染。请尝试更小的图片倍率。',
  },
  'frame-size-fits-neither': {
    en: 'The picture has a size that fits neither the frame nor its painted area, so boxes could be wrong. Place the frame on whole pixels and export again.',
    'zh-CN': '图片尺寸与画框及其绘制区域都不符，标注框可能有误。请将画框对齐整像素后重新导出。',
  },
  'frame-size-fits-both': {
    en: 'The picture could show the frame or its painted area, which differ, so boxes could be wrong. Choose another image scale and export again.',
    'zh-CN': '图片可能对应画框，也可能对应绘制区域，两者不同，标注框可能有误。请更换图片倍率后重新导出。',
  },
  'frame-not-png': {
    en: 'What Figma sent is not a PNG. Export again; if it stays, report the frame.',
    'zh-CN': 'Figma 返回的不是 PNG。请重新导出；若仍如此，请反馈该画框。',
  },
  'frame-refused': {
    en: 'A trainer would refuse or misread it ({because}), so it was kept out. For a picture under 28 px or longer than 200:1 choose another size; otherwise please report the frame.',
    'zh-CN':
      '训练工具会拒绝或误读它（{because}），因此未写入。若图片不足 28 像素或长宽比超过 200，请更换尺寸；其他情况请反馈该画框。',
  },
  'frame-skipped-by-person': {
    en: 'Skipped by you. Export again to include it.',
    'zh-CN': '由你跳过。重新导出即可包含。',
  },
  'frame-not-reached': {
    en: 'Not reached, because the export was stopped before it. Export again to include it.',
    'zh-CN': '导出在此之前停止，未能处理。重新导出即可包含。',
  },
  'frame-changed-during-export': {
    en: 'Edited during the export, so picture and labels may differ. Export again.',
    'zh-CN': '导出过程中被修改，图片与标注可能不一致。请重新导出。',
  },
  'bounds-estimated': {
    en: 'The document does not say what is painted; boxes are estimated. Save the file in Figma again for exact ones.',
    'zh-CN': '文档未提供绘制范围，标注框为估算值。在 Figma 中重新保存文件可得到准确值。',
  },
  'image-side-under-28': {
    en: 'A side of the picture is under 28 px; some trainers refuse it. Use a larger scale.',
    'zh-CN': '图片有一边不足 28 像素，部分训练工具会拒绝。请使用更大的倍率。',
  },
  'image-aspect-over-200': {
    en: 'The picture is over 200 times longer than wide; some trainers refuse it. Leave it out, or crop it.',
    'zh-CN': '图片长宽比超过 200，部分训练工具会拒绝。请排除或裁切。',
  },
  'element-outside-image': {
    en: 'Lies outside the picture and has no box. Move it inside if it should count.',
    'zh-CN': '位于图片之外，没有标注框。如需计入，请移入画框。',
  },
  'element-clipped': {
    en: 'Cut by the edge of the picture; its box covers the visible part. Move it inside if it should be whole.',
    'zh-CN': '被图片边缘裁切，标注框只包含可见部分。如需完整，请移入画框。',
  },
  'element-too-small': {
    en: 'Too small for a box at this scale. Use a larger scale if it should count.',
    'zh-CN': '在此倍率下过小，没有标注框。如需计入，请使用更大的倍率。',
  },
  'element-duplicate': {
    en: 'Another layer of the same kind has the same box; it is kept once. Delete the copy if it is not meant.',
    'zh-CN': '与另一个同类图层的标注框相同，只保留一个。若属误复制，请删除副本。',
  },
  'element-covered': {
    en: 'Hidden behind an opaque layer and has no box. Delete it, or move it to the front if it should be seen.',
    'zh-CN': '被不透明图层完全遮挡，没有标注框。请删除；如需显示，请移到上层。',
  },
  'element-without-quad': {
    en: 'Its rotation is not known, so it has an upright box only. Export from inside Figma to get its corners.',
    'zh-CN': '旋转角度未知，只有水平标注框。在 Figma 内导出可得到四角坐标。',
  },
  'over-100-objects': {
    en: 'Has more than 100 labels; pycocotools scores only 100 in a picture. Set maxDets to the most that a picture has, as bundle.json counts them.',
    'zh-CN':
      '标注超过 100 个，pycocotools 默认每张图只评估 100 个。请将 maxDets 设为 bundle.json 中单图标注数的最大值。',
  },
  'turned-box-cut': {
    en: 'Turned and cut by the edge, or slanted; {format} gets an upright box around its visible part. Move it inside if its angle should count.',
    'zh-CN': '已旋转且被边缘裁切，或有倾斜；{format} 中只有可见部分的水平框。如需保留角度，请移入画框。',
  },
  'mask-holes-lost': {
    en: 'Its shape has holes, which {format} cannot carry; only the outline is written. Train on COCO if the holes matter.',
    'zh-CN': '形状带有孔洞，{format} 无法记录，只写入外轮廓。如孔洞重要，请使用 COCO 格式训练。',
  },
  'mask-parts-lost': {
    en: 'Its shape has several parts; {format} has room for one, the largest is written. Train on COCO if every part matters.',
    'zh-CN':
      '形状由多个部分组成，{format} 只能记录一个，已写入最大的部分。如各部分都重要，请使用 COCO 格式训练。',
  },
  'same-label-row': {
    en: 'After rounding, a layer of the same kind in front has the same box, and {format} readers drop one; it is kept once. Delete the copy if it is not meant.',
    'zh-CN':
      '取整后与前面另一个同类图层的标注框相同，{format} 的读取工具会丢弃其一，因此只保留一个。若属误复制，请删除副本。',
  },
  'element-unlabelled': {
    en: 'It has no label and is not in the bundle. Label it, say that it is no element, or let unlabelled layers go by their type.',
    'zh-CN': '尚未标注，未收入数据包。请为其标注、标为“非元素”，或让未标注图层按类型导出。',
  },
  'label-not-used': {
    en: 'Its stored label cannot be used: it was written by a newer version, is damaged or names a class that is missing. Update Proofset or label it again.',
    'zh-CN': '存储的标注无法使用：可能由更新版本写入、已损坏，或所用类别不存在。请更新 Proofset 或重新标注。',
  },
  'image-flattened': {
    en: 'See-through parts were laid on the frame’s ground colour. Give the frame a solid fill to choose it yourself.',
    'zh-CN': '透明部分已填上画框底色。如需自选颜色，请为画框设置纯色填充。',
  },
  'image-over-limit': {
    en: 'Even the lowest quality is larger than the limit, so it was written at that. Raise the limit, or export smaller pictures.',
    'zh-CN': '即使用最低质量仍超出体积上限，已按最低质量写入。请提高上限，或导出更小的图片。',
  },
  'image-cropped': {
    en: 'Part of the frame does not fit the chosen picture size and was cut off. Choose “contain” to keep all of it.',
    'zh-CN': '画框有一部分放不进所选图片尺寸，已被裁掉。选择“完整放入”可保留全部内容。',
  },
  'element-without-mask': {
    en: 'It has a box but no mask, because it could not be drawn by itself ({because}). Take it out of masks and oddly shaped clips to get one.',
    'zh-CN': '无法单独渲染（{because}），因此只有标注框，没有蒙版。请将其移出蒙版或异形裁剪后重试。',
  },
  'elements-without-outline': {
    en: 'Shapes alone do not tell the outline of {count} of its elements, such as text and photos with clear parts. Ask for rendered masks to get theirs.',
    'zh-CN':
      '其中 {count} 个元素（如文字、带透明区域的图片）无法仅凭几何信息得出轮廓。请选择按渲染结果生成蒙版。',
  },
  'stack-not-composable': {
    en: 'Its layers laid over each other do not give the picture ({because}), so it is offered flat only. Remove blending modes, masks and background blur to get layers.',
    'zh-CN':
      '图层叠加后与整图不一致（{because}），因此只提供整图。去掉混合模式、蒙版和背景模糊后即可得到分层。',
  },
  'split-conflict': {
    en: 'It belongs together with frames that an earlier export put into another split. Correct the lock file, or start without it.',
    'zh-CN': '它与另一些画框同属一组，而后者此前已分入其他数据划分。请修正锁定文件，或不使用它重新划分。',
  },
  'text-made-harmless': {
    en: '{format}: words that a trainer would read as a command, such as curly braces or <image>, are written with other signs. Reword the copy if it must stay exact.',
    'zh-CN':
      '{format}：训练工具会当作指令的字符（如花括号或 <image>）已换成其他符号。如需保持原文，请修改文案。',
  },
  'layers-flat-only': {
    en: '{format}: its layers laid over each other do not give the picture ({problem}), so only the flat picture is there. Use normal blending and no background blur to get layers.',
    'zh-CN':
      '{format}：图层叠加后与原图不一致（{problem}），仅保留整图。改用正常混合模式并去掉背景模糊即可得到图层。',
  },
  'layout-elements-left-out': {
    en: '{format}: {file} holds only part of its elements; the others fit none of its classes or are more than it reads. Use the layout table for all of them.',
    'zh-CN': '{format}：{file} 只包含其中部分元素，其余不属于其固定类别或超出数量上限。完整内容见版式表。',
  },
  'format-drops': {
    en: '{format} has no place for: {drops}. The canonical format keeps it.',
    'zh-CN': '{format} 格式无法记录：{drops}。标准格式中会保留。',
  },
};
