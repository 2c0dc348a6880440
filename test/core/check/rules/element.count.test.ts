import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.count.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import {
  frameLayer,
  group,
  image,
  imagePaint,
  instance,
  layer,
  text,
} from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const logo = (fields: object = {}) => layer({ name: 'Logo', role: 'logo', ...fields });
const badge = (fields: object = {}) => instance({ name: 'XS', role: 'badge', ...fields });
const one = { role: 'logo', exact: 1 };

describe('element.count', () => {
  it.each([
    ['passes with exactly one', [logo()], ['pass']],
    ['fails with none', [], ['fail tooFew']],
    ['fails with two', [logo(), logo()], ['fail tooMany']],
    ['counts a logo inside a logo once', [group({ role: 'logo' }, logo())], ['pass']],
    ['does not count one that is switched off', [logo(), logo({ isSwitchedOn: false })], ['pass']],
    ['does not count one outside the canvas', [logo(), logo({ box: [1000, 0, 10, 10] })], ['pass']],
    [
      'does not count one of which only the shadow reaches in',
      [logo(), logo({ box: [1000, 0, 10, 10], painted: [995, 0, 5, 10] })],
      ['pass'],
    ],
    [
      'does not count one that a clip cuts away',
      [logo(), frameLayer({ box: [0, 0, 50, 50], clipsContent: true }, logo({ box: [60, 0, 10, 10] }))],
      ['pass'],
    ],
    [
      'does not count one that its mask cuts away',
      [logo(), layer({ isMask: true, box: [500, 0, 9, 9] }), logo({ maskedBy: '1:2' })],
      ['pass'],
    ],
    ['counts one that another layer covers', [logo(), layer({})], ['pass']],
    ['counts a rotated one', [logo({ rotationDeg: 20, quad: null, size: null })], ['pass']],
    ['fails when the only one is hidden', [logo({ isSwitchedOn: false })], ['fail hidden']],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame(size, ...layers), one)).toEqual(expected);
  });

  it.each([
    [{ min: 2 }, ['fail tooFew', 'pass', 'pass', 'pass']],
    [{ max: 2 }, ['pass', 'pass', 'fail tooMany', 'fail tooMany']],
    [{ min: 2, max: 3 }, ['fail tooFew', 'pass', 'pass', 'fail tooMany']],
    [{ allowedCounts: [1, 3] }, ['pass', 'fail tooMany', 'pass', 'fail tooMany']],
  ])('judges one to four against %j', (limits, expected) => {
    const found = [1, 2, 3, 4].flatMap((amount) =>
      said(rule, frame(size, ...Array.from({ length: amount }, () => logo())), { role: 'logo', ...limits }),
    );
    expect(found).toEqual(expected);
  });

  it('says what was found and needed, and shows a hidden layer with all that hides it', () => {
    const off = group({ isSwitchedOn: false, box: null }, logo({ isSwitchedOn: false }));
    expect(judge(rule, frame(size, off), one)).toMatchObject([
      {
        because: 'hidden',
        layerId: '1:2',
        measured: { found: 0, is: 'exactly', needed: 1, unit: '' },
        fix: {
          is: 'suggestion',
          steps: [
            { do: 'setVisible', layerId: '1:1', visible: true },
            { do: 'setVisible', layerId: '1:2', visible: true },
          ],
        },
      },
    ]);
  });

  it('asks when a large picture may have it drawn in, and fails below a fifth of the frame', () => {
    const photo = (width: number) => image({ name: 'kv', box: [0, 0, width, 500] });
    expect(said(rule, frame(size, photo(200)), one)).toEqual(['unknown maybeInPicture']);
    expect(said(rule, frame(size, photo(199)), one)).toEqual(['fail tooFew']);
    expect(said(rule, frame(size, photo(200)), { ...one, mayBePicture: false })).toEqual(['fail tooFew']);
    expect(said(rule, frame(size, photo(200)), { role: 'legal', exact: 1 })).toEqual(['fail tooFew']);
  });

  it('asks when a layer nobody named could be it', () => {
    expect(judge(rule, frame(size, layer({ name: 'Rectangle 1' })), one)).toMatchObject([
      { is: 'unknown', because: 'maybeUnlabelled', data: { candidates: 1 } },
    ]);
  });

  describe('with `identical`', () => {
    const same = { role: 'badge', allowedCounts: [1, 3], identical: true };
    const component = { id: '9:2', key: 'other', name: 'XS', setName: null, properties: {} };
    it.each([
      ['passes with one', [badge()], ['pass']],
      ['passes with three of one component', [badge(), badge(), badge()], ['pass']],
      ['fails with two', [badge(), badge()], ['fail tooMany']],
      ['fails with another component', [badge(), badge(), badge({ component })], ['fail different']],
      ['fails with another size', [badge(), badge(), badge({ box: [0, 0, 50, 50] })], ['fail different']],
      [
        'passes with one picture thrice',
        [image({ role: 'badge' }), image({ role: 'badge' }), image({ role: 'badge' })],
        ['pass'],
      ],
      [
        'fails with another picture',
        [
          image({ role: 'badge' }),
          image({ role: 'badge' }),
          image({ role: 'badge', fills: [imagePaint({ imageRef: 'b' })] }),
        ],
        ['fail different'],
      ],
      [
        'fails with other words',
        [text('XS', { role: 'badge' }), text('XS', { role: 'badge' }), text('S', { role: 'badge' })],
        ['fail different'],
      ],
      [
        'cannot compare a drawing with an instance',
        [badge(), badge(), layer({ role: 'badge' })],
        ['unknown cannotCompare'],
      ],
    ])('%s', (_title, layers, expected) => {
      expect(said(rule, frame(size, ...layers), same)).toEqual(expected);
    });
  });

  it.each([
    [{ role: 'logo' }],
    [{ role: 'logo', exact: 1, max: 2 }],
    [{ role: 'logo', min: 3, max: 2 }],
    [{ role: 'logo', min: 1, allowedCounts: [1] }],
  ])('refuses %j', (params) => {
    expect(rule.params.safeParse(params).success).toBe(false);
  });
});
