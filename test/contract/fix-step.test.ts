import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import { fixStep } from '../../src/contract/fix-step.ts';
import type { FixStep } from '../../src/core/check/fix.ts';

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

/** One step of each kind: a kind that is missing here does not compile. */
const oneOfEach: { readonly [Kind in FixStep['do']]: Extract<FixStep, { readonly do: Kind }> } = {
  move: { do: 'move', layerId: '1:2', dx: -4, dy: 0.5 },
  resize: { do: 'resize', layerId: '1:2', was: { width: 1, height: 2 }, width: 3, height: 4 },
  scale: { do: 'scale', layerId: '1:2', factor: 0.5 },
  rotate: { do: 'rotate', layerId: '1:2', was: 3, deg: 0 },
  setFontSize: { do: 'setFontSize', layerId: '1:2', start: 0, end: 3, was: 12, fontSizePx: 20 },
  replaceText: { do: 'replaceText', layerId: '1:2', start: 0, end: 2, was: 'ab', text: '' },
  setLineHeight: { do: 'setLineHeight', layerId: '1:2', start: 0, end: 2, was: null, lineHeightPx: 24 },
  setLetterSpacing: { do: 'setLetterSpacing', layerId: '1:2', start: 0, end: 2, was: 1, letterSpacingPx: 0 },
  setVisible: { do: 'setVisible', layerId: '1:2', was: true, visible: false },
  rename: { do: 'rename', layerId: '1:2', was: 'a', name: '' },
  remove: { do: 'remove', layerId: '1:2' },
  removeEffects: { do: 'removeEffects', layerId: '1:2', types: ['DROP_SHADOW'] },
  setFill: { do: 'setFill', layerId: '1:2', was: '#ffffff', hex: '#102030' },
  setCornerRadius: { do: 'setCornerRadius', layerId: '1:2', radiusPx: 0 },
  setClipsContent: { do: 'setClipsContent', layerId: '1:2', was: false, clips: true },
  setImageFit: { do: 'setImageFit', layerId: '1:2', was: 'CROP', fit: 'FILL' },
  setExportSettings: { do: 'setExportSettings', layerId: '1:2', format: 'PNG', scale: 1 },
  raiseAbove: { do: 'raiseAbove', layerId: '1:2', siblingId: '1:3' },
};

describe('fixStep', () => {
  it('accepts exactly the steps that rules may propose, in both directions', () => {
    expectTypeOf<z.infer<typeof fixStep>>().toEqualTypeOf<Mutable<FixStep>>();
    for (const step of Object.values(oneOfEach)) expect(fixStep.parse(step)).toEqual(step);
  });

  it.each([
    ['a step nobody knows', { do: 'paint', layerId: '1:2' }],
    ['a field nobody knows', { ...oneOfEach.remove, force: true }],
    ['a size Figma refuses', { ...oneOfEach.resize, width: 0 }],
    ['a text offset between two units', { ...oneOfEach.setFontSize, start: 0.5 }],
    ['a colour that is no colour', { ...oneOfEach.setFill, hex: 'red' }],
    ['a distance that is no number', { ...oneOfEach.move, dx: Number.NaN }],
  ])('refuses %s', (_what, step) => {
    expect(fixStep.safeParse(step).success).toBe(false);
  });
});
