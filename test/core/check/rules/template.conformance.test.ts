import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/template.conformance.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, instance, layer, solid, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';

const size = { width: 1000, height: 500 };
const box = { x: 20, y: 20, width: 100, height: 40 };
const of = (wanted: object, template: object, ...layers: Parameters<typeof frame>[1][]) =>
  said(rule, frame(size, ...layers), { template: { layers: [{ id: 'logo', ...wanted }], ...template } });
const logo = (fields: object = {}) =>
  layer({ name: 'Logo', role: 'logo', box: [20, 20, 100, 40], ...fields });
const byRole = { role: 'logo', box };

describe('template.conformance', () => {
  it.each([
    ['passes the same', {}, ['pass']],
    ['passes a place at the tolerance', { box: [21, 20, 100, 40] }, ['pass']],
    ['fails beyond it', { box: [21.1, 20, 100, 40] }, ['fail moved']],
    ['passes a size at the tolerance', { box: [20, 20, 101, 40] }, ['pass']],
    ['fails beyond that', { box: [20, 20, 101.1, 40] }, ['fail resized']],
    ['fails when it is hidden', { isSwitchedOn: false }, ['fail hidden']],
    ['fails when it lies outside the canvas', { box: [1000, 20, 100, 40] }, ['fail hidden']],
    [
      'compares a rotated one by its bounds',
      { rotationDeg: 9, quad: null, size: null, box: [20, 20, 110, 60] },
      ['fail resized'],
    ],
  ])('%s', (_title, fields, expected) => {
    expect(of(byRole, {}, logo(fields))).toEqual(expected);
  });

  it('matches what a nested clip or a mask cuts away, and says that it is not seen', () => {
    const clipped = frameLayer({ box: [0, 0, 9, 9], clipsContent: true, fills: [] }, logo());
    expect(of(byRole, { mayHaveMore: true }, clipped)).toEqual(['fail hidden']);
    const masked = [layer({ isMask: true, box: [500, 0, 9, 9] }), logo({ maskedBy: '1:1' })];
    expect(of(byRole, {}, ...masked)).toEqual(['fail hidden']);
  });

  it.each([
    ['type', { type: 'TEXT' }, {}],
    ['font size', { fontSizePx: 40 }, { fontSizePx: 41 }],
    ['font', { fontFamily: 'Inter' }, { fontFamily: 'Arial' }],
    ['fill', { fill: '#000000' }, { fills: [solid('#ff0000')] }],
    ['copy', { text: 'Sale' }, {}],
  ])('compares the %s where the template states it', (_title, stated, fields) => {
    const draft = 'type' in stated ? logo() : text('Other', { role: 'logo', ...fields });
    expect(of({ role: 'logo', ...stated }, {}, draft)).toEqual(['fail changed']);
    expect(of({ role: 'logo' }, {}, draft)).toEqual(['pass']);
  });

  it('passes text that is as stated', () => {
    const stated = {
      role: 'logo',
      type: 'TEXT',
      fontSizePx: 32,
      fontFamily: 'Inter',
      fill: '#000000',
      text: 'Sale',
    };
    expect(of(stated, {}, text('Sale', { role: 'logo' }))).toEqual(['pass']);
  });

  it('matches by the way of names, and asks where only the place speaks for it', () => {
    const path = { path: 'head/mark', box };
    expect(of(path, {}, group({ name: 'head' }, layer({ name: 'mark', box: [20, 20, 100, 40] })))).toEqual([
      'pass',
    ]);
    expect(of(path, {}, group({ name: 'head' }, layer({ name: 'mark', box: [60, 20, 100, 40] })))).toEqual([
      'fail moved',
    ]);
    const byPlace = { path: 'head/mark', type: 'RECTANGLE', box };
    expect(of(byPlace, {}, layer({ box: [20, 20, 100, 40] }))).toEqual(['pass']);
    expect(of(byPlace, {}, layer({ box: [30, 20, 100, 40] }))).toEqual(['unknown maybeChanged']);
    expect(of(byPlace, { mayHaveMore: true }, layer({ box: [300, 20, 100, 40] }))).toEqual([
      'unknown notMatched',
    ]);
  });

  it('prefers the nearest of several and uses each once', () => {
    const two = {
      template: {
        layers: [
          { id: 'one', role: 'product', box: { x: 0, y: 0, width: 50, height: 50 } },
          { id: 'two', role: 'product', box: { x: 500, y: 0, width: 50, height: 50 } },
        ],
      },
    };
    const product = (x: number) => layer({ role: 'product', box: [x, 0, 50, 50] });
    expect(said(rule, frame(size, product(500), product(0)), two)).toEqual(['pass']);
    expect(said(rule, frame(size, product(500)), two)).toEqual(['unknown notMatched', 'fail moved']);
  });

  it('allows what may be left out, and anything in a slot', () => {
    expect(of({ ...byRole, isOptional: true }, {})).toEqual(['pass']);
    expect(of(byRole, {})).toEqual(['unknown notMatched']);
    const slot = group({ role: 'logo' }, layer({}), text('anything'));
    expect(of({ role: 'logo', isSlot: true }, {}, slot)).toEqual(['pass']);
    expect(of({ role: 'logo' }, {}, slot)).toEqual(['fail extra', 'fail extra']);
    expect(of({ role: 'logo' }, { mayHaveMore: true }, slot)).toEqual(['pass']);
  });

  it('takes a matched instance as a whole and leaves hidden extras alone', () => {
    expect(of({ role: 'logo' }, {}, instance({ role: 'logo' }, layer({})))).toEqual(['pass']);
    expect(of({ role: 'logo' }, {}, logo(), layer({ isSwitchedOn: false }))).toEqual(['pass']);
  });

  it('offers the way back', () => {
    expect(
      judge(rule, frame(size, logo({ box: [30, 20, 150, 40] })), {
        template: { layers: [{ id: 'logo', ...byRole }] },
      }),
    ).toMatchObject([
      {
        because: 'moved',
        marks: [{ is: 'needed', rect: box }],
        fix: { steps: [{ do: 'move', dx: -10, dy: 0 }] },
      },
      {
        because: 'resized',
        measured: { found: '150 × 40', needed: '100 × 40' },
        fix: { steps: [{ do: 'resize', width: 100 }] },
      },
    ]);
    const held = logo({ box: [30, 20, 100, 40], isInAutoLayout: true });
    expect(
      judge(rule, frame(size, held), { template: { layers: [{ id: 'logo', ...byRole }] } })[0],
    ).not.toHaveProperty('fix');
  });
});
