import type { SpecsView } from '../../state/specs-state.ts';
import type { Words } from '../../words.ts';
import { storedText } from '../stored-text.ts';

/** Why specs cannot be written into this document; null = they can. */
export function whyNotWritten(view: SpecsView, words: Words): string | null {
  if (view.document?.editor === 'dev') return words.t('specs.devMode');
  return view.storedFailure === null ? null : storedText(view.storedFailure, words);
}
