import type { ZodMiniType } from 'zod/mini';
import type { Wording } from '../locale.ts';
import type { ProbeFailure } from '../pixels/measurements.ts';
import type { Probe, ReadingOf } from '../pixels/probe.ts';
import type { Result } from '../result.ts';
import type { FrameSnapshot } from '../snapshot/frame-snapshot.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** A kind of rule. One file, default-exported; the registry is generated from the files (`npm run gen`). */
export interface Rule<Params, Because extends string> {
  /** File name and public name, e.g. `zone.safe`. Never changes once released. */
  readonly id: string;
  /** What the rule is called in lists. */
  readonly title: Wording;
  /** One sentence: what it measures and by which definition. */
  readonly about: Wording;
  readonly params: ZodMiniType<Params>;
  /** One text per reason, in every language; `{name}` places are filled from the verdict's data. */
  readonly messages: Readonly<Record<Because, Wording>>;
  /** The most a machine can do about it: `safe` = one key, `suggestion` = asks first. Each verdict brings its own steps. */
  readonly fix: 'safe' | 'suggestion' | 'none';
  /**
   * True = it judges the layers themselves, also those that lie outside the frame or wholly under opaque paint. Left out = it
   * judges what the picture shows, and such layers reach it as not visible (`asPictured`).
   */
  readonly judgesLayers?: true;
  /** What must be measured before `check` can judge. Left out = the snapshot alone is enough. */
  probes?(frame: FrameSnapshot, params: Params): readonly Probe[];
  /** Pure. Never throws on odd layers; a throw is caught by the runner and reads as unknown. */
  check(
    frame: FrameSnapshot,
    params: Params,
    context: RuleContext,
  ): readonly (Verdict & { readonly because?: Because })[];
}

/** What a rule knows beside the frame and its own parameters. */
export interface RuleContext {
  /** The answer to a probe that `probes` asked for. Asking for another one is a bug and throws. */
  reading<P extends Probe>(probe: P): Result<ReadingOf<P>, ProbeFailure>;
  /** The moment the frame is judged for, ISO 8601; null = not given. Never the clock. */
  readonly onDate: string | null;
}

/** Any rule, as the registry holds it: its params are parsed by its own schema before each check. */
export type AnyRule = Rule<unknown, string>;

/** Ties message keys to the reasons a rule may give. */
export const defineRule = <Params, Because extends string>(
  rule: Rule<Params, Because>,
): Rule<Params, Because> => rule;

export const pass = (layerId: string | null): { readonly is: 'pass'; readonly layerId: string | null } => ({
  is: 'pass',
  layerId,
});
export const inapplicable = <B extends string>(
  because: B,
): { readonly is: 'inapplicable'; readonly because: B } => ({
  is: 'inapplicable',
  because,
});
export const fail = <B extends string>(
  evidence: Evidence & { readonly because: B },
): { readonly is: 'fail' } & Evidence & { readonly because: B } => ({ is: 'fail', ...evidence });
export const unknown = <B extends string>(
  evidence: Evidence & { readonly because: B },
): { readonly is: 'unknown' } & Evidence & { readonly because: B } => ({ is: 'unknown', ...evidence });
