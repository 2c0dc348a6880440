import type { FailureCodeOf, InputOf, OutputOf } from '../contract/request.ts';
import type { RequestName, Requests } from '../contract/requests.ts';
import type { Result } from '../core/result.ts';

/** Answers one kind of request. Input is already parsed; what may go wrong is a failure, a throw is a bug of ours. */
export type Handler<Name extends RequestName> = (
  input: InputOf<Requests[Name]>,
) => Promise<
  Result<
    Frozen<OutputOf<Requests[Name]>>,
    { readonly code: FailureCodeOf<Requests[Name]>; readonly data: Readonly<Record<string, string | number>> }
  >
>;

type Frozen<T> = T extends Uint8Array ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };

/** Gives a handler its request's types. */
export const handle = <Name extends RequestName>(_name: Name, handler: Handler<Name>): Handler<Name> =>
  handler;
