import type { Probe } from './probe.ts';

/**
 * What a probe costs, 1 least: 1 asks for a number, 2 needs one render of the frame, 3 a larger render and one mask per layer,
 * 4 encodes files. A frame that a cheaper tier rejects need not be measured further.
 */
export function probeTier({ of }: Probe): 1 | 2 | 3 | 4 {
  if (of === 'imageSize') return 1;
  if (of === 'ink') return 3;
  return of === 'weight' ? 4 : 2;
}
