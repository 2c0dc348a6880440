import type { Zone } from '../check/params/zone.ts';
import type { Wording } from '../locale.ts';
import type { Condition } from './condition.ts';
import type { Lexicon } from './lexicon.ts';
import type { Source } from './source.ts';

/** How bad a fail is. blocking 致命 · major 严重 · minor 一般 · note 提示. Only blocking and major count against yield. */
export const severities = ['blocking', 'major', 'minor', 'note'] as const;
export type Severity = (typeof severities)[number];

/**
 * A placement spec (展位规范) as written in a file, version `placement/1`. The schema that parses it is
 * `placement-schema.ts`; unknown fields are errors, because a misspelt limit must not silently vanish.
 * What is checked is never this but what `resolvePlacement` makes of it for one frame and one moment.
 */
export interface PlacementSpec {
  readonly schema: 'placement/1';
  /** Dotted lower-case id, e.g. `jd.tencent.splash`. */
  readonly id: string;
  /** Version of the spec itself, 1, 2, 3 … */
  readonly version: number;
  readonly name: Wording;
  readonly platform: string;
  readonly kind?: PlacementKind | undefined;
  /** A `base` matches no frame: it is there to be extended. Default `active`. */
  readonly status?: 'draft' | 'active' | 'retired' | 'base' | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly markets?: readonly string[] | undefined;
  readonly owner?: PlacementOwner | undefined;
  /** Outside these days the spec matches no frame. */
  readonly effective?: Period | undefined;
  /** Offset from UTC that dates without one are read in, e.g. `+08:00`. Default `+00:00`. */
  readonly timeZone?: string | undefined;
  readonly source: Source;
  readonly changes?:
    | readonly { readonly version: number; readonly date: string; readonly text: Wording }[]
    | undefined;
  /** Ids of the specs it takes over rules, roles, zones and lexicons from, weakest first. */
  readonly extends?: readonly PlacementBase[] | undefined;
  /** Ids of inherited rules that do not hold here. */
  readonly remove?: readonly string[] | undefined;
  readonly match: PlacementMatchBy;
  /** Frame px per px of this spec: 0.5 = its numbers are written for a canvas twice as large. Default 1. */
  readonly scale?: number | undefined;
  /** What gives a layer a role in this placement; wins over the general guess. */
  readonly roles?: Readonly<Record<string, RoleSelector>> | undefined;
  /** Named parts of the frame that rules refer to by id. */
  readonly zones?: readonly Zone[] | undefined;
  /** Word lists that rules refer to by name; shared ones are in the library. */
  readonly lexicons?: Readonly<Record<string, Lexicon>> | undefined;
  readonly variants?: PlacementVariants | undefined;
  readonly rules: readonly PlacementRule[];
}

export type PlacementKind = 'image' | 'card' | 'template' | 'icon' | 'logo' | 'copy' | 'set';

export interface PlacementOwner {
  readonly name: string;
  readonly team?: string | undefined;
  readonly contact?: string | undefined;
  readonly reviewDays?: number | undefined;
}

/** ISO days or moments, `from` included, `until` included as a day and excluded as a moment. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface PlacementBase {
  readonly id: string;
  /** Exactly this version; none = whatever is there. */
  readonly version?: number | undefined;
  /** Multiplies the px of everything taken over, e.g. 0.5 for a mobile twin. */
  readonly scale?: number | undefined;
}

export interface PlacementMatchBy {
  /** Globs (`*`, `?`, case-insensitive) on the frame's name. */
  readonly names?: readonly string[] | undefined;
  /** Globs on the names of the sections around it. */
  readonly sections?: readonly string[] | undefined;
  readonly sizes?: readonly { readonly width: number; readonly height: number }[] | undefined;
  /** Width ÷ height, within ± `tolerancePercent` (default 1). */
  readonly ratios?:
    | readonly {
        readonly width: number;
        readonly height: number;
        readonly tolerancePercent?: number | undefined;
      }[]
    | undefined;
}

/** All given fields must fit; each list is a choice. At least one field. */
export interface RoleSelector {
  /** Globs on the layer's, component's or component set's name. */
  readonly names?: readonly string[] | undefined;
  /** Keys of main components. */
  readonly components?: readonly string[] | undefined;
  /** Instance properties, e.g. `{ "Kind": "Logo" }`. */
  readonly properties?: Readonly<Record<string, string | boolean>> | undefined;
  /** Figma's node types. */
  readonly types?: readonly string[] | undefined;
  /** Globs on names of shared text, fill, stroke or effect styles. */
  readonly styles?: readonly string[] | undefined;
}

export interface PlacementVariants {
  /** What counts for a frame that no variant's `match` names: the base alone, or every variant and the worst of each rule. */
  readonly otherwise: 'base' | 'strictest';
  readonly list: readonly PlacementVariant[];
}

export interface PlacementVariant {
  readonly id: string;
  readonly name: Wording;
  readonly match?: PlacementMatchBy | undefined;
  /** Also chosen when this holds, e.g. a fact says so. */
  readonly when?: Condition | undefined;
  readonly remove?: readonly string[] | undefined;
  readonly zones?: readonly Zone[] | undefined;
  /** Replace the rules of the same ids, or come on top. */
  readonly rules: readonly PlacementRule[];
}

export interface PlacementRule {
  /** Unique within the spec, e.g. `title-size`. */
  readonly id: string;
  /** Kind of rule, e.g. `text.minSize`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Checked against the rule's own params schema when the spec is parsed. */
  readonly params: unknown;
  /** Why this rule exists, for people. */
  readonly why?: Wording | undefined;
  /** What a fail means beside its severity. Default `reject`; `hold` = a person decides; a grade = taken, but counted lower. */
  readonly onFail?: OnFail | undefined;
  /** The rule holds only where this does. What cannot be told leaves fails unknown. */
  readonly when?: Condition | undefined;
  /** The same rule at another time: the last phase that has begun decides. */
  readonly phases?: readonly RulePhase[] | undefined;
  /** Specs that extend this one may neither replace nor remove it. */
  readonly lock?: boolean | undefined;
  /** False = nobody may waive it. Default true. */
  readonly waivable?: boolean | undefined;
  /** Where this very number comes from, if not from the spec's own source. */
  readonly source?: Source | undefined;
  /** Says it in the spec's own words instead of the rule's; the rule's `{places}` may be used. */
  readonly message?: Wording | undefined;
  /** What to do about it. */
  readonly hint?: Wording | undefined;
}

export type OnFail = 'reject' | 'hold' | { readonly grade: string };

export interface RulePhase extends Period {
  readonly severity?: Severity | undefined;
  readonly onFail?: OnFail | undefined;
  /** The rule rests during this time. */
  readonly off?: boolean | undefined;
}
