import type { FaultCode } from '../core/bundle/verify/fault.ts';
import type { Wording } from '../core/locale.ts';

/** What is wrong with a bundle, what a loader would make of it, and what to do. One text for each code. */
export const faultTexts: Readonly<Record<FaultCode, Wording>> = {
  'name-not-opaque': {
    en: '“{name}” is not a neutral file name; some loaders read splits, repeats or layers out of names. Export again instead of renaming.',
    'zh-CN':
      '文件名“{name}”带有含义，部分加载器会从中读出数据划分、重复次数或图层。请重新导出，不要手动改名。',
  },
  'name-dotted': {
    en: '“{name}” has a dot: WebDataset and Ray merge such files into one sample. Export again instead of renaming.',
    'zh-CN': '“{name}”含有点号：WebDataset 与 Ray 会把这些文件合并成一个样本。请重新导出，不要手动改名。',
  },
  'name-split-word': {
    en: '“{name}” holds the name of a split: Hugging Face would sort the file by it and drop the others. Export again instead of renaming.',
    'zh-CN': '“{name}”含有划分名称：Hugging Face 会据此重新划分并丢掉其他文件。请重新导出，不要手动改名。',
  },
  'name-hidden': {
    en: '“{name}” begins with a dot or underscore: Hugging Face and Spark skip it without a word. Remove or rename it.',
    'zh-CN': '“{name}”以点或下划线开头：Hugging Face 与 Spark 会静默跳过。请移除或改名。',
  },
  'size-differs': {
    en: 'Says {found}, but the picture is {needed}: every box would be shifted. Export again.',
    'zh-CN': '标注写的是 {found}，图片实际为 {needed}：所有标注框都会错位。请重新导出。',
  },
  'scale-differs': {
    en: 'The picture is not the frame at scale {scale}: boxes would be shifted. Export again.',
    'zh-CN': '图片与画框按倍率 {scale} 换算不符：标注框会错位。请重新导出。',
  },
  'boxes-differ': {
    en: 'The boxes are not those of the canonical record (up to {apart} px apart). One of the two files was changed: export again.',
    'zh-CN': '标注框与标准记录不一致（最多相差 {apart} 像素），其中一个文件被改动过。请重新导出。',
  },
  'box-convention': {
    en: 'Corners must be whole numbers counted from 1, but are “{found}”: readers fail on them or lose a pixel. Export again.',
    'zh-CN': '角点须为从 1 开始的整数，实际为“{found}”：加载器会报错或少一个像素。请重新导出。',
  },
  'rotation-differs': {
    en: 'Turned by {found}°, but its corners say {needed}°: formats with angles would draw it elsewhere. Export again.',
    'zh-CN': '旋转角写的是 {found}°，角点却是 {needed}°：带角度的格式会画到别处。请重新导出。',
  },
  'box-outside': {
    en: 'A box reaches beyond the picture: YOLO drops the whole picture for it. Export again.',
    'zh-CN': '标注框超出图片：YOLO 会因此丢弃整张图片。请重新导出。',
  },
  'clip-differs': {
    en: 'The cut box is not the box cut to the picture. Export again.',
    'zh-CN': '裁切后的标注框与按图片边界裁切的结果不符。请重新导出。',
  },
  'number-without-point': {
    en: 'A number under “{key}” has no decimal point: readers would take the column for integers and cut later values. Write 1.0 instead of 1.',
    'zh-CN': '“{key}”下有数字缺小数点：加载器会把整列当作整数并截断后面的值。请写成 1.0 而不是 1。',
  },
  'row-shape-differs': {
    en: 'This row has other fields or types than the rows before: Hugging Face refuses the file or drops the fields. Export again.',
    'zh-CN': '此行的字段或类型与前面不同：Hugging Face 会拒绝该文件或丢掉这些字段。请重新导出。',
  },
  'record-invalid': {
    en: 'This cannot be read as what it should be ({where}). Export again.',
    'zh-CN': '内容不符合格式（{where}），无法读取。请重新导出。',
  },
  'annotation-id-zero': {
    en: 'The id is {id}: pycocotools takes 0 for “no match” and scores a perfect result 0. Count from 1.',
    'zh-CN': '编号为 {id}：pycocotools 把 0 当作“未匹配”，完全正确也会得 0 分。编号须从 1 开始。',
  },
  'annotation-id-twice': {
    en: 'The id {id} occurs twice: pycocotools keeps the last one only. Export again.',
    'zh-CN': '编号 {id} 重复：pycocotools 只保留最后一个。请重新导出。',
  },
  'category-unknown': {
    en: 'The class {id} is in no table: COCO ignores the box, YOLO drops the whole picture. Export again.',
    'zh-CN': '类别 {id} 不在类别表中：COCO 会忽略该框，YOLO 会丢弃整张图片。请重新导出。',
  },
  'key-missing': {
    en: '“{where}” is missing: loaders fail on it, some only when they evaluate. Export again.',
    'zh-CN': '缺少“{where}”：加载器会报错，有的要到评估时才报错。请重新导出。',
  },
  'segmentation-shape': {
    en: 'The outline has fewer than three points or is no list of outlines: readers crash on it. Export again.',
    'zh-CN': '轮廓少于三个点，或不是轮廓列表：加载器会崩溃。请重新导出。',
  },
  'runs-do-not-fill': {
    en: 'The runs of the mask do not fill the picture: it decodes to something else without an error. Export again.',
    'zh-CN': '掩码的行程长度与图片大小不符：会静默解码成别的形状。请重新导出。',
  },
  'classes-differ': {
    en: 'The classes are not those of canonical/taxonomy.json: models would learn the wrong names. Export again.',
    'zh-CN': '类别与 canonical/taxonomy.json 不一致：模型会学到错误的名称。请重新导出。',
  },
  'class-ids': {
    en: 'The table of classes has gaps in its rules: ids must be whole, ascending from 1, each once, names too. Export again.',
    'zh-CN': '类别表有误：编号须为从 1 递增的整数且不重复，名称也不能重复。请重新导出。',
  },
  'picture-alpha': {
    en: 'The picture has transparency: some loaders refuse it, others show what lies under it, mostly black. Export again.',
    'zh-CN': '图片带透明通道：部分加载器会拒绝，其余会露出底下的颜色（多为黑色）。请重新导出。',
  },
  'picture-broken': {
    en: 'This is no whole PNG, JPEG or WebP. Copy or export it again.',
    'zh-CN': '文件不是完整的 PNG、JPEG 或 WebP。请重新复制或导出。',
  },
  'picture-small': {
    en: '{width}×{height} px: a side under 28 px is refused by Qwen. Use a larger scale, or leave the frame out.',
    'zh-CN': '{width}×{height} 像素：有一边不足 28 像素，Qwen 会拒绝。请用更大的倍率，或排除该画框。',
  },
  'picture-long': {
    en: '{width}×{height} px: longer than 200:1 is refused by Qwen. Crop the frame, or leave it out.',
    'zh-CN': '{width}×{height} 像素：长宽比超过 200:1，Qwen 会拒绝。请裁切或排除该画框。',
  },
  'group-in-two-splits': {
    en: 'Likenesses lie in two splits ({one} and {two}): the test would measure memory. Export again with splits by group.',
    'zh-CN': '相似画框落在两个划分（{one} 与 {two}）：测试集会被泄漏。请按分组重新划分并导出。',
  },
  'split-differs': {
    en: 'The record says {split}, but it or its picture lies elsewhere. Export again.',
    'zh-CN': '记录写的划分是 {split}，但记录或图片放在别处。请重新导出。',
  },
  'element-empty': {
    en: 'A box without area is offered to trainers: it halves a perfect score. Export again.',
    'zh-CN': '存在面积为零的标注框：会让满分结果减半。请重新导出。',
  },
  'element-twice': {
    en: 'The same class and box occur twice: YOLO removes one and re-sorts the rest. Export again.',
    'zh-CN': '同类别同位置的标注框重复：YOLO 会去掉一个并重新排序。请重新导出。',
  },
  'root-without-hash': {
    en: 'The folder “{name}” does not carry the hash of its export: caches of an older export would be believed. Keep the folder’s own name.',
    'zh-CN': '文件夹“{name}”未带导出哈希：加载器可能误用旧导出的缓存。请保留文件夹原名。',
  },
  'file-missing': {
    en: 'In the list, but not there. Unpack all parts into one place, or copy it again.',
    'zh-CN': '清单中有，实际缺失。请把所有分卷解压到同一处，或重新复制。',
  },
  'file-unlisted': {
    en: 'There, but in no list: perhaps a cache that a loader wrote and will believe. Remove it.',
    'zh-CN': '实际存在，清单中没有：可能是加载器写的缓存，之后会被误用。请移除。',
  },
  'hash-differs': {
    en: 'Changed after the export. Copy or export it again.',
    'zh-CN': '导出后被改动。请重新复制或导出。',
  },
  'manifest-missing': {
    en: 'Not there: whether the bundle is whole cannot be told. Unpack the last part too.',
    'zh-CN': '文件不存在：无法判断数据包是否完整。请同时解压最后一个分卷。',
  },
  'file-unreadable': {
    en: 'Cannot be read. Copy or export it again.',
    'zh-CN': '无法读取。请重新复制或导出。',
  },
  'picture-missing': {
    en: 'Names the picture {picture}, which is not there: loaders drop the sample or fail in the middle of a run. Unpack all parts into one place.',
    'zh-CN': '引用的图片 {picture} 不存在：加载器会丢掉样本或中途报错。请把所有分卷解压到同一处。',
  },
  'label-missing': {
    en: 'Has no labels: it is dropped, or trained on as background. Export again.',
    'zh-CN': '没有标注：会被丢弃，或被当作背景训练。请重新导出。',
  },
  'yolo-kinds-mixed': {
    en: 'Boxes and outlines are mixed: YOLO reads boxes as outlines, or throws all outlines away. Keep one kind in one tree.',
    'zh-CN': '框与轮廓混在一起：YOLO 会把框误读为轮廓，或丢弃全部轮廓。一个目录只放一种。',
  },
  'yolo-path-key': {
    en: '“path” makes YOLO look in the folder it was started in or in its own. Remove the line.',
    'zh-CN': '“path”会让 YOLO 到启动目录或自己的目录里找文件。请删掉该行。',
  },
  'parquet-untyped': {
    en: 'Without Hugging Face’s note pictures load as plain bytes. Export again.',
    'zh-CN': '缺少 Hugging Face 的类型说明，图片会被当作普通字节加载。请重新导出。',
  },
  'shard-missing': {
    en: '{found} of {needed} shards are there: the split would load as a smaller one. Unpack all parts into one place.',
    'zh-CN': '共 {needed} 个分片，只有 {found} 个：加载出来的划分会变小。请把所有分卷解压到同一处。',
  },
  'tar-order': {
    en: 'Members of one sample must stand together, each kind once: readers would make half samples of them. Export again.',
    'zh-CN': '同一样本的文件须相邻且每种只有一个，否则会读出残缺样本。请重新导出。',
  },
  'caption-missing': {
    en: 'Its caption is missing, empty, or longer than a line: trainers stop at it or read the first line only. Export again.',
    'zh-CN': '描述缺失、为空或超过一行：训练会中断或只读第一行。请重新导出。',
  },
  'placeholder-count': {
    en: '{marks} picture marks for {images} pictures: trainers refuse or skip the row. Export again.',
    'zh-CN': '有 {marks} 个图片占位符，却有 {images} 张图片：训练会拒绝或跳过该行。请重新导出。',
  },
};
