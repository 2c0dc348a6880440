import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/zone.calm.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const splash = frame({ width: 1000, height: 500 });
const zones = [{ id: 'skip', rect: { width: { px: 200 }, height: { px: 100 } }, corner: 'topRight' }];
const params = { zones, maxDeviation: 0.1, maxEdgeShare: 0.05 };
const read =
  (fields: object = {}) =>
  () => ({ deviation: 0.1, edgeShare: 0.05, clearShare: 0, ...fields });

describe('zone.calm', () => {
  it.each([
    ['at both limits', {}, ['pass']],
    ['over the deviation', { deviation: 0.101 }, ['unknown busy']],
    ['over the edges', { edgeShare: 0.051 }, ['unknown busy']],
  ])('hands a busy zone to a person: %s', (_title, fields, expected) => {
    expect(saidMeasured(rule, splash, params, read(fields))).toEqual(expected);
  });

  it('fails when the spec is strict, and names what was measured', () => {
    expect(judgeMeasured(rule, splash, { ...params, strict: true }, read({ deviation: 0.3 }))).toMatchObject([
      {
        is: 'fail',
        because: 'busy',
        region: { x: 800, y: 0, width: 200, height: 100 },
        data: { zone: 'skip', deviation: 0.3, maxDeviation: 0.1 },
        measured: { found: 0.3, needed: 0.1 },
      },
    ]);
  });

  it('does not fail a round zone by its bounds, however strict', () => {
    const round = [{ id: 'dot', circle: { radius: { px: 50 } } }];
    expect(
      saidMeasured(rule, splash, { ...params, zones: round, strict: true }, read({ deviation: 1 })),
    ).toEqual(['unknown busy']);
  });

  it('looks at each corner for itself', () => {
    const corners = [{ id: 'corners', corners: { width: { px: 40 }, height: { px: 40 } } }];
    expect(saidMeasured(rule, splash, { ...params, zones: corners }, read())).toHaveLength(4);
  });

  it('cannot tell what will show through, or what was not measured', () => {
    expect(saidMeasured(rule, splash, params, read({ clearShare: 0.01 }))).toEqual(['pass']);
    expect(saidMeasured(rule, splash, params, read({ clearShare: 0.02 }))).toEqual(['unknown seeThrough']);
    expect(saidMeasured(rule, splash, params, () => null)).toEqual(['unknown notMeasured']);
  });

  it('does not apply where its zone has no room', () => {
    const outside = [{ id: 'far', rect: { x: { px: 2000 }, width: { px: 10 }, height: { px: 10 } } }];
    expect(saidMeasured(rule, splash, { ...params, zones: outside }, read())).toEqual([
      'inapplicable noZone',
    ]);
  });
});
