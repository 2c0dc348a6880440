import type { Caption } from './dataset.ts';

/** The one caption of formats with room for one: the short English one, else any short one, else the first; '' without any. */
export const shortCaption = (captions: readonly Caption[]): string => {
  const short = captions.filter(({ kind }) => kind === 'short');
  return (short.find(({ language }) => language === 'en') ?? short[0] ?? captions[0])?.text ?? '';
};
