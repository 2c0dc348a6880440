import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/layer.labels.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), params);
const guess = (role: string, confidence: number) => ({ role, by: 'name', confidence }) as const;
const vocabulary = ['logo', 'title'];

describe('layer.labels', () => {
  it.each([
    ['passes a labelled leaf', [layer({ role: 'logo' })], ['pass']],
    ['passes a leaf in something labelled', [group({ role: 'logo' }, layer({}))], ['pass']],
    ['fails a leaf without a role', [layer({})], ['fail unlabelled']],
    ['does not judge groups', [group({}, layer({ role: 'logo' }))], ['pass']],
    ['does not judge masks', [layer({ isMask: true }), layer({ role: 'logo' })], ['pass']],
    ['fails a role outside the vocabulary', [layer({ role: 'qr' })], ['fail notInVocabulary']],
    [
      'passes it when something around has one of it',
      [group({ role: 'logo' }, layer({ role: 'qr' }))],
      ['pass'],
    ],
    ['passes a guess that is sure enough', [layer({ role: guess('logo', 0.5) })], ['pass']],
    ['asks about one that is not', [layer({ role: guess('logo', 0.49) })], ['unknown unsure']],
    ['judges an instance once for all in it', [instance({}, layer({}), layer({}))], ['fail unlabelled']],
    ['passes a rotated one', [layer({ role: 'logo', rotationDeg: 9, quad: null, size: null })], ['pass']],
    ['is inapplicable to an empty frame', [], ['inapplicable noLayers']],
    ['is inapplicable to hidden layers', [layer({ isSwitchedOn: false })], ['inapplicable noLayers']],
    ['is inapplicable to layers outside', [layer({ box: [1000, 0, 9, 9] })], ['inapplicable noLayers']],
    [
      'is inapplicable to what a nested clip cuts away',
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, layer({ box: [9, 0, 9, 9] }))],
      ['inapplicable noLayers'],
    ],
    [
      'is inapplicable to what its mask cuts away',
      [layer({ isMask: true, box: [500, 0, 9, 9] }), layer({ maskedBy: '1:1' })],
      ['inapplicable noLayers'],
    ],
  ])('%s', (_title, layers, expected) => {
    expect(of({ vocabulary }, ...layers)).toEqual(expected);
  });

  it('allows any role without a vocabulary', () => {
    expect(of({}, layer({ role: 'qr' }))).toEqual(['pass']);
  });

  it('wants some roles once', () => {
    const two = [layer({ role: 'logo' }), layer({ role: 'logo' })];
    expect(of({ unique: ['logo'] }, ...two)).toEqual(['pass', 'pass', 'fail notUnique', 'fail notUnique']);
    expect(of({ unique: ['title'] }, ...two)).toEqual(['pass', 'pass']);
    expect(
      of({ unique: ['logo'] }, layer({ role: 'logo' }), layer({ role: 'logo', isSwitchedOn: false })),
    ).toEqual(['pass']);
  });

  it('says how sure it is', () => {
    expect(
      judge(rule, frame(size, layer({ role: guess('logo', 0.6) })), { minConfidence: 0.7 }),
    ).toMatchObject([
      { measured: { found: 60, is: 'atLeast', needed: 70, unit: '%' }, data: { found: 'logo' } },
    ]);
  });
});
