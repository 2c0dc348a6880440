import type { RefusalCode } from '../../../contract/apply-fix.ts';

/** Why a step was not done, as the contract tells it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export const refuse = (
  code: RefusalCode,
  node: SceneNode,
  data: Readonly<Record<string, string | number>> = {},
): Refusal => ({ code, data: { layerId: node.id, name: node.name, ...data } });

/** Sizes and angles are stored as float32, and REST rounds them: what differs less is the same. */
const sameWithin = 0.05;

/** Null when the step finds what it expects; otherwise CHANGED_MEANWHILE. */
export function changed(
  node: SceneNode,
  expected: string | number | boolean,
  found: string | number | boolean | null,
): Refusal | null {
  const isSame =
    typeof expected === 'number' && typeof found === 'number'
      ? Math.abs(expected - found) <= sameWithin
      : expected === found;
  return isSame
    ? null
    : refuse('CHANGED_MEANWHILE', node, { expected: String(expected), found: String(found) });
}

/** Figma has no error codes: its words (developers.figma.com, "API errors") tell which refusal it is. */
export function refusalOf(error: unknown, layerId: string, name: string): Refusal {
  const text = error instanceof Error ? error.message : String(error);
  const code = /overrid|not allowed/i.test(text)
    ? 'INSTANCE_LAYER'
    : /unloaded font/i.test(text)
      ? 'FONT_MISSING'
      : /does not exist/i.test(text)
        ? 'LAYER_GONE'
        : 'NOT_SUPPORTED';
  return { code, data: { layerId, name, text } };
}
