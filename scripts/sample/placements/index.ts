import type { PlacementSpec } from '../../../src/core/placement/placement-spec.ts';
import { jdMainImage, jdSplash, venueHeader } from './chinese.ts';
import { displayLeaderboard, displayRectangle, googleResponsive, metaFeed, metaStory } from './western.ts';

/** The specs of the sample, one file each under `placements/`. */
export const placements: readonly PlacementSpec[] = [
  jdSplash,
  venueHeader,
  jdMainImage,
  metaFeed,
  metaStory,
  displayRectangle,
  displayLeaderboard,
  googleResponsive,
];
