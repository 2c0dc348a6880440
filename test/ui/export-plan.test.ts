import { describe, expect, it } from 'vitest';
import { settings } from '../../src/contract/settings.ts';
import { choiceProblem, planOf } from '../../src/ui/state/export-plan.ts';
import { defaultSettings } from '../../src/ui/state/settings-state.ts';

const choice = defaultSettings.export;

describe('the plan behind the form', () => {
  it('turns percent into shares and kB into bytes, and invents no licence', () => {
    const shares = { train: 80, validation: 10, test: 10 };
    expect(planOf('Doc', { ...choice, shares, salt: 's', mime: 'image/jpeg', maxKb: 200 })).toMatchObject({
      split: { salt: 's', shares: { train: 0.8, validation: 0.1, test: 0.1 } },
      images: { mime: 'image/jpeg', maxBytes: 200_000 },
      licence: null,
    });
  });

  it('limits no PNG', () => {
    expect(planOf('Doc', { ...choice, maxKb: 200 }).images).toEqual({ mime: 'image/png', maxBytes: null });
  });

  it('knows only formats that there are', () => {
    expect(planOf('Doc', { ...choice, formats: ['coco', 'betamax'] }).formats).toEqual(['coco']);
  });
});

describe('what keeps a choice from being exported', () => {
  it.each([
    ['nothing', {}, null],
    ['no format', { formats: [] }, 'formats'],
    ['shares of 99 percent', { shares: { train: 79, validation: 10, test: 10 } }, 'shares'],
    ['a negative share', { shares: { train: 110, validation: -10, test: 0 } }, 'shares'],
    ['a limit of nothing', { maxKb: 0 }, 'maxKb'],
  ])('is %s', (_title, part, problem) => {
    expect(choiceProblem({ ...choice, ...part })).toBe(problem);
  });
});

describe('settings kept by an earlier version', () => {
  it('still load, what came later at its default', () => {
    const kept = { ...defaultSettings, export: { scale: 2, formats: ['coco'], gate: 'clean' } };
    expect(settings.parse(kept).export).toEqual({
      ...choice,
      formats: ['coco'],
      gate: 'clean',
    });
  });
});
