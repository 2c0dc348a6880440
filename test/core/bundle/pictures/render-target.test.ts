import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../../src/core/bundle/pictures/ground-of.ts';
import {
  isRenderTarget,
  planRender,
  type RenderTarget,
  shiftPlacement,
  targetToken,
} from '../../../../src/core/bundle/pictures/render-target.ts';
import { pointToImage } from '../../../../src/core/geometry/image-space.ts';
import { solid } from '../../../helpers/layer-builder.ts';

const side = (px: number, fit: 'short' | 'cover' | 'contain'): RenderTarget => ({ is: 'side', px, fit });
const story = { width: 1080, height: 1920 };

describe('a render target', () => {
  it('has a name that is safe in a path', () => {
    expect(targetToken({ is: 'scale', scale: 1 })).toBe('1x');
    expect(targetToken({ is: 'scale', scale: 1.5 })).toBe('1p5x');
    expect([side(512, 'short'), side(768, 'cover'), side(1024, 'contain')].map(targetToken)).toEqual([
      's512',
      'cover768',
      'contain1024',
    ]);
  });

  it('lies within what can be drawn', () => {
    expect([15, 16, 4096, 4097, 512.5].map((px) => isRenderTarget(side(px, 'short')))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([0.009, 0.01, 8, 8.01, Number.NaN].map((scale) => isRenderTarget({ is: 'scale', scale }))).toEqual(
      [false, true, true, false, false],
    );
  });

  it('of a scale is what Figma makes at that scale', () => {
    expect(planRender({ is: 'scale', scale: 2 }, story)).toEqual({ scale: 2, size: null, fit: 'cover' });
  });

  it('on the short side keeps the shape', () => {
    expect(planRender(side(540, 'short'), story)).toEqual({
      scale: 0.5,
      size: { width: 540, height: 960 },
      fit: 'cover',
    });
    expect(planRender(side(512, 'short'), story)?.size).toEqual({ width: 512, height: 910 });
    expect(planRender(side(16, 'short'), { width: 4000, height: 20 })?.size).toEqual({
      width: 3200,
      height: 16,
    });
  });

  it('covers a square with the short side and fits into it with the long one', () => {
    expect(planRender(side(540, 'cover'), story)).toEqual({
      scale: 0.5,
      size: { width: 540, height: 540 },
      fit: 'cover',
    });
    expect(planRender(side(960, 'contain'), story)).toEqual({
      scale: 0.5,
      size: { width: 960, height: 960 },
      fit: 'contain',
    });
  });

  it('is none of a frame without area, nor beyond the scales Figma takes', () => {
    expect(planRender(side(512, 'short'), { width: 0, height: 10 })).toBeNull();
    expect(planRender(side(512, 'short'), { width: Number.POSITIVE_INFINITY, height: 10 })).toBeNull();
    expect(planRender(side(800, 'short'), { width: 100, height: 100 })?.scale).toBe(8);
    expect(planRender(side(801, 'short'), { width: 100, height: 100 })).toBeNull();
    expect(planRender(side(16, 'contain'), { width: 1600, height: 10 })?.scale).toBe(0.01);
    expect(planRender(side(16, 'contain'), { width: 1601, height: 10 })).toBeNull();
  });

  it('moves every coordinate by exactly the px that were cut or added', () => {
    const before = { origin: { x: -3.25, y: 2 }, scale: 0.4 };
    const after = shiftPlacement(before, { x: 7, y: -12 });
    const point = { x: 100, y: 50 };
    const [a, b] = [pointToImage(point, before), pointToImage(point, after)];
    expect(b.x - a.x).toBeCloseTo(7, 9);
    expect(b.y - a.y).toBeCloseTo(-12, 9);
  });
});

describe('the ground of a frame', () => {
  it('is its first visible solid fill, else white', () => {
    expect(groundOf({ fills: [] })).toBe('#ffffff');
    const gradient = solid('#000000', { type: 'GRADIENT_LINEAR', hex: null });
    expect(groundOf({ fills: [gradient] })).toBe('#ffffff');
    const fills = [
      gradient,
      solid('#111111', { visible: false }),
      solid('#222222', { opacity: 0 }),
      solid('#333333'),
      solid('#444444'),
    ];
    expect(groundOf({ fills })).toBe('#333333');
  });
});
