import { type TypeUnit, typeUnits } from '../../label/type-units.ts';
import type { FrameSnapshot } from '../../snapshot/frame-snapshot.ts';
import type { PaintedUnit } from './layer-part.ts';

/**
 * What an element is drawn as, back to front: each of its layers by itself, but an icon whole. An icon that other elements have
 * a part of is taken apart too, for its picture would show theirs. `members`: places in `FrameSnapshot.layers`.
 */
export const paintedUnits = (
  frame: FrameSnapshot,
): ((members: readonly number[]) => readonly PaintedUnit[]) => {
  const units = typeUnits(frame);
  const sizes = new Map<number, number>();
  for (const one of units) if (one !== null) sizes.set(one.unit, (sizes.get(one.unit) ?? 0) + 1);
  return (members) => {
    const own = members.flatMap((index): readonly (TypeUnit & { readonly index: number })[] => {
      const unit = units[index];
      return unit === null || unit === undefined ? [] : [{ ...unit, index }];
    });
    const held = new Map<number, number>();
    for (const { unit } of own) held.set(unit, (held.get(unit) ?? 0) + 1);
    const drawn = new Map<number, PaintedUnit>();
    for (const { unit, unitClass, className, index } of own) {
      const isWhole = held.get(unit) === sizes.get(unit);
      if (isWhole) drawn.set(unit, { unit, unitClass });
      else drawn.set(index, { unit: index, unitClass: className });
    }
    return [...drawn.values()].sort((a, b) => a.unit - b.unit);
  };
};
