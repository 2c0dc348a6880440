import { createFinishPicture } from '../../src/core/bundle/pictures/finish-picture.ts';
import { takeApart } from '../../src/core/bundle/pictures/take-apart.ts';
import { pictureCodec } from '../../src/host/render/picture-codec.ts';
import { exampleClient, exampleSpecs } from '../../src/ui/state/example-frames.ts';

/** The panel's surroundings with a clock that stands still. */
export const bareTools = {
  example: { client: exampleClient, specs: exampleSpecs },
  measure: null,
  maxPartBytes: 200_000_000,
  finishPicture: createFinishPicture(pictureCodec),
  takeApart,
  nowMs: () => 0,
  nowIso: () => '2026-11-25T12:00:00.000Z',
  yieldTurn: () => Promise.resolve(),
};
