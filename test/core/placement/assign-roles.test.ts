import { describe, expect, it } from 'vitest';
import { assignRoles } from '../../../src/core/placement/assign-roles.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { instance, layer } from '../../helpers/layer-builder.ts';

const guess = { role: 'decoration', by: 'heuristic', confidence: 0.4 } as const;
const roleOf = (draft: Parameters<typeof frame>[1], roles: Record<string, { names: string[] }>) =>
  assignRoles(frame({}, draft), roles).frame.layers[0]?.role;

describe('assignRoles', () => {
  it('wins over a guess by name', () => {
    expect(roleOf(layer({ name: 'Brand/Mark', role: guess }), { logo: { names: ['brand/*'] } })).toEqual({
      role: 'logo',
      by: 'name',
      confidence: 1,
    });
  });

  it('leaves a label that somebody set, and layers that nothing fits', () => {
    expect(roleOf(layer({ name: 'brand', role: 'product' }), { logo: { names: ['brand'] } })?.role).toBe(
      'product',
    );
    expect(roleOf(layer({ name: 'sky', role: guess }), { logo: { names: ['brand'] } })).toEqual(guess);
  });

  it.each([
    ['component', { name: 'Brand Mark', setName: null }],
    ['component set', { name: 'dark', setName: 'Brand Mark' }],
  ])('finds the name of the %s of an instance', (_title, names) => {
    const button = instance({ name: 'x', component: { id: '1', key: '', properties: {}, ...names } });
    expect(roleOf(button, { logo: { names: ['brand*'] } })).toMatchObject({ role: 'logo', by: 'component' });
  });

  it('takes the most exact pattern, then the role written first', () => {
    const draft = layer({ name: 'brand title' });
    expect(roleOf(draft, { logo: { names: ['brand*'] }, title: { names: ['*d title'] } })?.role).toBe(
      'title',
    );
    expect(roleOf(draft, { logo: { names: ['brand*'] }, title: { names: ['title*', '*title'] } })?.role).toBe(
      'logo',
    );
  });

  it('changes neither the frame it was given nor its hash', () => {
    const before = frame({}, layer({ name: 'brand' }));
    const { frame: after } = assignRoles(before, { logo: { names: ['brand'] } });
    expect(before.layers[0]?.role).toBeNull();
    expect(after.hash).toBe(before.hash);
  });
});
