import { describe, expect, it } from 'vitest';
import rule from '../../../../src/core/check/rules/delivery.weight.ts';
import { frame } from '../../../helpers/frame-builder.ts';
import { judgeMeasured, saidMeasured } from '../../../helpers/measured-rule.ts';

const weighs = (bytes: number) => () => ({ bytes });
const said = (params: object, bytes: number) => saidMeasured(rule, frame({}), params, weighs(bytes));

describe('delivery.weight', () => {
  it('counts 1000 bytes in a kB unless told 1024', () => {
    expect(said({ format: 'PNG', maxKb: 150 }, 150_000)).toEqual(['pass']);
    expect(said({ format: 'PNG', maxKb: 150 }, 150_001)).toEqual(['fail tooHeavy']);
    expect(said({ format: 'PNG', maxKb: 150, kb: 1024 }, 153_600)).toEqual(['pass']);
  });

  it('asks for a least weight as well', () => {
    expect(said({ format: 'PNG', minKb: 38, maxKb: 300 }, 38_000)).toEqual(['pass']);
    expect(said({ format: 'PNG', minKb: 38, maxKb: 300 }, 37_999)).toEqual(['fail tooLight']);
  });

  it('takes the headroom off the maximum and says so', () => {
    expect(
      judgeMeasured(rule, frame({}), { format: 'PNG', maxKb: 80, headroomKb: 10 }, weighs(71_000)),
    ).toMatchObject([
      { because: 'tooHeavy', data: { foundKb: 71, maxKb: 70 }, measured: { needed: 70, unit: 'kB' } },
    ]);
  });

  it('leaves a JPG or WebP outside its limits to a person: another encoder may do it', () => {
    expect(said({ format: 'JPG', maxKb: 80 }, 80_000)).toEqual(['pass']);
    expect(said({ format: 'JPG', maxKb: 80 }, 80_001)).toEqual(['unknown heavyAtQuality']);
    expect(said({ format: 'WEBP', minKb: 80 }, 10)).toEqual(['unknown lightAtQuality']);
  });

  it('asks for the file as it is delivered', () => {
    const probes = (params: object) => rule.probes?.(frame({}), rule.params.parse(params));
    expect(probes({ format: 'JPG', maxKb: 1, scale: 2 })).toEqual([
      { of: 'weight', format: 'JPG', scale: 2, quality: 0.8 },
    ]);
    expect(probes({ format: 'PNG', maxKb: 1 })).toEqual([
      { of: 'weight', format: 'PNG', scale: 1, quality: null },
    ]);
  });

  it('weighs each picture format that the frame’s export settings name, and asks where they name none', () => {
    const set = (...formats: readonly string[]) => ({
      ...frame({}),
      exportSettings: formats.map((format) => ({
        format,
        suffix: '',
        constraint: { type: 'SCALE', value: 1 },
      })),
    });
    const delivered = { format: 'delivered', maxKb: 80 };
    const of = (asked: ReturnType<typeof set>, bytes: number) =>
      saidMeasured(rule, asked, delivered, weighs(bytes));
    expect(of(set('JPG'), 80_001)).toEqual(['unknown heavyAtQuality']);
    expect(of(set('PNG', 'PNG'), 80_001)).toEqual(['fail tooHeavy']);
    expect(of(set('PNG', 'JPG'), 80_001)).toEqual(['fail tooHeavy', 'unknown heavyAtQuality']);
    expect(of(set('PNG', 'JPG'), 80_000)).toEqual(['pass', 'pass']);
    expect(of(set('SVG'), 1)).toEqual(['unknown formatUnknown']);
    expect(of(set(), 1)).toEqual(['unknown formatUnknown']);
  });

  it('is unknown when it was not weighed, and refuses limits that say nothing or contradict', () => {
    expect(saidMeasured(rule, frame({}), { format: 'PNG', maxKb: 1 }, () => null)).toEqual([
      'unknown notMeasured',
    ]);
    expect(rule.params.safeParse({ format: 'PNG' }).success).toBe(false);
    expect(rule.params.safeParse({ format: 'PNG', minKb: 2, maxKb: 1 }).success).toBe(false);
  });
});
