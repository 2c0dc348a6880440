import { describe, expect, it } from 'vitest';
import { verdictWords } from '../../src/ui/components/verdict-words.ts';
import { countRules, countTotals } from '../../src/ui/state/check-totals.ts';
import { createWords } from '../../src/ui/words.ts';
import { foundLayer } from '../helpers/finding-builder.ts';
import { checkedRow, failedRow, finding, frameRow } from './check-rows.ts';

const size = finding();
const zone = finding({ rule: 'zone.safe' });

describe('countTotals', () => {
  it('divides clean frames by all frames with an outcome, those without a spec and unread ones included', () => {
    const rows = [
      checkedRow('1', 'clean'),
      checkedRow('2', 'flagged', size),
      checkedRow('3', 'unmatched'),
      failedRow('4'),
    ];
    expect(countTotals([...rows, frameRow('5', { is: 'waiting' })])).toMatchObject({
      frames: 5,
      done: 4,
      failed: 1,
      yield: 0.25,
    });
  });

  it('has no yield before the first outcome', () => {
    expect(countTotals([frameRow('1', { is: 'waiting' })]).yield).toBeNull();
  });

  it('counts what cannot be told apart from what fails', () => {
    const rows = [
      checkedRow('1', 'flagged', size, finding({ verdict: 'unknown' }), finding({ severity: 'note' })),
    ];
    expect(countTotals(rows).marks).toEqual({
      blocking: 1,
      major: 0,
      minor: 0,
      note: 1,
      unknown: 1,
      waived: 0,
    });
  });
});

describe('countRules', () => {
  it('promises a frame only to a rule that alone holds it back', () => {
    const rows = [
      checkedRow('1', 'flagged', size),
      checkedRow('2', 'flagged', size, zone),
      checkedRow('3', 'clean'),
      checkedRow('4', 'clean'),
    ];
    expect(
      countRules(rows).map(({ rule, findings, frames, yieldAfter }) => [rule, findings, frames, yieldAfter]),
    ).toEqual([
      ['text.minSize', 2, 2, 0.75],
      ['zone.safe', 1, 1, 0.5],
    ]);
  });

  it('gives a frame with two findings of one rule to that rule once', () => {
    const again = finding({ layer: foundLayer('1:3', 'b') });
    expect(countRules([checkedRow('1', 'flagged', size, again)])[0]).toMatchObject({
      findings: 2,
      frames: 1,
      yieldAfter: 1,
    });
  });

  it('does not let minor findings stand in the way', () => {
    const minor = finding({ rule: 'layer.hygiene', severity: 'minor' });
    expect(countRules([checkedRow('1', 'flagged', minor, size)])[0]).toMatchObject({
      rule: 'text.minSize',
      yieldAfter: 1,
    });
  });
});

describe('verdictWords', () => {
  const words = createWords('en');
  it.each([
    [
      'rejected frames first',
      [checkedRow('1', 'flagged', size), checkedRow('2', 'clean')],
      'blocking',
      '1 of 2 frames would be rejected',
    ],
    [
      'a look needed before a pass',
      [checkedRow('1', 'unknown', finding({ verdict: 'unknown' })), checkedRow('2', 'clean')],
      'unknown',
      'No frame is rejected; 1 needs a person to look',
    ],
    [
      'no green for a frame without a spec',
      [checkedRow('1', 'unmatched'), checkedRow('2', 'clean')],
      'unmatched',
      'What could be checked passes; 1 frame has no placement spec',
    ],
    [
      'no green when nothing was checked',
      [checkedRow('1', 'unmatched')],
      'unmatched',
      'No placement spec fits this frame',
    ],
    [
      'no green for a frame that was not read',
      [failedRow('1'), checkedRow('2', 'clean')],
      'failed',
      '1 checked, 1 skipped',
    ],
    ['nothing read at all', [failedRow('1')], 'failed', 'No frame could be read'],
    ['a pass', [checkedRow('1', 'clean'), checkedRow('2', 'clean')], 'clean', 'All 2 frames pass'],
  ] as const)('says %s', (_name, rows, sign, sentence) => {
    expect(verdictWords(countTotals(rows), null, words)).toMatchObject({ sign, sentence });
  });
});
