import type { Wording } from '../core/locale.ts';

/** Where a report is made: what helps a reader on the command line means nothing to one of the panel. */
export type ReportOrigin = 'cli' | 'panel';

/** The texts that tell what to do, by where it can be done. */
export const reportHints: Readonly<
  Record<ReportOrigin, Readonly<Record<'unmatchedNone' | 'waiting' | 'rendered', Wording>>>
> = {
  cli: {
    unmatchedNone: {
      en: 'No placement spec fits a frame of {width}×{height} named “{name}”. Give one with --placements.',
      'zh-CN': '没有适合“{name}”（{width}×{height}）的展位规范，请用 --placements 提供。',
    },
    waiting: {
      en: '{count} rules have not judged: a blocking finding had decided already, or pixels were left out. Run them with --full and without --no-pixels.',
      'zh-CN':
        '有 {count} 条规则未判定：已有致命问题定论，或未测量像素。请去掉 --no-pixels 并加上 --full 运行。',
    },
    rendered: {
      en: 'Pictures come from Figma where the document carries them and are otherwise drawn by Proofset’s host; those are no pixel truth.',
      'zh-CN': '文档自带 Figma 渲染图时使用原图，否则由 Proofset 宿主绘制，后者不作为像素依据。',
    },
  },
  panel: {
    unmatchedNone: {
      en: 'No placement spec fits a frame of {width}×{height} named “{name}”. Choose one for it in Proofset, or load the right spec.',
      'zh-CN':
        '没有适合“{name}”（{width}×{height}）的展位规范，请在 Proofset 中为其指定规范，或载入相应规范。',
    },
    waiting: {
      en: '{count} rules have not judged: a blocking finding had decided already, or pixels had not been measured. Select the frame in Proofset and press Full report.',
      'zh-CN':
        '有 {count} 条规则未判定：已有致命问题定论，或尚未测量像素。请在 Proofset 中选中该画框并点击“完整报告”。',
    },
    rendered: {
      en: 'Pictures were rendered by Figma when this report was saved.',
      'zh-CN': '图片由 Figma 在保存此报告时渲染。',
    },
  },
};

/** What reports say: the HTML page, the contact sheet, SARIF and JUnit. */
export const reportTexts = {
  verdictClean: { en: 'clean', 'zh-CN': '合格' },
  verdictFlagged: { en: 'flagged', 'zh-CN': '有问题' },
  verdictUnknown: { en: 'cannot tell', 'zh-CN': '待人工' },
  verdictUnmatched: { en: 'no spec', 'zh-CN': '无规范' },
  severityBlocking: { en: 'blocking', 'zh-CN': '致命' },
  severityMajor: { en: 'major', 'zh-CN': '严重' },
  severityMinor: { en: 'minor', 'zh-CN': '一般' },
  severityNote: { en: 'note', 'zh-CN': '提示' },
  waiverAccepted: { en: 'waived', 'zh-CN': '已豁免' },
  waiverRequested: { en: 'waiver asked for', 'zh-CN': '申请豁免中' },
  waiverRefused: { en: 'waiver refused', 'zh-CN': '豁免被拒' },
  waiverExpired: { en: 'waiver expired', 'zh-CN': '豁免已过期' },
  unmatchedAmbiguous: {
    en: 'Several placement specs fit equally well: {candidates}. Make their names or sizes tell them apart.',
    'zh-CN': '有多份展位规范同样适用：{candidates}。请让它们的名称或尺寸能够区分。',
  },
  unmatchedUnusable: {
    en: 'The spec {candidates} fits, but cannot be used: {reason}',
    'zh-CN': '展位规范 {candidates} 适用，但无法使用：{reason}',
  },
  summary: {
    en: '{frames} frames: {clean} clean, {flagged} flagged, {unknown} cannot tell, {unmatched} without a spec. Yield {yield}.',
    'zh-CN':
      '共 {frames} 个画框：合格 {clean}，有问题 {flagged}，待人工 {unknown}，无规范 {unmatched}。良品率 {yield}。',
  },
  empty: {
    en: 'There is no frame to check: frames, components and instances on a page or in a section count.',
    'zh-CN': '没有可检查的画框：页面或分区中的画框、组件和实例才计入。',
  },
  title: { en: 'Proofset report', 'zh-CN': 'Proofset 检查报告' },
  contactSheet: { en: 'Proofset contact sheet', 'zh-CN': 'Proofset 问题抽样' },
  contactSheetAbout: {
    en: '{shown} of {all} findings, drawn with seed {seed}. Look at each picture: does it show what the sentence says?',
    'zh-CN': '从 {all} 个问题中抽取 {shown} 个（种子 {seed}）。请逐一核对图片是否与文字相符。',
  },
  yield: { en: 'Yield', 'zh-CN': '良品率' },
  frames: { en: 'frames in scope', 'zh-CN': '个画框在范围内' },
  noFindings: { en: 'Every rule of the spec passes.', 'zh-CN': '规范中的每条规则都已通过。' },
  noPicture: { en: 'No picture', 'zh-CN': '无图' },
  byRule: { en: 'Findings by rule', 'zh-CN': '按规则统计' },
  ruleGain: { en: 'mended: yield {from} → {to}', 'zh-CN': '修复后良品率 {from} → {to}' },
  sets: { en: 'Frames that belong together', 'zh-CN': '成套检查' },
  setFrames: { en: 'frames: {names}', 'zh-CN': '涉及画框：{names}' },
  found: { en: 'found', 'zh-CN': '实测' },
  needed: { en: 'needed', 'zh-CN': '要求' },
  from: { en: 'From {spec} v{version}{clause}', 'zh-CN': '出自 {spec} v{version}{clause}' },
  frameUnread: {
    en: '“{name}” could not be read, so nothing about it was judged. {reason}',
    'zh-CN': '无法读取“{name}”，未对其作任何判定。{reason}',
  },
  noneShown: {
    en: 'Every frame in scope is clean, so there is none to show here.',
    'zh-CN': '范围内的画框全部合格，此处没有需要列出的画框。',
  },
} as const satisfies Record<string, Wording>;
