import type { Wording } from '../locale.ts';

/** How bad a fail is. blocking 致命 · major 严重 · minor 一般 · note 提示. Only blocking and major count against yield. */
export const severities = ['blocking', 'major', 'minor', 'note'] as const;
export type Severity = (typeof severities)[number];

/**
 * A placement spec (展位规范) as written in a file, version `placement/1`. The schema that parses it is
 * `placement-schema.ts`; unknown fields are errors, because a misspelt limit must not silently vanish.
 */
export interface PlacementSpec {
  readonly schema: 'placement/1';
  /** Dotted lower-case id, e.g. `jd.tencent.splash`. */
  readonly id: string;
  /** Version of the spec itself, 1, 2, 3 … */
  readonly version: number;
  readonly name: Wording;
  readonly platform: string;
  /** Where the numbers come from. */
  readonly source: {
    /** A official · B mirror · C secondary guide · D weak · example = made up for a sample. */
    readonly trust: 'A' | 'B' | 'C' | 'D' | 'example';
    readonly reference: string;
    readonly date: string;
  };
  readonly match: {
    /** Globs (`*`, `?`, case-insensitive) on the frame's name. */
    readonly names?: readonly string[] | undefined;
    readonly sizes?: readonly { readonly width: number; readonly height: number }[] | undefined;
  };
  /** Globs on layer or component names that give a layer a role in this placement; they win over the general guess. */
  readonly roles?: Readonly<Record<string, { readonly names: readonly string[] }>> | undefined;
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
}
