import { describe, expect, it } from 'vitest';
import type { FindingWaiver } from '../../src/core/review/apply-waivers.ts';
import { canBeWaived, scopesFor, waiverText } from '../../src/ui/screens/check/waiver-words.ts';
import { createWords } from '../../src/ui/words.ts';
import { foundLayer } from '../helpers/finding-builder.ts';
import { waiveDecision, waiveRequest } from '../helpers/waiver-builder.ts';
import { checkedRow, finding } from './check-rows.ts';

const waiver = (status: FindingWaiver['status'], until: string | null = null): FindingWaiver => ({
  status,
  waiver: {
    request: waiveRequest({ until }),
    status: status === 'refused' ? 'refused' : 'accepted',
    decision: waiveDecision(),
    isSelfAccepted: false,
  },
});

describe('canBeWaived', () => {
  it.each([
    ['has no waiver', finding(), true],
    ['may not be waived', finding({ isWaivable: false }), false],
    ['is waived', finding({ waiver: waiver('accepted') }), false],
    ['waits for an answer', finding({ waiver: waiver('requested') }), false],
    ['was refused one', finding({ waiver: waiver('refused') }), true],
    ['had one that ended', finding({ waiver: waiver('expired') }), true],
  ])('answers for a finding that %s', (_name, one, expected) => {
    expect(canBeWaived(one)).toBe(expected);
  });
});

describe('scopesFor', () => {
  it('offers only what the finding has, narrowest first', () => {
    const row = checkedRow('1', 'flagged');
    const of = (one: ReturnType<typeof finding>) => scopesFor(one, [row], '1').map((scope) => scope.of);
    expect(of(finding({ layer: null }))).toEqual(['finding', 'frame']);
    const layer = { ...foundLayer('1:2', 'logo'), role: 'logo', componentKey: 'key' };
    expect(of(finding({ layer }))).toEqual(['finding', 'layer', 'frame', 'component', 'role']);
  });
});

describe('waiverText', () => {
  it('says who decided, why and until when, in both languages', () => {
    expect(waiverText(waiver('accepted', '2026-12-31'), createWords('en'))).toBe(
      'Waived by Ben, asked by Ada (Brand rule): “The brand book sets it smaller.”. Until 2026-12-31.',
    );
    expect(waiverText(waiver('requested'), createWords('zh-CN'))).toContain('Ada 申请豁免（品牌规定）');
  });
});
