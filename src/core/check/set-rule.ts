import type { ZodMiniType } from 'zod/mini';
import type { Facts, Wording } from '../locale.ts';
import type { FrameDigest } from './frame-digest.ts';

/** A kind of rule about frames that belong together. One file, default-exported; the registry is generated. */
export interface SetRule<Params, Because extends string> {
  /** File name and public name, e.g. `set.complete`. Never changes once released. */
  readonly id: string;
  readonly title: Wording;
  readonly about: Wording;
  readonly params: ZodMiniType<Params>;
  readonly messages: Readonly<Record<Because, Wording>>;
  /** Pure. `frames` are those of one group, in document order; never empty. Says nothing when all is well. */
  check(frames: readonly FrameDigest[], params: Params): readonly SetVerdict<Because>[];
}

export interface SetVerdict<Because extends string = string> {
  readonly is: 'fail' | 'unknown';
  readonly because: Because;
  /** The frames it is about, in document order; empty = about the group, because something is missing in it. */
  readonly frameIds: readonly string[];
  readonly data: Facts;
}

export type AnySetRule = SetRule<unknown, string>;

/** Ties message keys to the reasons a rule may give. */
export const defineSetRule = <Params, Because extends string>(
  rule: SetRule<Params, Because>,
): SetRule<Params, Because> => rule;
