import type { FrameSnapshot, LayerSnapshot, RoleGuess } from '../snapshot/frame-snapshot.ts';
import { bestGlob } from './glob.ts';
import type { RoleSelector } from './placement-spec.ts';

/**
 * The frame with the roles its spec gives by name. They win over every guess, but not over a label somebody set on the
 * layer. If several roles fit one layer, the most exact pattern wins, then the role written first.
 */
export function assignRoles(
  frame: FrameSnapshot,
  selectors: Readonly<Record<string, RoleSelector>>,
): FrameSnapshot {
  const roles = Object.entries(selectors);
  if (roles.length === 0) return frame;
  return {
    ...frame,
    layers: frame.layers.map((layer) => {
      if (layer.role?.by === 'label') return layer;
      const role = roleBySpec(layer, roles);
      return role === null ? layer : { ...layer, role };
    }),
  };
}

function roleBySpec(
  layer: LayerSnapshot,
  roles: readonly (readonly [string, RoleSelector])[],
): RoleGuess | null {
  const sources = [
    { by: 'name', text: layer.name },
    { by: 'component', text: layer.component?.name },
    { by: 'component', text: layer.component?.setName },
  ] as const;
  let best: { readonly guess: RoleGuess; readonly literal: number } | null = null;
  for (const [role, { names = [] }] of roles) {
    for (const { by, text } of sources) {
      const literal = typeof text === 'string' ? bestGlob(names, text) : null;
      if (literal !== null && (best === null || literal > best.literal)) {
        best = { guess: { role, by, confidence: 1 }, literal };
      }
    }
  }
  return best?.guess ?? null;
}
