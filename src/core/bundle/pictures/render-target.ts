import type { Size } from '../../geometry/rect.ts';

/** How large a frame is drawn. `side`, in image px: the shorter side, or a square that is filled (`cover`) or fitted into (`contain`). */
export type RenderTarget =
  | { readonly is: 'scale'; readonly scale: number }
  | { readonly is: 'side'; readonly px: number; readonly fit: 'short' | 'cover' | 'contain' };

/** Short name of a target: `1x`, `0.5x`, `short512`, `cover768`, `contain1024`. */
export const targetName = (target: RenderTarget): string =>
  target.is === 'scale' ? `${String(target.scale)}x` : `${target.fit}${String(target.px)}`;

/** Image px per frame px to ask the editor for. */
export const exportScaleOf = (target: RenderTarget, { width, height }: Size): number => {
  if (target.is === 'scale') return target.scale;
  const side = target.fit === 'contain' ? Math.max(width, height) : Math.min(width, height);
  return Math.min(8, Math.max(0.01, target.px / side));
};
