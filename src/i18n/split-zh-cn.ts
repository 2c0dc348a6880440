import type { splitEn } from './split-en.ts';

/** The same in Simplified Chinese. */
export const splitZhCn: Readonly<Record<keyof typeof splitEn, string>> = {
  'split.train': '训练集',
  'split.validation': '验证集',
  'split.test': '测试集',
  'split.because.group': '同一分组',
  'split.because.template': '模板相同',
  'split.because.component': '组件相同',
  'split.because.owner': '互为副本',
  'split.because.campaign': '活动相同',
  'split.because.image': '主图相同',
  'split.because.copy': '文案相同',
  'split.because.similar-layout': '版式几乎相同',
  'split.because.near-pixels': '画面几乎相同',
  'split.because.inverted-pixels': '同一画面的浅色与深色版',
  'split.conflict':
    '同属一组的画框在以往导出中被分到了不同的数据集：{groups}。请在 {file} 中为这些分组指定同一数据集；也可以照常导出，但两边的数据会互相泄漏。',
  'split.conflictGroup': '分组 {groupId} 在{split}（{frames}）',
  'split.conflictAbsent': '本次导出中没有其画框',
  'split.tooFewGroups.one':
    '全部画框同属一组，无法填满 {splits} 个数据集。请加入其他模板的画框，或减少数据集数量。',
  'split.tooFewGroups.other':
    '全部画框只能归为 {groups} 个分组，无法填满 {splits} 个数据集。请加入其他模板的画框，或减少数据集数量。',
  'split.saltOfLock':
    '沿用了锁定文件中的盐值，而非本次指定的值，以便新分组与旧分组的划分方式一致。如需重新划分，请移除锁定文件。',
  'split.empty': '{split}中没有画框。请加入其他模板的画框，或将其占比设为 0。',
  'split.share': '{split}占全部画框的 {found} %，目标为 {wanted} %。分组更多、更小时会更接近目标。',
  'split.missingClass':
    '{split}中没有类别“{name}”：含该类别的分组已被锁定，或需留在别处。请补充含该类别的画框。',
  'split.missingLocale':
    '{split}中没有语言“{name}”：该语言的分组已被锁定，或需留在别处。请补充该语言的画框。',
  'split.missingFormat':
    '{split}中没有规格“{name}”：该规格的分组已被锁定，或需留在别处。请补充该规格的画框。',
  'split.skewedClass': '{split}的类别分布与整体相差 {found} %（上限 {wanted} %）。请补充其中偏少类别的画框。',
  'split.skewedLocale':
    '{split}的语言分布与整体相差 {found} %（上限 {wanted} %）。请补充其中偏少语言的画框。',
  'split.skewedFormat':
    '{split}的规格分布与整体相差 {found} %（上限 {wanted} %）。请补充其中偏少规格的画框。',
  'split.leak':
    '{splitA}中的“{a}”与{splitB}中的“{b}”应属同一组（{because}）。请放入同一数据集，否则模型在测试前就已见过相近内容。',
  'split.sharesWrong': '各数据集占比之和为 {sum}。每项应不小于 0，且总和为 1。',
  'split.lockUnreadable':
    '锁定文件无法读取（位置：{where}）。请从上次导出的数据包中恢复，否则画框可能换到别的数据集。',
  'split.lockNewer': '锁定文件由更新版本的 Proofset 写入。请升级后再使用。',
};
