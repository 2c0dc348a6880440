import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { rules } from '../../../src/core/check/rules/index.ts';
import { type FormShape, formShape } from '../../../src/core/placement/form-shape.ts';
import { isShownBy, startValue } from '../../../src/core/placement/form-value.ts';

const kind = (id: string): FormShape => formShape(rules.find((rule) => rule.id === id)?.params ?? z.null());
const field = (shape: FormShape, key: string) =>
  shape.is === 'object' ? shape.fields.find((one) => one.key === key) : undefined;

describe('formShape', () => {
  it('knows numbers with their bounds, lengths, roles, choices and defaults of real rules', () => {
    expect(field(kind('element.required'), 'min')).toEqual({
      key: 'min',
      shape: { is: 'number', isWhole: true, min: 0, max: null },
      isOptional: true,
      fallback: 1,
    });
    expect(field(kind('element.required'), 'role')).toMatchObject({
      shape: { is: 'role' },
      isOptional: false,
    });
    expect(field(kind('zone.exclude'), 'roles')).toMatchObject({ shape: { is: 'subjects' } });
    expect(field(kind('zone.exclude'), 'zones')).toMatchObject({
      shape: { is: 'list', item: { is: 'zoneRef' } },
    });
    expect(field(kind('zone.safe'), 'measure')).toMatchObject({
      shape: { is: 'choice', values: ['painted', 'box'] },
      fallback: 'painted',
    });
    expect(field(kind('zone.safe'), 'insets')?.shape).toMatchObject({
      is: 'object',
      fields: [{ key: 'top', shape: { is: 'length' } }, {}, {}, {}],
    });
  });

  it('shows a list of words as words, of objects as a list, a union of words as one choice', () => {
    expect(formShape(z.array(z.string()))).toEqual({ is: 'words' });
    expect(formShape(z.array(z.strictObject({ a: z.boolean() })))).toMatchObject({
      is: 'list',
      item: { is: 'object' },
    });
    expect(formShape(z.union([z.literal('a'), z.enum(['b', 'c'])]))).toEqual({
      is: 'choice',
      values: ['a', 'b', 'c'],
    });
    expect(formShape(z.union([z.literal('a'), z.number()]))).toMatchObject({ is: 'union' });
  });

  it('falls back to JSON for what has no control, and for a schema that contains itself', () => {
    expect(formShape(z.record(z.string(), z.number()))).toEqual({ is: 'json' });
    interface Tree {
      readonly not: Tree;
    }
    const tree: z.ZodMiniType<Tree> = z.strictObject({ not: z.lazy(() => tree) });
    expect(field(formShape(tree), 'not')).toMatchObject({ shape: { is: 'json' } });
  });

  it.each(rules.map(({ id, params }) => [id, params] as const))(
    'shows a start value of %s in its own form',
    (_id, params) => {
      const shape = formShape(params);
      expect(isShownBy(shape, startValue(shape))).toBe(true);
    },
  );

  it('tells a value that its control cannot show', () => {
    expect(isShownBy(formShape(z.number()), 'x')).toBe(false);
    expect(isShownBy(kind('zone.safe'), { insets: {}, stranger: 1 })).toBe(false);
    expect(isShownBy({ is: 'subjects' }, 'all')).toBe(true);
    expect(isShownBy({ is: 'subjects' }, 'some')).toBe(false);
  });
});
