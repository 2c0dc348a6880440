import type { Wording } from '../locale.ts';
import type { ProbeFailure } from '../pixels/measurements.ts';

/** What every rule about pixels or files says when its question has no answer. */
export const notMeasuredWording: Wording = {
  en: 'This could not be measured ({reason}), so nobody can say whether it holds. Check again, or check by eye.',
  'zh-CN': '未能完成测量（{reason}），无法判断是否合格。请重新检查或人工确认。',
};

/** Why there is no answer, as one short text for the message. */
export const reasonOf = ({ code, data }: ProbeFailure): string => {
  const more = data['because'] ?? data['reason'] ?? data['format'];
  return more === undefined ? code : `${code}: ${String(more).slice(0, 80)}`;
};
