import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/set-rules/dataset.hygiene.ts';
import { digest, element, saidOfSet } from '../../../helpers/digest-builder.ts';

describe('dataset.hygiene', () => {
  it('finds frames that look exactly the same: twins', () => {
    const frames = [digest('a', { hash: 'x' }), digest('b'), digest('c', { hash: 'x' })];
    expect(saidOfSet(rule, frames, {})).toEqual(['fail twins a,c']);
    expect(saidOfSet(rule, frames, { noTwins: false })).toEqual([]);
  });

  it('asks for facts: factMissing', () => {
    const frames = [digest('a', { facts: { licence: 'own' } }), digest('b')];
    expect(saidOfSet(rule, frames, { facts: ['licence'] })).toEqual(['fail factMissing b']);
    expect(saidOfSet(rule, frames.slice(0, 1), { facts: ['licence'] })).toEqual([]);
  });

  it('asks for enough frames of a role: roleRare', () => {
    const frames = [digest('a', { elements: { price: [element(), element()] } }), digest('b')];
    expect(saidOfSet(rule, frames, { minFramesByRole: [{ role: 'price', min: 1 }] })).toEqual([]);
    expect(saidOfSet(rule, frames, { minFramesByRole: [{ role: 'price', min: 2 }] })).toEqual([
      'fail roleRare',
    ]);
  });

  it('asks for enough frames of each placement: placementRare', () => {
    const frames = [
      digest('a', { placement: 'x' }),
      digest('b', { placement: 'x' }),
      digest('c', { placement: 'y' }),
    ];
    expect(saidOfSet(rule, frames, { minFramesByPlacement: 2 })).toEqual(['fail placementRare c']);
    expect(saidOfSet(rule, frames, { minFramesByPlacement: 1 })).toEqual([]);
  });
});
