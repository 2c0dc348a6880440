/** What a measured number counts. `''` = a bare count or a word. */
export type MeasureUnit =
  | 'px'
  | 'px²'
  | '%'
  | 'ratio'
  | '°'
  | '字'
  | 'characters'
  | 'words'
  | 'lines'
  | 'kB'
  | 'ΔE'
  | ':1'
  | '';

/** The one comparison that decided a verdict, for "found 18 px, needed at least 24 px". Values as shown, already rounded. */
export interface Measured {
  readonly found: number | string;
  readonly is: 'atLeast' | 'atMost' | 'exactly' | 'between' | 'oneOf' | 'noneOf';
  /** `between`: "min–max"; `oneOf`, `noneOf`: the words, joined by ", ". */
  readonly needed: number | string;
  readonly unit: MeasureUnit;
}
