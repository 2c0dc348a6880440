import { describe, expect, it } from 'vitest';
import { assignRoles } from '../../../src/core/placement/assign-roles.ts';
import type { RoleSelector } from '../../../src/core/placement/placement-spec.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { instance, layer } from '../../helpers/layer-builder.ts';

const guess = { role: 'decoration', by: 'heuristic', confidence: 0.4 } as const;
const roleOf = (draft: Parameters<typeof frame>[1], roles: Record<string, RoleSelector>) =>
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

  const component = (fields: object) => ({
    id: '1',
    key: 'k1',
    name: 'Mark',
    setName: null,
    properties: { Kind: 'Logo', Dark: true },
    ...fields,
  });
  const mark = instance({ name: 'x', component: component({}) });

  it.each([
    [{ components: ['k0', 'k1'] }, true],
    [{ components: ['k0'] }, false],
    [{ properties: { Kind: 'Logo', Dark: true } }, true],
    [{ properties: { Kind: 'Logo', Dark: false } }, false],
    [{ properties: { Dark: 'true' } }, false],
    [{ properties: { toString: 'x' } }, false],
    [{ types: ['TEXT', 'INSTANCE'] }, true],
    [{ types: ['TEXT'] }, false],
    [{ names: ['mark'], types: ['INSTANCE'], components: ['k1'], properties: { Dark: true } }, true],
    [{ names: ['other'], components: ['k1'] }, false],
    [{}, false],
  ])('asks every field of %j: %s', (selector, fits) => {
    expect(roleOf(mark, { logo: selector })?.role).toBe(fits ? 'logo' : undefined);
  });

  it('finds a layer by the name of a shared style', () => {
    const styled = layer({
      name: 'x',
      styleNames: { text: 'Copy/Title L', fill: null, stroke: null, effect: null },
    });
    expect(roleOf(styled, { title: { styles: ['copy/title*'] } })).toMatchObject({
      role: 'title',
      by: 'name',
    });
    expect(roleOf(styled, { title: { styles: ['copy/body*'] } })).toBeNull();
  });

  it('prefers a component by key to properties, those to names, and more fields to fewer', () => {
    const names = { names: ['a very long name', 'x'] };
    const kind = { properties: { Kind: 'Logo' } };
    expect(roleOf(mark, { title: names, logo: kind })?.role).toBe('logo');
    expect(roleOf(mark, { title: { ...kind, ...names }, logo: { components: ['k1'] } })?.role).toBe('logo');
    expect(roleOf(mark, { title: names, logo: { ...names, types: ['INSTANCE'] } })?.role).toBe('logo');
  });

  it('reports a visible layer that two roles fit equally well, and gives it the first', () => {
    const roles = { logo: { names: ['brand*'] }, title: { names: ['*brand'] }, cta: { names: ['b*'] } };
    const two = frame({}, layer({ name: 'brand' }), layer({ name: 'brand', isSwitchedOn: false }));
    const { frame: labelled, conflicts } = assignRoles(two, roles);
    expect(conflicts).toEqual([{ layerId: '1:1', roles: ['logo', 'title'] }]);
    expect(labelled.layers.map(({ role }) => role?.role)).toEqual(['logo', 'logo']);
    expect(assignRoles(frame({}, layer({ name: 'brand', role: 'title' })), roles).conflicts).toEqual([]);
  });
});
