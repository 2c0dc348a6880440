/**
 * What a suggestion rests on, the most trusted first: the main component's key, its name, the layer's name, the shared text
 * style, what the layer says or is drawn as, where it lies.
 */
export const trustOrder = ['componentKey', 'component', 'name', 'textStyle', 'look', 'position'] as const;
export type Trust = (typeof trustOrder)[number];

/** What auto-label takes a layer for. Nothing is written until somebody accepts it. */
export interface Suggestion {
  /** Place in `FrameSnapshot.layers`. What lies in the layer belongs to it unless it has a label or suggestion of its own. */
  readonly layerIndex: number;
  /** Name of a class that the taxonomy has and still offers; null = no element. */
  readonly className: string | null;
  /** 0..1. Not calibrated: an order, below {@link leastConfidence} a person should look. */
  readonly confidence: number;
  readonly origin: {
    readonly by: Trust;
    /** Id of the document's rule; null = Proofset's own knowledge. */
    readonly rule: string | null;
    readonly why: Why;
  };
}

/** Suggestions below are exceptions. */
export const leastConfidence = 0.65;

/** The reason as data; words are made in i18n. `what` is the name, text or component it speaks of, where there is one. */
export interface Why {
  readonly code: WhyCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export const whyCodes = [
  'rule',
  'componentName',
  'layerName',
  'textStyle',
  'largestText',
  'secondText',
  'textBesideTitle',
  'priceText',
  'buttonText',
  'textOnShape',
  'badgeText',
  'legalWords',
  'smallestText',
  'adWords',
  'ageWords',
  'pageNumber',
  'fullBleed',
  'largePicture',
  'cutOutPicture',
  'cornerMark',
  'drawnShape',
  'plainText',
] as const;
export type WhyCode = (typeof whyCodes)[number];

/** A layer that somebody should look at. */
export interface LabelException {
  readonly layerIndex: number;
  readonly code: (typeof exceptionCodes)[number];
  /** Names of the classes in question; empty where none is. */
  readonly classes: readonly string[];
}

export const exceptionCodes = [
  /** It is painted and nobody knows what it is. */
  'unlabelled',
  /** Two rules of the same trust say different things; the first one is suggested. */
  'conflict',
  /** The suggestion is less sure than {@link leastConfidence}. */
  'low-confidence',
  /** Labelled or suggested, but less than one px wide or high. */
  'tiny',
  /** Labelled or suggested, but nothing of it lies in the frame. */
  'off-frame',
  /** Labelled, but not to be seen. */
  'hidden',
  /** Its stored label cannot be read or speaks of a class that is not there. */
  'unreadable',
  /** Its class is no longer offered. */
  'retired-class',
] as const;
