/** The outcome of something that can go wrong in a good program. A broken promise of our own code throws instead. */
export type Result<Value, Failed extends Failure = Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failed };

/** What went wrong, as data. Words are made from `code` and `data` in i18n. */
export interface Failure {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

export const err = <const Failed extends Failure>(
  failure: Failed,
): { readonly ok: false; readonly failure: Failed } => ({ ok: false, failure });
