/** Where a number comes from. A official · B mirror · C secondary guide · D weak · example = made up for a sample. */
export interface Source {
  readonly trust: 'A' | 'B' | 'C' | 'D' | 'example';
  readonly reference: string;
  /** When the source was read: `2026`, `2026-11` or `2026-11-25`. */
  readonly date: string;
  /** The part of the source that says it, e.g. `§2` or `Art. 9`. */
  readonly clause?: string | undefined;
  readonly verifiedBy?: string | undefined;
}
