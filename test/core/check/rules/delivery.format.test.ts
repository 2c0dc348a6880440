import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/delivery.format.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const delivered = (...formats: readonly string[]) =>
  frame({
    exportSettings: formats.map((format) => ({
      format,
      suffix: '',
      constraint: { type: 'SCALE', value: 1 },
    })),
  });
const share = (value: number) => () => ({ share: value });
const jpg = { formats: ['JPG'] };
const opaque = { formats: ['PNG', 'JPG'], alpha: 'forbidden' };

describe('delivery.format', () => {
  it('takes only allowed formats, in every line', () => {
    expect(saidMeasured(rule, delivered('JPG'), jpg, share(0))).toEqual(['pass']);
    expect(judgeMeasured(rule, delivered('JPG', 'PNG', 'PDF'), jpg, share(0))).toMatchObject([
      { because: 'wrongFormat', measured: { found: 'PNG, PDF', is: 'oneOf', needed: 'JPG' } },
    ]);
  });

  it('cannot tell without settings, and offers to add one that Figma can write', () => {
    expect(judgeMeasured(rule, delivered(), { formats: ['WEBP', 'JPG'] }, share(0))).toMatchObject([
      {
        is: 'unknown',
        because: 'noSettings',
        fix: { is: 'safe', steps: [{ do: 'setExportSettings', format: 'JPG', scale: 1 }] },
      },
    ]);
    expect(judgeMeasured(rule, delivered(), { formats: ['GIF'] }, share(0))[0]).not.toHaveProperty('fix');
  });

  it('forbids a single see-through pixel where alpha is forbidden', () => {
    expect(saidMeasured(rule, delivered('PNG'), opaque, share(0))).toEqual(['pass']);
    expect(saidMeasured(rule, delivered('PNG'), opaque, share(1e-6))).toEqual(['fail seeThrough']);
    expect(saidMeasured(rule, delivered('PNG'), opaque, () => null)).toEqual(['unknown notMeasured']);
  });

  it('does not look for alpha in a JPG, nor where it is allowed', () => {
    expect(saidMeasured(rule, delivered('JPG'), opaque, () => null)).toEqual(['pass']);
    expect(saidMeasured(rule, delivered('PNG'), { formats: ['PNG'] }, () => null)).toEqual(['pass']);
  });
});
