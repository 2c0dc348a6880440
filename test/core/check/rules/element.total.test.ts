import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.total.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const of = (params: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), params);
const title = (fields: object = {}) => text('Sale', { role: 'title', ...fields });
const cta = () => group({ role: 'cta' }, layer({}), text('Buy'));

describe('element.total', () => {
  it.each([
    ['passes an empty frame', { maxLayers: 0 }, [], ['pass']],
    ['passes as many leaves as allowed', { maxLayers: 2 }, [layer({}), group({}, layer({}))], ['pass']],
    ['fails one more', { maxLayers: 1 }, [layer({}), group({}, layer({}))], ['fail layers']],
    [
      'counts a rotated one',
      { maxLayers: 0 },
      [layer({ rotationDeg: 9, quad: null, size: null })],
      ['fail layers'],
    ],
    ['does not count hidden ones', { maxLayers: 0 }, [layer({ isSwitchedOn: false })], ['pass']],
    ['does not count masks', { maxLayers: 0 }, [layer({ isMask: true })], ['pass']],
    [
      'does not count what its mask cuts away',
      { maxLayers: 0 },
      [layer({ isMask: true, box: [500, 0, 9, 9] }), layer({ maskedBy: '1:1' })],
      ['pass'],
    ],
    ['does not count what lies outside', { maxLayers: 0 }, [layer({ box: [1000, 0, 9, 9] })], ['pass']],
    [
      'does not count what a nested clip cuts away',
      { maxLayers: 0 },
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, layer({ box: [9, 0, 9, 9] }))],
      ['pass'],
    ],
    ['passes as many messages as allowed', { maxMessages: 2 }, [title(), cta()], ['pass']],
    ['fails one more', { maxMessages: 1 }, [title(), cta()], ['fail messages']],
    [
      'does not count a message without words',
      { maxMessages: 0 },
      [layer({ role: 'badge' }), text(' ', { role: 'title' })],
      ['pass'],
    ],
    [
      'counts only the roles that are messages here',
      { maxMessages: 0, messageRoles: ['legal'] },
      [title()],
      ['pass'],
    ],
    ['passes as many kinds as allowed', { maxRoles: 2 }, [title(), title(), cta()], ['pass']],
    ['fails one more', { maxRoles: 1 }, [title(), cta()], ['fail roles']],
  ])('%s', (_title, params, layers, expected) => {
    expect(of(params, ...layers)).toEqual(expected);
  });

  it('says how many and of what', () => {
    expect(judge(rule, frame(size, title(), cta()), { maxMessages: 1 })).toMatchObject([
      { measured: { found: 2, is: 'atMost', needed: 1 }, data: { roles: 'title, cta', found: 2, max: 1 } },
    ]);
  });

  it('needs a limit', () => {
    expect(rule.params.safeParse({}).success).toBe(false);
  });
});
