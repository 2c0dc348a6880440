import type { Size } from '../../geometry/rect.ts';
import type { Wording } from '../../locale.ts';

/** What captions may speak of, without a pixel and without a word of either language made up yet. Made by `factsOf`. */
export interface CaptionFacts {
  /** Image px. */
  readonly size: Size;
  /** `#rrggbb`, `picture` for a photo that fills the frame; null = not known. */
  readonly ground: string | null;
  /** What the placement it was checked for is called; null = none matched. */
  readonly placement: Wording | null;
  readonly tags: readonly string[];
  /** In reading order: from top to bottom, from left to right. */
  readonly elements: readonly CaptionElement[];
}

export interface CaptionElement {
  /** A base role, or the name of its class. */
  readonly is: string;
  /** What its class is called, for classes that have no word in `element-words.ts`. */
  readonly title: Wording;
  /** What it says, as written in the document; null = nothing. */
  readonly copy: string | null;
  /** `#rrggbb`; null = not known or many. */
  readonly colour: string | null;
  /** Where in the picture it lies; null = it fills the picture. */
  readonly place: Wording | null;
}
