import type { Loss } from '../../../core/bundle/dataset.ts';
import type { LossGroup } from '../../state/group-losses.ts';
import type { Words } from '../../words.ts';

/** Losses that read the same. */
export interface LossSentence {
  readonly sentence: string;
  readonly losses: readonly Loss[];
}

/** Each group in words, in the order given. Facts may differ within a group, so one group can make several sentences. */
export function lossSentences(groups: readonly LossGroup[], words: Pick<Words, 'loss'>): LossSentence[] {
  const bySentence = new Map<string, Loss[]>();
  for (const loss of groups.flatMap(({ losses }) => losses)) {
    const sentence = words.loss(loss);
    const alike = bySentence.get(sentence);
    if (alike === undefined) bySentence.set(sentence, [loss]);
    else alike.push(loss);
  }
  return [...bySentence].map(([sentence, losses]) => ({ sentence, losses }));
}
