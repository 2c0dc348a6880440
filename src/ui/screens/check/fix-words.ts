import type { FixStep } from '../../../core/check/fix.ts';
import { roundPx } from '../../../core/check/round-px.ts';
import { shortText } from '../../../core/check/short-text.ts';
import type { FixOutcome } from '../../state/fix-state.ts';
import type { Words } from '../../words.ts';

/** One step of a fix as people read it: which layer, from what to what. */
export interface StepWords {
  readonly what: string;
  /** Null where the step changes nothing that has a value, such as removing a layer. */
  readonly before: string | null;
  readonly after: string;
}

/** `nameOf` finds a layer's name by its id. */
export function stepWords(step: FixStep, nameOf: (layerId: string) => string, words: Words): StepWords {
  const layer = shortText(nameOf(step.layerId));
  const what = words.t(`fixStep.${step.do}`, { layer });
  return { what, ...change(step, nameOf, words) };
}

function change(step: FixStep, nameOf: (layerId: string) => string, words: Words): Omit<StepWords, 'what'> {
  const px = (value: number): string => `${words.number(roundPx(value))} px`;
  const switched = (isOn: boolean): string => words.t(isOn ? 'fix.on' : 'fix.off');
  switch (step.do) {
    case 'move':
      return { before: null, after: movement(step.dx, step.dy, px) };
    case 'resize':
      return {
        before: `${px(step.was.width)} × ${px(step.was.height)}`,
        after: `${px(step.width)} × ${px(step.height)}`,
      };
    case 'scale':
      return { before: '100%', after: words.percent(step.factor) };
    case 'rotate':
      return { before: `${words.number(step.was)}°`, after: `${words.number(step.deg)}°` };
    case 'setFontSize':
      return { before: px(step.was), after: px(step.fontSizePx) };
    case 'replaceText':
      return { before: quoted(step.was), after: quoted(step.text) };
    case 'setLineHeight':
      return { before: step.was === null ? words.t('fix.auto') : px(step.was), after: px(step.lineHeightPx) };
    case 'setLetterSpacing':
      return { before: px(step.was), after: px(step.letterSpacingPx) };
    case 'setVisible':
      return { before: switched(step.was), after: switched(step.visible) };
    case 'rename':
      return { before: quoted(step.was), after: quoted(step.name) };
    case 'remove':
      return { before: null, after: words.t('fix.removed') };
    case 'removeEffects':
      return { before: step.types.join(', '), after: words.t('fix.removed') };
    case 'setFill':
      return { before: step.was, after: step.hex };
    case 'setCornerRadius':
      return { before: null, after: px(step.radiusPx) };
    case 'setClipsContent':
      return { before: switched(step.was), after: switched(step.clips) };
    case 'setImageFit':
      return { before: step.was, after: step.fit };
    case 'setExportSettings':
      return { before: null, after: `${step.format} @${words.number(step.scale)}x` };
    case 'raiseAbove':
      return { before: null, after: quoted(nameOf(step.siblingId)) };
  }
}

const quoted = (text: string): string => `“${shortText(text)}”`;

function movement(dx: number, dy: number, px: (value: number) => string): string {
  const parts = [
    ...(dx === 0 ? [] : [`${dx > 0 ? '→' : '←'} ${px(Math.abs(dx))}`]),
    ...(dy === 0 ? [] : [`${dy > 0 ? '↓' : '↑'} ${px(Math.abs(dy))}`]),
  ];
  return parts.join(', ');
}

/** Why a fix was not applied, and what to do; empty for one that was. */
export function outcomeWords(outcome: FixOutcome, words: Words): string {
  if (outcome.is === 'applied') return '';
  if (outcome.is === 'failed') return words.failure(outcome.failure);
  const { expected = '', found = '', font = '' } = outcome.data;
  return words.t(`fixRefused.${outcome.code}`, { expected, found, font });
}

/** What the button says that mends many at once: it does not say “all” when some of the findings have no fix. */
export const fixAllText = (fixes: number, findings: number, words: Words): string =>
  fixes < findings
    ? words.t('fix.some', { count: words.number(fixes), total: words.number(findings) })
    : words.count('fix.all', fixes);
