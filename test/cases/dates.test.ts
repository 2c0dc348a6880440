import { describe, expect, it } from 'vitest';
import { frame } from '../helpers/frame-builder.ts';
import { layer, text } from '../helpers/layer-builder.ts';
import { caseOf, inShort, placements, report, written } from '../helpers/placement-case.ts';

const china = { timeZone: '+08:00' };
const priced = frame({ width: 800, height: 800 }, text('¥99', { role: 'price' }));

describe('advisory then mandatory, dated overlay, expiry', () => {
  it('京东 2021: drawn prices are advised against from 05-24 and rejected from 07-01', () => {
    const phases = [
      { until: '2021-05-23', off: true },
      { from: '2021-05-24', severity: 'note' },
      { from: '2021-07-01', severity: 'blocking' },
    ];
    const check = caseOf({ price: ['element.forbidden', { roles: ['price'] }, { phases }] }, china);
    expect(check(priced, { onDate: '2021-05-23' })).toBe('clean');
    expect(check(priced, { onDate: '2021-05-24' })).toBe('clean: price forbidden');
    expect(check(priced, { onDate: '2021-06-30T23:59:59+08:00' })).toBe('clean: price forbidden');
    expect(check(priced, { onDate: '2021-07-01' })).toBe('flagged: price forbidden');
    expect(check(priced)).toBe('unknown: price conditionUnknown?');
  });

  it('11.11 stamp: the top left stays empty from 10-20 to 11-15 14:00, Beijing time', () => {
    const stamp = { id: 'stamp', rect: { width: { px: 200 }, height: { px: 100 } } };
    const when = { from: '2026-10-20', until: '2026-11-15T14:00:00' };
    const check = caseOf({ stamp: ['zone.exclude', { zones: [stamp], roles: 'all' }, { when }] }, china);
    const art = frame({}, layer({ name: 'logo', role: 'logo', box: [20, 20, 100, 50] }));
    const clear = frame({}, layer({ name: 'logo', role: 'logo', box: [300, 20, 100, 50] }));
    const at = (onDate: string) => check(art, { onDate });
    expect(at('2026-10-19T23:59:59+08:00')).toBe('clean');
    expect(at('2026-10-20T00:00:00+08:00')).toBe('flagged: stamp overlaps');
    expect(at('2026-11-15T05:59:59Z')).toBe('flagged: stamp overlaps');
    expect(at('2026-11-15T06:00:00Z')).toBe('clean');
    expect(check(clear, { onDate: '2026-11-01' })).toBe('clean');
    expect(check(art)).toBe('unknown: stamp conditionUnknown?');
  });

  it('Steam override: fits frames from its start to its end, and only it may carry a time-sensitive text', () => {
    const specs = placements(
      written(
        { timely: ['text.lexicon', { bannedPatterns: ['{date}'] }] },
        { id: 'steam.capsule', match: { names: ['Frame'] } },
      ),
      written(
        { one: ['element.required', { role: 'title' }] },
        {
          id: 'steam.override',
          match: { names: ['Frame'], sizes: [{ width: 800, height: 800 }] },
          effective: { from: '2026-11-20', until: '2026-11-27' },
        },
      ),
    );
    const sale = frame({ width: 800, height: 800 }, text('until 2026-11-27', { role: 'title' }));
    const at = (onDate: string) => inShort(report(sale, specs, { onDate }));
    expect(at('2026-11-19')).toBe('flagged: timely bannedPattern');
    expect(at('2026-11-20')).toBe('clean');
    expect(at('2026-11-27T23:59:59Z')).toBe('clean');
    expect(at('2026-11-28')).toBe('flagged: timely bannedPattern');
  });
});

describe('grandfathering, precedence', () => {
  it('腾讯 487: old creatives keep running, new and edited ones must comply', () => {
    const when = { fact: 'creative', is: ['new', 'edited'] };
    const phases = [{ until: '2019-10-15', off: true }];
    const check = caseOf({ price: ['element.forbidden', { roles: ['price'] }, { when, phases }] }, china);
    const of = (creative: string, onDate = '2019-10-16') => check(priced, { onDate, facts: { creative } });
    expect(of('new')).toBe('flagged: price forbidden');
    expect(of('edited')).toBe('flagged: price forbidden');
    expect(of('running')).toBe('clean');
    expect(of('new', '2019-10-15')).toBe('clean');
    expect(check(priced, { onDate: '2019-10-16' })).toBe('unknown: price conditionUnknown?');
  });

  const floor = (minPx: number) => ({ font: ['text.minSize', { minPx }] }) as const;
  const small = frame({ width: 600, height: 600 }, text('新品', { fontSizePx: 20 }));

  it('抖店 special and newer win: the special spec replaces the general rule of the same id', () => {
    const general = written(floor(18), { id: 'doudian.general', status: 'base' });
    const special = (minPx: number) =>
      placements(
        general,
        written(floor(minPx), { id: 'doudian.white', extends: [{ id: 'doudian.general' }] }),
      );
    expect(inShort(report(small, special(24)))).toBe('flagged: font tooSmall');
    expect(inShort(report(small, special(16)))).toBe('clean');
    const silent = placements(
      general,
      written({}, { id: 'doudian.white', extends: [{ id: 'doudian.general' }] }),
    );
    expect(inShort(report(small, silent))).toBe('clean');
  });

  it('抖店 newer beats older: of two editions the one in effect is used, and two at once are not guessed', () => {
    const edition = (id: string, minPx: number, effective: object) =>
      written(floor(minPx), { id, effective });
    const specs = placements(
      edition('doudian.v1', 18, { until: '2026-06-30' }),
      edition('doudian.v2', 24, { from: '2026-07-01' }),
    );
    expect(inShort(report(small, specs, { onDate: '2026-06-30' }))).toBe('clean');
    expect(inShort(report(small, specs, { onDate: '2026-07-01' }))).toBe('flagged: font tooSmall');
    expect(inShort(report(small, specs))).toBe('unmatched ambiguous');
  });

  it('广告法: a locked law cannot be replaced by the placement', () => {
    const law = written(
      { font: ['text.minSize', { minPx: 18 }, { lock: true }] },
      { id: 'law', status: 'base' },
    );
    const own = placements(law, written(floor(1), { extends: [{ id: 'law' }] }));
    expect(report(small, own).unmatched).toMatchObject({
      because: 'unusable',
      failure: { code: 'LOCKED_RULE' },
    });
  });
});
