import type { FrameSnapshot, LayerSnapshot, RoleGuess } from '../snapshot/frame-snapshot.ts';
import { bestGlob } from './glob.ts';
import type { RoleSelector } from './placement-spec.ts';

/** A visible layer that several roles of the spec fit equally well. It has the first of them, which may be the wrong one. */
export interface RoleConflict {
  readonly layerId: string;
  /** In the order the spec writes them; at least two. */
  readonly roles: readonly string[];
}

export interface RoleAssignment {
  readonly frame: FrameSnapshot;
  readonly conflicts: readonly RoleConflict[];
}

/**
 * The frame with the roles its spec gives. They win over every guess, but not over a label somebody set on the layer.
 * Of several that fit the most exact wins: one that names the component by key, then the one that asks more properties,
 * then more literal characters of names and styles, then more fields. Equals are reported, not settled.
 */
export function assignRoles(
  frame: FrameSnapshot,
  selectors: Readonly<Record<string, RoleSelector>>,
): RoleAssignment {
  const roles = Object.entries(selectors);
  if (roles.length === 0) return { frame, conflicts: [] };
  const conflicts: RoleConflict[] = [];
  const layers = frame.layers.map((layer) => {
    if (layer.role?.by === 'label') return layer;
    const best = mostExact(layer, roles);
    const [first] = best;
    if (first === undefined) return layer;
    if (best.length > 1 && layer.isVisible) {
      conflicts.push({ layerId: layer.id, roles: best.map(({ guess }) => guess.role) });
    }
    return { ...layer, role: first.guess };
  });
  return { frame: { ...frame, layers }, conflicts };
}

interface Fit {
  readonly guess: RoleGuess;
  /** Compared from the first on. */
  readonly exactness: readonly number[];
}

function mostExact(
  layer: LayerSnapshot,
  roles: readonly (readonly [string, RoleSelector])[],
): readonly Fit[] {
  let best: Fit[] = [];
  for (const [role, selector] of roles) {
    const fit = fitOf(layer, role, selector);
    if (fit === null) continue;
    const order = best[0] === undefined ? 1 : compared(fit.exactness, best[0].exactness);
    if (order > 0) best = [fit];
    else if (order === 0) best.push(fit);
  }
  return best;
}

const compared = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** Null when a field of the selector does not fit, or it has none. */
function fitOf(layer: LayerSnapshot, role: string, selector: RoleSelector): Fit | null {
  const { names, components, properties, types, styles } = selector;
  const fields = [names, components, properties, types, styles].filter((field) => field !== undefined);
  const name = names === undefined ? null : nameFit(layer, names);
  const style = styles === undefined ? null : styleFit(layer, styles);
  const fits =
    fields.length > 0 &&
    (names === undefined || name !== null) &&
    (styles === undefined || style !== null) &&
    (components === undefined || components.includes(layer.component?.key ?? '')) &&
    (types === undefined || types.includes(layer.type)) &&
    hasProperties(layer, properties ?? {});
  if (!fits) return null;
  const isComponent = components !== undefined || properties !== undefined || name?.by === 'component';
  return {
    guess: { role, by: isComponent ? 'component' : 'name', confidence: 1 },
    exactness: [
      components === undefined ? 0 : 1,
      Object.keys(properties ?? {}).length,
      (name?.literal ?? 0) + (style ?? 0),
      fields.length,
    ],
  };
}

/** By the layer's own name, its component's or the component set's, whichever pattern fits most exactly. */
function nameFit(layer: LayerSnapshot, names: readonly string[]) {
  const sources = [
    { by: 'name', text: layer.name },
    { by: 'component', text: layer.component?.name },
    { by: 'component', text: layer.component?.setName },
  ] as const;
  return sources
    .map(({ by, text }) => ({ by, literal: typeof text === 'string' ? bestGlob(names, text) : null }))
    .reduce<{ readonly by: 'name' | 'component'; readonly literal: number } | null>(
      (best, { by, literal }) =>
        literal !== null && (best === null || literal > best.literal) ? { by, literal } : best,
      null,
    );
}

function styleFit({ styleNames }: LayerSnapshot, styles: readonly string[]): number | null {
  const fits = Object.values(styleNames).flatMap((name: string | null) =>
    name === null ? [] : (bestGlob(styles, name) ?? []),
  );
  return fits.length === 0 ? null : Math.max(...fits);
}

function hasProperties(
  { component }: LayerSnapshot,
  wanted: Readonly<Record<string, string | boolean>>,
): boolean {
  const has = component?.properties ?? {};
  return Object.entries(wanted).every(([name, value]) => Object.hasOwn(has, name) && has[name] === value);
}
