import { autoLabel } from '../../core/label/auto-label.ts';
import type { FrameSnapshot } from '../../core/snapshot/frame-snapshot.ts';
import type { LabelEngine } from './label-engine.ts';

/** The panel's labels as core thinks them. */
export const labelThinking: LabelEngine = {
  autoLabel,
  learn: () => [],
  match: (from, to) =>
    structureOf(from) === structureOf(to)
      ? from.layers.map((_layer, at): readonly [number, number] => [at, at])
      : [],
};

const structureOf = ({ layers }: FrameSnapshot): string =>
  layers.map(({ type, parent, name }) => `${type} ${String(parent)} ${name}`).join('\n');
