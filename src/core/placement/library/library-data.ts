import type { PlacementKind, PlacementRule, PlacementSpec, PlacementVariants } from '../placement-spec.ts';
import type { CopyField } from './copy-fields.ts';

/** English, then Simplified Chinese. */
export type Pair = readonly [en: string, zh: string];
export type Sides = readonly [width: number, height: number];

/** What is known of one placement, short because it travels in the panel. `librarySpec` makes a whole spec of it. */
export interface LibraryData {
  /** Without the leading `lib.`, e.g. `iab.970x250`. */
  readonly id: string;
  readonly name: Pair;
  readonly kind: PlacementKind;
  readonly platform?: string;
  /** Instead of the family's. */
  readonly trust?: 'A' | 'B';
  readonly source?: string;
  /** The part of the source that says it. */
  readonly clause?: string;
  /** Frame px. Without `min` the only allowed ones, with it the advised ones. */
  readonly sizes?: readonly Sides[];
  /** Smallest and largest sides, frame px; 0 = not limited. */
  readonly min?: Sides;
  readonly max?: Sides;
  /** Width : height, and the tolerance in percent (1 unless told). */
  readonly ratio?: readonly [width: number, height: number, tolerancePercent?: number];
  /** Globs on frame names, for placements whose source gives no size. */
  readonly names?: readonly string[];
  /** Largest file, kB. */
  readonly kb?: number;
  /** Those Figma can export; empty or left out = none stated. */
  readonly formats?: readonly ('PNG' | 'JPG' | 'GIF')[];
  /** The delivered picture may not be see-through. */
  readonly opaque?: boolean;
  /** Copy that is entered beside the picture; counted in layers named after the field. */
  readonly copy?: Readonly<Partial<Record<CopyField, CopyLimit>>>;
  /** What a weaker or other source says, or nobody: the rule then is minor and says so. */
  readonly doubt?: Readonly<Partial<Record<'canvas' | 'weight' | 'opaque', Doubt>>>;
  readonly rules?: readonly PlacementRule[];
  readonly roles?: PlacementSpec['roles'];
  readonly zones?: PlacementSpec['zones'];
  readonly variants?: PlacementVariants;
  readonly timeZone?: string;
  /** What the source says and no rule checks, and where sources disagree. */
  readonly notes: readonly Pair[];
}

/** Characters as readers see them, unless `unit` says 字. `visible`: what shows before the feed cuts it. */
export interface CopyLimit {
  readonly max?: number;
  readonly unit?: 'fullWidth';
  readonly visible?: number;
  /** What shows of Chinese, Japanese or Korean copy. */
  readonly visibleHan?: number;
  readonly lines?: number;
  readonly emoji?: number;
  readonly doubt?: Doubt;
}

export interface Doubt {
  readonly why: Pair;
  /** A secondary source the number is from. */
  readonly source?: string;
}

export interface LibraryFamily {
  readonly platform: string;
  readonly trust: 'A' | 'B';
  readonly source: string;
  readonly entries: readonly LibraryData[];
}
