import type { FixStep } from '../../../core/check/fix.ts';
import type { Refusal } from './refusal.ts';

/** What each kind of step does to its layer. Null = done. A throw is Figma's refusal. Fonts are loaded already. */
export type Steps = {
  readonly [Kind in FixStep['do']]: (
    node: SceneNode,
    step: Extract<FixStep, { readonly do: Kind }>,
  ) => Refusal | null;
};
