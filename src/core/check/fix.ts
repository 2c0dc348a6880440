/**
 * A change that mends a finding, as data: the main thread applies it, nothing else ever writes. Each step says what it
 * expects to find (`was`): if somebody changed that meanwhile, the step is refused and the frame is checked again.
 * Distances are frame px along the frame's axes.
 */
export interface Fix {
  /** `safe`: one key, cannot change how the frame reads. `suggestion`: shown as before → after and confirmed first. */
  readonly is: 'safe' | 'suggestion';
  /** Applied in order, as one undo step. At least one. */
  readonly steps: readonly FixStep[];
}

export type FixStep =
  | { readonly do: 'move'; readonly layerId: string; readonly dx: number; readonly dy: number }
  | {
      readonly do: 'resize';
      readonly layerId: string;
      readonly was: { readonly width: number; readonly height: number };
      readonly width: number;
      readonly height: number;
    }
  /** Scales the layer and all in it around the centre of its box, keeping proportions. */
  | { readonly do: 'scale'; readonly layerId: string; readonly factor: number }
  | { readonly do: 'rotate'; readonly layerId: string; readonly was: number; readonly deg: number }
  /** `start`, `end`: UTF-16 offsets. */
  | {
      readonly do: 'setFontSize';
      readonly layerId: string;
      readonly start: number;
      readonly end: number;
      readonly was: number;
      readonly fontSizePx: number;
    }
  | {
      readonly do: 'replaceText';
      readonly layerId: string;
      readonly start: number;
      readonly end: number;
      readonly was: string;
      readonly text: string;
    }
  | {
      readonly do: 'setLineHeight';
      readonly layerId: string;
      readonly start: number;
      readonly end: number;
      readonly was: number | null;
      readonly lineHeightPx: number;
    }
  | {
      readonly do: 'setLetterSpacing';
      readonly layerId: string;
      readonly start: number;
      readonly end: number;
      readonly was: number;
      readonly letterSpacingPx: number;
    }
  | { readonly do: 'setVisible'; readonly layerId: string; readonly was: boolean; readonly visible: boolean }
  | { readonly do: 'rename'; readonly layerId: string; readonly was: string; readonly name: string }
  | { readonly do: 'remove'; readonly layerId: string }
  | { readonly do: 'removeEffects'; readonly layerId: string; readonly types: readonly string[] }
  | { readonly do: 'setFill'; readonly layerId: string; readonly was: string; readonly hex: string }
  | { readonly do: 'setCornerRadius'; readonly layerId: string; readonly radiusPx: number }
  | {
      readonly do: 'setClipsContent';
      readonly layerId: string;
      readonly was: boolean;
      readonly clips: boolean;
    }
  | {
      readonly do: 'setImageFit';
      readonly layerId: string;
      readonly was: string;
      readonly fit: 'FILL' | 'FIT';
    }
  | {
      readonly do: 'setExportSettings';
      readonly layerId: string;
      readonly format: 'PNG' | 'JPG';
      readonly scale: number;
    }
  /** Puts the layer right above its sibling in paint order. */
  | { readonly do: 'raiseAbove'; readonly layerId: string; readonly siblingId: string };
