import type { ZodMiniType } from 'zod/mini';

/** One thing the UI may ask of the main thread: the only description both sides share. */
export interface RequestKind<Name extends string, Input, Output, Code extends string> {
  readonly name: Name;
  readonly input: ZodMiniType<Input>;
  readonly output: ZodMiniType<Output>;
  /** Every way it can fail in a good program. `CRASHED` and `BAD_REQUEST` are the dispatcher's own and always possible. */
  readonly failures: readonly Code[];
}

export const defineRequest = <const Name extends string, Input, Output, const Code extends string>(
  kind: RequestKind<Name, Input, Output, Code>,
): RequestKind<Name, Input, Output, Code> => kind;

export type InputOf<Kind> = Kind extends { readonly input: ZodMiniType<infer Input> } ? Input : never;
export type OutputOf<Kind> = Kind extends { readonly output: ZodMiniType<infer Output> } ? Output : never;
export type FailureCodeOf<Kind> = Kind extends { readonly failures: readonly (infer Code extends string)[] }
  ? Code | EnvelopeFailureCode
  : never;

/** `CRASHED`: a bug of ours, caught. `BAD_REQUEST`: the input did not parse. `BAD_ANSWER`: the output did not. */
export type EnvelopeFailureCode = 'CRASHED' | 'BAD_REQUEST' | 'BAD_ANSWER' | 'CLOSED';
