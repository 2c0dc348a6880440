import { describe, expect, it } from 'vitest';
import { asPictured } from '../../../src/core/check/as-pictured.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import { type FrameFields, frame } from '../../helpers/frame-builder.ts';
import {
  frameLayer,
  group,
  image,
  type LayerDraft,
  type LayerFields,
  layer,
  solid,
} from '../../helpers/layer-builder.ts';

const below = (fields: LayerFields = {}) => layer({ name: 'below', box: [100, 100, 100, 100], ...fields });
const plate = (fields: LayerFields = {}) => layer({ name: 'plate', box: [100, 100, 100, 100], ...fields });
const visible = ({ layers }: FrameSnapshot) =>
  layers.filter(({ isVisible }) => isVisible).map(({ name }) => name);
const left = (...layers: readonly LayerDraft[]) => visible(asPictured(frame({}, ...layers)));
const leftIn = (fields: FrameFields, ...layers: readonly LayerDraft[]) =>
  visible(asPictured(frame(fields, ...layers)));

describe('asPictured', () => {
  it('takes what lies wholly under one opaque layer as not visible, by what is painted', () => {
    expect(left(below(), plate())).toEqual(['plate']);
    expect(left(plate(), below())).toEqual(['below']);
    expect(left(below({ painted: [99, 100, 101, 100] }), plate())).toEqual(['below', 'plate']);
    expect(left(below({ box: [0, 0, 500, 500], painted: [110, 110, 20, 20] }), plate())).toEqual(['plate']);
  });

  it.each<[string, LayerFields]>([
    ['a scrim', { opacity: 0.9 }],
    ['a see-through fill', { fills: [solid('#000000', { opacity: 0.9 })] }],
    ['no fill', { fills: [] }],
    ['a picture', { fills: image({}).fields.fills ?? [] }],
    ['another shape', { type: 'ELLIPSE' }],
    ['a blend', { blendMode: 'MULTIPLY' }],
    ['switched off', { isSwitchedOn: false }],
    ['a mask', { isMask: true }],
    ['rotated', { rotationDeg: 10 }],
    ['too small', { box: [100, 100, 99, 100] }],
  ])('leaves what lies under %s', (_title, fields) => {
    expect(left(below(), plate(fields))).toContain('below');
  });

  it('leaves what shows at rounded corners, and takes what lies inside them', () => {
    expect(left(below(), plate({ cornerRadius: 10 }))).toEqual(['below', 'plate']);
    const wide = (px: number) =>
      plate({ box: [100 - px, 100 - px, 100 + 2 * px, 100 + 2 * px], cornerRadius: 10 });
    expect(left(below(), wide(3))).toEqual(['plate']);
    expect(left(below(), wide(2))).toEqual(['below', 'plate']);
  });

  it('leaves what lies under a cover that a clip cuts', () => {
    const cut = frameLayer(
      { name: 'clip', box: [100, 100, 50, 100], fills: [], clipsContent: true },
      plate(),
    );
    expect(left(below(), cut)).toContain('below');
  });

  it('takes a whole group, but never a container for its own plate', () => {
    expect(left(group({ name: 'logo', box: [100, 100, 100, 100] }, below()), plate())).toEqual(['plate']);
    expect(left(group({ name: 'cta', box: [100, 100, 100, 100] }, plate()))).toEqual(['cta', 'plate']);
    expect(left(plate(), group({ name: 'cta', box: [100, 100, 100, 100] }, plate()))).toEqual([
      'cta',
      'plate',
    ]);
  });

  it('takes what lies outside the frame or in the shadow of its edge as not visible', () => {
    const at = (x: number, painted = x) =>
      leftIn({ clipsContent: false }, below({ box: [x, 0, 100, 100], painted: [painted, 0, 100, 100] }));
    expect(at(1079)).toEqual(['below']);
    expect(at(1080)).toEqual([]);
    expect(at(1081, 1060)).toEqual([]);
    expect(at(-100)).toEqual([]);
  });

  it('leaves masks as they are', () => {
    expect(left(below({ isMask: true }), plate())).toEqual(['below', 'plate']);
  });

  it('leaves everything where the document does not say what is painted', () => {
    expect(leftIn({ hasRenderBounds: false }, below(), plate())).toEqual(['below', 'plate']);
    expect(leftIn({})).toEqual([]);
  });
});
