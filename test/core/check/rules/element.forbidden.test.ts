import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/element.forbidden.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { frameLayer, group, layer, text } from '../../../helpers/layer-builder.ts';
import { judge, said } from '../../../helpers/rule-runner.ts';
import { checkSpec, ruleOf, spec } from '../../../helpers/spec-builder.ts';

const size = { width: 1000, height: 500 };
const qr = (fields: object = {}) => layer({ name: 'QR', role: 'qr', ...fields });
const params = { roles: ['qr', 'cta'] };

describe('element.forbidden', () => {
  it.each([
    ['passes an empty frame', [], ['pass']],
    ['passes other roles', [layer({ role: 'logo' })], ['pass']],
    ['fails one', [qr()], ['fail forbidden']],
    ['fails each of several', [qr(), qr()], ['fail forbidden', 'fail forbidden']],
    ['fails a nested one once', [group({ role: 'qr' }, qr())], ['fail forbidden']],
    ['fails a rotated one', [qr({ rotationDeg: 9, quad: null, size: null })], ['fail forbidden']],
    ['leaves a hidden one alone', [qr({ isSwitchedOn: false })], ['pass']],
    ['leaves a see-through one alone', [qr({ opacity: 0.02 })], ['pass']],
    ['leaves one outside the canvas alone', [qr({ box: [-100, 0, 100, 100] })], ['pass']],
    [
      'leaves one that a nested clip cuts away alone',
      [frameLayer({ box: [0, 0, 9, 9], clipsContent: true }, qr({ box: [9, 0, 9, 9] }))],
      ['pass'],
    ],
    [
      'leaves one that its mask cuts away alone',
      [layer({ isMask: true, box: [500, 0, 9, 9] }), qr({ maskedBy: '1:1' })],
      ['pass'],
    ],
    [
      'asks where the role is guessed from the words',
      [text('立即购买', { role: { role: 'cta', by: 'heuristic', confidence: 0.6 } })],
      ['unknown maybeForbidden'],
    ],
  ])('%s', (_title, layers, expected) => {
    expect(said(rule, frame(size, ...layers), params)).toEqual(expected);
  });

  it('offers to hide it', () => {
    expect(judge(rule, frame(size, qr()), params)).toMatchObject([
      {
        layerId: '1:1',
        region: { x: 0, y: 0, width: 100, height: 100 },
        fix: { is: 'suggestion', steps: [{ do: 'setVisible', layerId: '1:1', was: true, visible: false }] },
      },
    ]);
  });

  it('with a condition says that a role must be hidden when another is there', () => {
    const lowerLine = ruleOf('element.forbidden', { roles: ['subtitle'] }, { when: { role: 'legal' } });
    const verdict = (...layers: Parameters<typeof frame>[1][]) =>
      checkSpec(frame(size, ...layers), spec({ rules: [lowerLine] })).verdict;
    const line = text('Lower line', { role: 'subtitle' });
    expect(verdict(line, text('Terms', { role: 'legal' }))).toBe('flagged');
    expect(verdict(line, text('Terms', { role: 'legal', isSwitchedOn: false }))).toBe('clean');
    expect(verdict(line)).toBe('clean');
    expect(verdict(text('Terms', { role: 'legal' }))).toBe('clean');
  });
});
