import * as z from 'zod/mini';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import { inkHeightPx } from '../ink-height.ts';
import { linesNeeded } from '../lines-needed.ts';
import { roleList } from '../params/role-name.ts';
import { textSubjects } from '../params/text-subjects.ts';
import { roundPx } from '../round-px.ts';
import { defineRule, fail, inapplicable, pass, unknown } from '../rule.ts';
import { shortText } from '../short-text.ts';
import { muteElements, seenRuns, type TextLayer, textElements, textsOf } from '../text-elements.ts';

const params = z.strictObject({
  roles: z._default(textSubjects, 'text'),
  exceptRoles: z.optional(roleList),
});

export default defineRule({
  id: 'text.truncated',
  title: { en: 'Cut copy', 'zh-CN': '文案截断' },
  about: {
    en: 'Live text shows all its copy: none is left out behind an ellipsis and none runs over the edge of its fixed box by more than half its font size. Figma does not say whether an ellipsis shows, so the lines the copy needs are bounded (a wide character is one font size wide, any other 0.2 to 1) and compared with the lines there are; in between a person decides. `exceptRoles` may be cut.',
    'zh-CN':
      '文本须完整显示：不得因省略号而缺字，也不得超出固定文本框半个字号以上。Figma 不提供是否出现省略号的信息，因此按字宽范围（全角 1 个字号，其余 0.2–1）推算所需行数并与可用行数比较，无法确定时由人工判断。exceptRoles 中的角色允许截断。',
  },
  params,
  messages: {
    truncated: {
      en: '“{text}” needs at least {needed} lines and has room for {room}: it ends in an ellipsis. Shorten the copy or enlarge the box.',
      'zh-CN':
        '“{text}”至少需要 {needed} 行，但只能显示 {room} 行，末尾会出现省略号。请精简文案或放大文本框。',
    },
    maybeTruncated: {
      en: '“{text}” may end in an ellipsis: it needs {needed} to {most} lines and has room for {room}. Look at its end.',
      'zh-CN': '“{text}”可能被省略：预计需要 {needed}–{most} 行，可显示 {room} 行。请查看文末是否完整。',
    },
    overflows: {
      en: 'The copy “{text}” is {foundPx} px high in a box of {boxPx} px and runs over its edge. Enlarge the box or shorten the copy.',
      'zh-CN': '“{text}”的文字高 {foundPx} px，超出高 {boxPx} px 的文本框。请放大文本框或精简文案。',
    },
    maybeOverflows: {
      en: 'Whether “{text}” fits its box of {boxPx} px cannot be told from the document. Look whether it runs over the edge.',
      'zh-CN': '无法从文档判断“{text}”是否超出高 {boxPx} px 的文本框，请人工查看。',
    },
    noLiveText: {
      en: '“{layer}” holds no visible live text: its copy may be a picture or outlines. Look whether it is whole.',
      'zh-CN': '“{layer}”中没有可见的文本图层，文案可能是图片或已转曲。请人工确认文案是否完整。',
    },
    noText: { en: 'The frame has no visible live text to judge.', 'zh-CN': '画框中没有需要判断的可见文本。' },
  },
  fix: 'none',
  check(frame, { roles, exceptRoles }) {
    const elements = textElements(frame, roles, exceptRoles);
    const mute = muteElements(elements).map((mute) => unknown({ because: 'noLiveText', ...mute }));
    const judged = textsOf(elements).map((layer) =>
      layer.text.truncates ? judgeEllipsis(layer) : judgeBox(frame, layer),
    );
    return elements.length === 0 ? [inapplicable('noText')] : [...mute, ...judged];
  },
});

function judgeEllipsis(layer: TextLayer) {
  const room = roomFor(layer);
  if (room === Infinity) return pass(layer.id);
  const needed = linesNeeded(layer);
  if (room !== null && needed !== null && needed.most <= room) return pass(layer.id);
  const evidence = { layerId: layer.id, region: layer.painted };
  const data = {
    text: shortText(layer.text.characters),
    needed: needed?.least ?? '?',
    most: needed?.most ?? '?',
    room: room ?? '?',
  };
  if (room === null || needed === null || needed.least <= room) {
    return unknown({ because: 'maybeTruncated', ...evidence, data });
  }
  const measured = { found: needed.least, is: 'atMost', needed: room, unit: 'lines' } as const;
  return fail({ because: 'truncated', ...evidence, data, measured });
}

/** Lines that may show; Infinity for a box that grows with its copy, null when the document does not tell. */
function roomFor({ text: { autoResize, maxLines }, text, size }: TextLayer): number | null {
  if (maxLines !== null) return maxLines;
  if (autoResize === 'HEIGHT' || autoResize === 'WIDTH_AND_HEIGHT') return Infinity;
  const lineHeights = text.runs.map(({ lineHeightPx }) => lineHeightPx ?? 0);
  const least = Math.min(...lineHeights);
  return size === null || !(least > 0) ? null : Math.max(1, Math.floor(size.height / least + 0.05));
}

/** A box that grows with its copy always fits; a fixed one is compared with the ink, or with the lines the copy needs. */
function judgeBox(frame: FrameSnapshot, layer: TextLayer) {
  const boxPx = layer.size?.height ?? null;
  if (layer.text.autoResize !== 'NONE' || layer.text.characters.trim() === '') return pass(layer.id);
  const evidence = { layerId: layer.id, region: layer.painted };
  const text = shortText(layer.text.characters);
  const overPx = spillPx(frame, layer);
  const sizes = seenRuns(layer).map(({ run }) => run.fontSizePx);
  const emPx = Math.max(0, ...sizes);
  const needed = linesNeeded(layer);
  const inkOf = (lines: number, lineHeightPx: number): number => (lines - 1) * lineHeightPx + emPx;
  const heights = layer.text.runs.map(({ lineHeightPx }) => lineHeightPx);
  const leastPx = inkOf(needed?.least ?? 1, Math.min(...heights.map((height) => height ?? 0)));
  const mostPx =
    needed === null ? Infinity : inkOf(needed.most, Math.max(...heights.map((height) => height ?? Infinity)));
  const foundPx = overPx === null ? leastPx : (layer.painted?.height ?? 0);
  const isOver = overPx === null ? boxPx !== null && leastPx > boxPx + emPx / 2 : overPx > emPx / 2;
  if (isOver && boxPx !== null) {
    const measured = { found: roundPx(foundPx), is: 'atMost', needed: roundPx(boxPx), unit: 'px' } as const;
    const marks = layer.box === null ? [] : [{ is: 'needed', rect: layer.box } as const];
    const data = { text, foundPx: roundPx(foundPx), boxPx: roundPx(boxPx) };
    return fail({ because: 'overflows', ...evidence, data, measured, marks });
  }
  const fits = overPx !== null || (boxPx !== null && mostPx <= boxPx + emPx / 2);
  if (fits) return pass(layer.id);
  const data = { text, boxPx: boxPx === null ? '?' : roundPx(boxPx) };
  return unknown({ because: 'maybeOverflows', ...evidence, data });
}

/** How far the ink reaches over the top or bottom of the box, frame px; null when the ink is not known. */
function spillPx(frame: FrameSnapshot, layer: TextLayer): number | null {
  const { box, painted } = layer;
  if (inkHeightPx(frame, layer) === null || box === null || painted === null) return null;
  return Math.max(box.y - painted.y, painted.y + painted.height - box.y - box.height, 0);
}
