import type { Settings } from '../../contract/settings.ts';
import type { Caption } from '../../core/bundle/dataset.ts';
import { factsOfSnapshot } from '../../core/bundle/facts-of-snapshot.ts';
import { makeCaptions } from '../../core/label/caption/make-captions.ts';
import type { Labelling } from '../../core/label/labelling.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';

/** The captions that the chosen bundle makes of a frame, without those written by hand; of several sizes for the first one. */
export function madeCaptions(
  snapshot: FrameSnapshot,
  labelling: Labelling,
  { targets, unlabelled }: Pick<Settings['export'], 'targets' | 'unlabelled'>,
): readonly Caption[] {
  const [target] = targets;
  const facts = target === undefined ? null : factsOfSnapshot({ snapshot, labelling, unlabelled, target });
  return facts === null ? [] : makeCaptions(facts);
}
