import type { Draft } from './draft.ts';
import type { Typesetter } from './lettering.ts';
import type { Parts } from './parts.ts';

/** What an author of frames has at hand: type, shared parts, and the pictures by name. */
export interface Kit extends Parts {
  readonly type: Typesetter;
  /** imageRef of a picture. */
  readonly picture: (name: string) => string;
}

/** A family of frames for one placement: how its section is called, how far apart they lie. */
export interface FrameFamily {
  readonly title: string;
  readonly perRow: number;
  readonly frames: readonly Draft[];
}
