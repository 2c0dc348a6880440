import type { Wording } from '../core/locale.ts';

/** What the command line says. Failure texts end with what to do next. */
export const commandLineTexts = {
  help: {
    en: `proofset: checks frames against placement specs and exports training bundles.

  proofset check  <document> [--page NAME] [--placements FILE …] [--format text|json|html|csv|sarif|junit] [--out FILE]
                  [--policy FILE] [--on DATE] [--fact NAME=VALUE …] [--contact-sheet [--findings N] [--seed N]]
                  [--no-pixels] [--full]
  proofset lint-spec <spec file …> [--format text|json]
  proofset library [spec id] [--format text|json]
  proofset export <document> --out DIR [--page NAME] [--placements FILE …] [--format all|canonical,coco,…]
                  [--scale 1,2] [--size 512,768 --fit short|cover|contain] [--image png|jpeg|webp [--max-bytes N]]
                  [--masks none|vector|rendered] [--unlabelled by-type|leave-out] [--gate all|clean] [--negatives]
                  [--split 80/10/10 --salt TEXT] [--lock FILE] [--keep-conflicts] [--captions en,zh-CN]
                  [--licence TEXT] [--created-at TIME] [--max-part-mb N] [--unpack] [--restart]
                  [--on DATE] [--fact NAME=VALUE …]
  proofset verify <folder | ZIP parts …> [--format text|json]
  proofset workbench [document] [--placements FILE …] [--port N]

  <document>  Figma REST JSON (plain, .gz, .zip with images/), a .fig file, or a folder with one of them.
  library     lists the ready specs; with an id prints that spec as JSON, to copy and edit
  verify      says what a loader would silently get wrong about a bundle, from here or elsewhere
  --no-pixels leave rules about pixels and files unjudged (fast)
  --full      measure pixels also of frames that a cheaper rule has rejected
  --size      picture size in px: of the shorter side (short), or of a square that is filled (cover) or fitted into (contain)
  --negatives with --gate clean, flagged frames come along as examples of what is wrong
  --lock      splits.lock.json of an earlier export: its frames stay in their split
  --restart   start anew where a killed export could be gone on with after its last finished part
  --lang      en or zh-CN
  Exit code: 0 clean or done, 1 blocking or major findings (check), contradictions (lint-spec) or faults (verify), 2 unreadable input or bad usage.`,
    'zh-CN': `proofset：按展位规范检查画框，并导出训练数据包。

  proofset check  <文档> [--page 页面名] [--placements 规范文件 …] [--format text|json|html|csv|sarif|junit] [--out 文件]
                  [--policy 成套规则文件] [--on 日期] [--fact 名称=值 …] [--contact-sheet [--findings 数量] [--seed 种子]]
                  [--no-pixels] [--full]
  proofset lint-spec <规范文件 …> [--format text|json]
  proofset library [规范 id] [--format text|json]
  proofset export <文档> --out 目录 [--page 页面名] [--placements 规范文件 …] [--format all|canonical,coco,…]
                  [--scale 1,2] [--size 512,768 --fit short|cover|contain] [--image png|jpeg|webp [--max-bytes 字节数]]
                  [--masks none|vector|rendered] [--unlabelled by-type|leave-out] [--gate all|clean] [--negatives]
                  [--split 80/10/10 --salt 文本] [--lock 文件] [--keep-conflicts] [--captions en,zh-CN]
                  [--licence 文本] [--created-at 时间] [--max-part-mb 兆字节] [--unpack] [--restart]
                  [--on 日期] [--fact 名称=值 …]
  proofset verify <文件夹 | ZIP 分卷 …> [--format text|json]
  proofset workbench [文档] [--placements 规范文件 …] [--port 端口]

  <文档>      Figma REST JSON（原文、.gz、含 images/ 的 .zip）、.fig 文件，或装有其中一种的文件夹。
  library     列出现成规范；给出 id 则以 JSON 打印该规范，供复制修改
  verify      指出数据包（不限来源）中加载器会静默读错的地方
  --no-pixels 不判定像素与文件相关规则（更快）
  --full      已被其他规则判为不合格的画框也测量像素
  --size      图片像素尺寸：短边长度（short），或填满正方形（cover）、完整放入正方形（contain）
  --negatives 与 --gate clean 合用：不合格画框作为反例一并导出
  --lock      上次导出的 splits.lock.json：其中的画框留在原来的数据划分
  --restart   不接着上次中断的导出继续，而是重新开始
  --lang      en 或 zh-CN
  退出码：0 合格或完成；1 有致命或严重问题（check）、规范自相矛盾（lint-spec）或数据包有误（verify）；2 输入无法读取或用法有误。`,
  },
  exportedNothing: {
    en: 'No frame is in scope, so the bundle is empty: frames, components and instances on a page or in a section count.',
    'zh-CN': '范围内没有画框，数据包为空：页面或分区中的画框、组件和实例才计入。',
  },
  wrote: { en: 'Wrote {path}', 'zh-CN': '已写入 {path}' },
  exported: {
    en: '{done} of {total} frames exported, {labels} labels, {megabytes} MB, {parts} part(s).',
    'zh-CN': '已导出 {done}/{total} 个画框，{labels} 个标注，{megabytes} MB，共 {parts} 个分卷。',
  },
  notExported: { en: 'Not in the bundle: “{name}”: {reason}', 'zh-CN': '未进入数据包：“{name}”：{reason}' },
  lossCount: { en: '{count} × {reason}', 'zh-CN': '{reason} × {count}' },
  workbenchOpen: { en: 'Workbench: {url}  (Ctrl+C ends it)', 'zh-CN': '工作台：{url}（按 Ctrl+C 结束）' },
  lintError: { en: 'error', 'zh-CN': '错误' },
  lintWarning: { en: 'warning', 'zh-CN': '警告' },
  lintTotal: {
    en: '{specs} spec(s): {errors} error(s), {warnings} warning(s).',
    'zh-CN': '规范 {specs} 份：错误 {errors} 处，警告 {warnings} 处。',
  },
  verifySound: {
    en: 'Nothing wrong: {files} files, {pictures} pictures, read as {formats}.',
    'zh-CN': '未发现问题：{files} 个文件，{pictures} 张图片，已读取 {formats}。',
  },
  verifyTotal: {
    en: '{count} faults in {files} files with {pictures} pictures, read as {formats}.',
    'zh-CN': '共 {count} 处问题：{files} 个文件，{pictures} 张图片，已读取 {formats}。',
  },
  verifyMore: {
    en: '… and {count} more of the same kinds.',
    'zh-CN': '……同类问题另有 {count} 处。',
  },
  libraryEntry: { en: 'trust {trust}, read {date}', 'zh-CN': '可信度 {trust}，读取于 {date}' },
  libraryTotal: {
    en: '{count} ready specs. Trust: A = official page, B = mirror of one. Pages change: compare with the source before use. proofset library <id> prints one as JSON.',
    'zh-CN':
      '现成规范共 {count} 份。可信度：A 为官方页面，B 为其镜像或转录。页面会变动，使用前请对照来源。proofset library <id> 以 JSON 打印一份。',
  },
} as const satisfies Record<string, Wording>;

/** Why the command line could not do what was asked, by failure code. */
export const commandLineFailures: Readonly<Record<string, Wording>> = {
  UNKNOWN_COMMAND: {
    en: 'There is no command “{command}”. Use check, export, library, lint-spec, verify or workbench; --help tells more.',
    'zh-CN':
      '没有“{command}”这个命令。可用 check、export、library、lint-spec、verify、workbench；--help 查看说明。',
  },
  BAD_OPTION: {
    en: 'Option not understood: {option}. See --help.',
    'zh-CN': '无法识别的选项：{option}。请看 --help。',
  },
  BAD_VALUE: {
    en: '{option} cannot be “{value}”; allowed: {allowed}.',
    'zh-CN': '{option} 不能是“{value}”；允许：{allowed}。',
  },
  MISSING_DOCUMENT: {
    en: 'Name the document: proofset {command} <document>.',
    'zh-CN': '请给出文档：proofset {command} <文档>。',
  },
  MISSING_SPEC: {
    en: 'Name at least one spec file: proofset lint-spec <file …>.',
    'zh-CN': '请给出至少一份规范文件：proofset lint-spec <文件 …>。',
  },
  UNKNOWN_LIBRARY_SPEC: {
    en: 'There is no ready spec “{id}”. proofset library lists them all.',
    'zh-CN': '没有名为“{id}”的现成规范。proofset library 可列出全部。',
  },
  MISSPELT_LIBRARY_SPEC: {
    en: 'There is no ready spec “{id}”. Did you mean {closest}? proofset library lists them all.',
    'zh-CN': '没有名为“{id}”的现成规范，是否指 {closest}？proofset library 可列出全部。',
  },
  MISSING_OUT: { en: 'Say where the bundle goes: --out DIR.', 'zh-CN': '请用 --out 目录 指定数据包位置。' },
  TOO_MANY: {
    en: 'One document at a time; not understood: {argument}.',
    'zh-CN': '一次只处理一个文档；多余的参数：{argument}。',
  },
  NOT_BUILT: {
    en: 'build/main.js is missing. Run npm run build first.',
    'zh-CN': '缺少 build/main.js，请先运行 npm run build。',
  },
  PAGE_NOT_FOUND: {
    en: 'There is no page “{page}”. Pages of the document: {pages}.',
    'zh-CN': '没有名为“{page}”的页面。文档中的页面：{pages}。',
  },
  UNKNOWN_FORMAT: {
    en: 'There is no format “{format}”. Formats: {formats}.',
    'zh-CN': '没有“{format}”格式。可用格式：{formats}。',
  },
  SHARES_WRONG: {
    en: 'The shares of --split do not add up to a whole. Write them as 80/10/10.',
    'zh-CN': '--split 的比例之和不完整。请写成 80/10/10。',
  },
  LOCK_UNREADABLE: {
    en: 'The file given with --lock is no splits.lock.json that this version can read. Take the one from the earlier bundle, or leave --lock out.',
    'zh-CN': '--lock 指定的文件不是本版本可读的 splits.lock.json。请使用上次数据包中的文件，或去掉 --lock。',
  },
  SPLIT_CONFLICT: {
    en: '{count} frames belong together but are locked into different splits: {frames}. Correct the lock file, or add --keep-conflicts to export them where they are.',
    'zh-CN':
      '有 {count} 个画框同属一组，却被锁定在不同的数据划分：{frames}。请修正锁定文件，或加 --keep-conflicts 按现状导出。',
  },
  RESUME_OUTDATED: {
    en: 'A frame has changed since the finished parts were written: {message}. Add --restart to export anew.',
    'zh-CN': '已完成的分卷写入之后有画框发生变化：{message}。请加 --restart 重新导出。',
  },
  CANNOT_WRITE: {
    en: 'Cannot write {path}: {text}. Choose a folder you may write to.',
    'zh-CN': '无法写入 {path}：{text}。请选择有写权限的目录。',
  },
  IMAGE_GONE: {
    en: 'An image file of this frame is not in the document, so its pixels were not measured. Put the file into images/ beside it.',
    'zh-CN': '文档缺少该画框的图片文件，未测量其像素。请将文件放入文档旁的 images/ 目录。',
  },
  PORT_TAKEN: {
    en: 'Port {port} is in use. Choose another with --port.',
    'zh-CN': '端口 {port} 已被占用，请用 --port 换一个。',
  },
  FILE_NOT_READ: {
    en: 'Cannot read {path}: {text}. Check the path.',
    'zh-CN': '无法读取 {path}：{text}。请检查路径。',
  },
  FILE_NOT_FOUND: {
    en: 'There is no file {path}. Check the path.',
    'zh-CN': '找不到文件 {path}，请检查路径。',
  },
  FILE_UNREADABLE: {
    en: 'Cannot read {path} ({reason}). Check that you may open it.',
    'zh-CN': '无法读取 {path}（{reason}），请检查访问权限。',
  },
  EMPTY_FILE: {
    en: '{path} is empty. Save or download the document again.',
    'zh-CN': '{path} 是空文件，请重新保存或下载文档。',
  },
  TOO_LARGE: {
    en: '{path} is larger than {limitBytes} bytes allow. Export a smaller part of the document.',
    'zh-CN': '{path} 超过 {limitBytes} 字节的上限，请导出文档的一部分。',
  },
  POLICY_INVALID: {
    en: 'Problems in the set policy: {problems}. It was not used; correct it and run again.',
    'zh-CN': '成套规则文件中的问题数：{problems}。文件未使用，请更正后重新运行。',
  },
  PLACEMENTS_INVALID: {
    en: 'Problems in the placement specs: {problems}. None of them was used; correct them and run again.',
    'zh-CN': '展位规范中的问题数：{problems}。所有规范均未使用，请更正后重新运行。',
  },
  NEWER_VERSION: {
    en: 'A newer version of Proofset stored the specs in this document. Update Proofset, or name spec files with --placements.',
    'zh-CN': '此文档中的规范由更新版本的 Proofset 保存。请升级 Proofset，或用 --placements 指定规范文件。',
  },
  UNREADABLE: {
    en: 'The specs stored in this document are damaged. Save them again from the plugin, or name spec files with --placements.',
    'zh-CN': '此文档中保存的规范已损坏。请用插件重新保存，或用 --placements 指定规范文件。',
  },
  TOO_DEEP: {
    en: '{path} nests deeper than {limit} levels, which no Figma document does. Export it again.',
    'zh-CN': '{path} 的嵌套超过 {limit} 层，不像 Figma 文档，请重新导出。',
  },
  MISSING_BUNDLE: {
    en: 'Name the folder of a bundle, or all of its ZIP parts.',
    'zh-CN': '请给出数据包的文件夹，或它的全部 ZIP 分卷。',
  },
  BUNDLE_NOT_FOUND: {
    en: 'Nothing of use lies at {path}: name one folder, or ZIP parts only.',
    'zh-CN': '{path} 不可用：请只给一个文件夹，或只给 ZIP 分卷。',
  },
  ZIP_UNSAFE: {
    en: '{path} wants to write outside its folder (“{name}”). Do not unpack it; ask where it comes from.',
    'zh-CN': '{path} 试图写到自身文件夹之外（“{name}”）。请勿解压，并确认其来源。',
  },
  FOLDER_WITHOUT_DOCUMENT: {
    en: 'No document lies in {path}: name a .json, .json.gz, .zip or .fig file.',
    'zh-CN': '{path} 中没有文档，请指定 .json、.json.gz、.zip 或 .fig 文件。',
  },
  FOLDER_AMBIGUOUS: {
    en: '{path} holds {count} documents ({files}). Name one of them.',
    'zh-CN': '{path} 中有 {count} 个文档（{files}），请指定其中一个。',
  },
  GZIP_BROKEN: {
    en: '{path} is no whole gzip file ({reason}). Download it again.',
    'zh-CN': '{path} 不是完整的 gzip 文件（{reason}），请重新下载。',
  },
  ZIP_BROKEN: {
    en: '{path} is no whole ZIP file ({reason}). Download it again.',
    'zh-CN': '{path} 不是完整的 ZIP 文件（{reason}），请重新下载。',
  },
  FIG_UNREADABLE: {
    en: '{path} could not be read as a .fig file ({reason}). Save it again from a current Figma.',
    'zh-CN': '无法按 .fig 读取 {path}（{reason}），请用新版 Figma 重新保存。',
  },
  JSON_BROKEN: {
    en: '{path} is not whole JSON: line {line}, column {column}, near “{near}”. Download the document again.',
    'zh-CN': '{path} 不是完整的 JSON：第 {line} 行第 {column} 列，“{near}”附近。请重新下载文档。',
  },
  NOT_A_DOCUMENT: {
    en: '{path} is JSON but no Figma document ({reason} at {where}). Use a file from Figma’s REST API or a plugin’s JSON_REST_V1 export.',
    'zh-CN':
      '{path} 是 JSON，但不是 Figma 文档（{where}：{reason}）。请使用 Figma REST API 或插件 JSON_REST_V1 导出的文件。',
  },
};
