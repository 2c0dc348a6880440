import { describe, expect, it } from 'vitest';
import { migratePlacement, type PlacementStep } from '../../../src/core/placement/migrate-placement.ts';

/** A made-up history: version 2 renamed `title` to `name`, version 3 wrote it in two languages. */
const renamed: PlacementStep = ({ title, ...spec }) => ({ ...spec, name: title });
const translated: PlacementStep = (spec) => ({ ...spec, name: { en: spec['name'], 'zh-CN': spec['name'] } });
const steps = [renamed, translated];

describe('migratePlacement', () => {
  it('takes an old spec through every step up to the current version', () => {
    const current = { schema: 'placement/3', id: 'a', name: { en: 'A', 'zh-CN': 'A' } };
    expect(migratePlacement({ schema: 'placement/1', id: 'a', title: 'A' }, steps)).toEqual({
      ok: true,
      value: current,
    });
    expect(migratePlacement({ schema: 'placement/2', id: 'a', name: 'A' }, steps)).toEqual({
      ok: true,
      value: current,
    });
  });

  it('leaves a spec of the current version as it is', () => {
    const spec = { schema: 'placement/3', id: 'a' };
    expect(migratePlacement(spec, steps)).toEqual({ ok: true, value: spec });
  });

  it('refuses a newer version by name', () => {
    expect(migratePlacement({ schema: 'placement/4' }, steps)).toEqual({
      ok: false,
      failure: { code: 'NEWER_SCHEMA', data: { found: 'placement/4' } },
    });
    expect(migratePlacement({ schema: 'placement/2' })).toMatchObject({ ok: false });
  });

  it.each([
    null,
    3,
    [],
    {},
    { schema: 'placement/0' },
    { schema: 'placement/01' },
    { schema: 'other/1' },
    { schema: 1 },
  ])('leaves %j to the schema', (value) => {
    expect(migratePlacement(value, steps)).toEqual({ ok: true, value });
  });
});
