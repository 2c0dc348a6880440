import type { Wording } from '../core/locale.ts';

/** What a format is called and good for. One entry for each exporter. */
export interface FormatWording {
  readonly title: Wording;
  readonly about: Wording;
}

/** Formats by what people want to do with the data, in the order they are offered. */
export const formatFamilies: readonly {
  readonly id: string;
  readonly title: Wording;
  readonly formats: readonly string[];
}[] = [
  {
    id: 'everything',
    title: { en: 'Everything known', 'zh-CN': '完整信息' },
    formats: ['canonical', 'hf-parquet'],
  },
  {
    id: 'detection',
    title: { en: 'Detection and segmentation', 'zh-CN': '检测与分割' },
    formats: ['coco', 'yolo-detect', 'yolo-segment', 'yolo-obb', 'voc'],
  },
  {
    id: 'folders',
    title: { en: 'Folders and shards', 'zh-CN': '文件夹与分片' },
    formats: ['imagefolder', 'webdataset', 'croissant'],
  },
  {
    id: 'text',
    title: { en: 'Text to image', 'zh-CN': '文生图' },
    formats: ['kohya', 'diffusers'],
  },
  {
    id: 'vision',
    title: { en: 'Vision language models', 'zh-CN': '视觉语言模型' },
    formats: ['vlm-swift', 'vlm-llava', 'vlm-qwen'],
  },
  {
    id: 'layout',
    title: { en: 'Layers and layouts', 'zh-CN': '图层与版式' },
    formats: ['layers', 'layout'],
  },
  {
    id: 'tools',
    title: { en: 'Annotation tools', 'zh-CN': '标注工具' },
    formats: ['label-studio', 'cvat'],
  },
];

export const formatTexts: Readonly<Record<string, FormatWording>> = {
  canonical: {
    title: { en: 'Canonical JSONL', 'zh-CN': '标准 JSONL' },
    about: {
      en: 'Everything known about every layer; loads with any JSONL reader',
      'zh-CN': '包含每个图层的全部信息，任何 JSONL 工具都能读取',
    },
  },
  'hf-parquet': {
    title: { en: 'Hugging Face Parquet', 'zh-CN': 'Hugging Face Parquet' },
    about: {
      en: 'Pictures and labels in typed columns; load_dataset(folder) needs nothing else',
      'zh-CN': '图片与标注都在带类型的列中，load_dataset(文件夹) 即可加载',
    },
  },
  coco: {
    title: { en: 'COCO', 'zh-CN': 'COCO' },
    about: {
      en: 'Boxes, masks and captions; loads with pycocotools',
      'zh-CN': '标注框、掩码与描述，可用 pycocotools 读取',
    },
  },
  'yolo-detect': {
    title: { en: 'YOLO boxes', 'zh-CN': 'YOLO 检测框' },
    about: {
      en: 'data.yaml and one text file a picture; loads with Ultralytics',
      'zh-CN': 'data.yaml 加每图一个文本文件，可用 Ultralytics 训练',
    },
  },
  'yolo-segment': {
    title: { en: 'YOLO outlines', 'zh-CN': 'YOLO 分割轮廓' },
    about: {
      en: 'One outline an element, without holes; own copy of the pictures',
      'zh-CN': '每个元素一条轮廓，不含孔洞；另存一份图片',
    },
  },
  'yolo-obb': {
    title: { en: 'YOLO turned boxes', 'zh-CN': 'YOLO 旋转框' },
    about: {
      en: 'Four corners an element; own copy of the pictures',
      'zh-CN': '每个元素四个角点；另存一份图片',
    },
  },
  voc: {
    title: { en: 'Pascal VOC', 'zh-CN': 'Pascal VOC' },
    about: {
      en: 'XML with whole pixels, for older tools; own copy of the pictures',
      'zh-CN': '整数像素的 XML，适合旧工具；另存一份图片',
    },
  },
  imagefolder: {
    title: { en: 'Image folder', 'zh-CN': '图片文件夹' },
    about: {
      en: 'metadata.parquet beside the pictures; own copy of the pictures',
      'zh-CN': '图片旁附 metadata.parquet；另存一份图片',
    },
  },
  webdataset: {
    title: { en: 'WebDataset', 'zh-CN': 'WebDataset' },
    about: {
      en: 'Tar shards for streaming; own copy of the pictures',
      'zh-CN': '用于流式训练的 tar 分片；另存一份图片',
    },
  },
  croissant: {
    title: { en: 'Croissant', 'zh-CN': 'Croissant' },
    about: { en: 'Machine-readable description of the other files', 'zh-CN': '对其他文件的机器可读描述' },
  },
  kohya: {
    title: { en: 'kohya captions', 'zh-CN': 'kohya 描述' },
    about: {
      en: 'A caption file beside each picture, for LoRA trainers; own copy',
      'zh-CN': '每张图片旁一个描述文件，用于 LoRA 训练；另存一份图片',
    },
  },
  diffusers: {
    title: { en: 'diffusers captions', 'zh-CN': 'diffusers 描述' },
    about: {
      en: 'Picture and text columns for the diffusers scripts; own copy',
      'zh-CN': '供 diffusers 脚本使用的图片与文本列；另存一份图片',
    },
  },
  'vlm-swift': {
    title: { en: 'ms-swift', 'zh-CN': 'ms-swift' },
    about: { en: 'Grounding and reading tasks in real pixels', 'zh-CN': '定位与读字任务，真实像素坐标' },
  },
  'vlm-llava': {
    title: { en: 'LLaVA', 'zh-CN': 'LLaVA' },
    about: {
      en: 'Conversations with boxes from 0 to 1 of the padded square',
      'zh-CN': '对话格式，框为补成方形后的 0–1 坐标',
    },
  },
  'vlm-qwen': {
    title: { en: 'Qwen-VL', 'zh-CN': 'Qwen-VL' },
    about: { en: 'Conversations with boxes from 0 to 1000', 'zh-CN': '对话格式，框为 0–1000 坐标' },
  },
  layers: {
    title: { en: 'Layered pictures', 'zh-CN': '分层图片' },
    about: {
      en: 'Each element as a full-size RGBA picture; one more render a layer',
      'zh-CN': '每个元素一张全尺寸 RGBA 图；每层多渲染一次',
    },
  },
  layout: {
    title: { en: 'Layout corpora', 'zh-CN': '版式语料' },
    about: {
      en: 'Columns as in Crello, PosterLayout and CGL',
      'zh-CN': 'Crello、PosterLayout、CGL 风格的列',
    },
  },
  'label-studio': {
    title: { en: 'Label Studio', 'zh-CN': 'Label Studio' },
    about: { en: 'Tasks with pre-annotations and the label config', 'zh-CN': '带预标注的任务与标签配置' },
  },
  cvat: {
    title: { en: 'CVAT', 'zh-CN': 'CVAT' },
    about: { en: 'annotations.xml for images 1.1', 'zh-CN': 'CVAT for images 1.1 的 annotations.xml' },
  },
};
