import { describe, expect, it } from 'vitest';
import { frame } from '../helpers/frame-builder.ts';
import { text } from '../helpers/layer-builder.ts';
import { caseOf, inShort, longRules, placements, report, written } from '../helpers/placement-case.ts';

const han = (count: number): string => '字'.repeat(count);

describe('variants, strictest variant, inherit with scale', () => {
  const vendors = [
    ['huawei', 17, 69],
    ['xiaomi', 40, 100],
    ['oppo', 17, 69],
    ['vivo', 30, 69],
    ['meizu', 14, 54],
  ] as const;
  const list = vendors.map(([id, title, body]) => ({
    id,
    name: { en: id, 'zh-CN': id },
    when: { fact: 'vendor', is: [id] },
    rules: longRules({
      title: ['text.length', { role: 'title', max: title }],
      body: ['text.length', { role: 'benefit', max: body }],
    }),
  }));
  const image = {
    image: ['canvas.ratio', { ratios: [{ width: 16, height: 9 }] }],
  } as const;
  const card = (title: number, body: number) =>
    frame(
      { width: 1248, height: 702 },
      text(han(title), { role: 'title' }),
      text(han(body), { role: 'benefit', box: [0, 100, 900, 100] }),
    );

  it('KooMessage five vendors, strictest: without a vendor all of them count and 魅族 decides', () => {
    const check = caseOf(image, { variants: { otherwise: 'strictest', list } });
    expect(check(card(14, 54))).toBe('clean');
    expect(check(card(15, 54))).toBe('flagged: title tooLongWide');
    expect(check(card(14, 55))).toBe('flagged: body tooLongWide');
    const specs = placements(written(image, { variants: { otherwise: 'strictest', list } }));
    expect(report(card(15, 54), specs).findings[0]?.from?.variant).toBe('meizu');
  });

  it('KooMessage: a card for one vendor uses that vendor’s own figures', () => {
    const check = caseOf(image, { variants: { otherwise: 'strictest', list } });
    for (const [vendor, title, body] of vendors) {
      expect(check(card(title, body), { facts: { vendor } })).toBe('clean');
      expect(check(card(title + 1, body), { facts: { vendor } })).toBe('flagged: title tooLongWide');
      expect(check(card(title, body + 1), { variant: vendor })).toBe('flagged: body tooLongWide');
    }
  });

  it('Yandex mobile = half: takes the desktop spec over at a scale of 0.5', () => {
    const specs = placements(
      written(
        {
          font: ['text.size', { minPx: 22, maxPx: 140 }],
          edge: ['margin.edge', { roles: 'text', min: { px: 20 } }],
        },
        { id: 'yandex.desktop', match: { names: ['Desktop*'] } },
      ),
      written({}, { id: 'yandex.mobile', extends: [{ id: 'yandex.desktop', scale: 0.5 }] }),
    );
    const mobile = (x: number, fontSizePx: number, name = 'Frame') =>
      inShort(report(frame({ name }, text('Скидка', { fontSizePx, box: [x, 100, 200, 40] })), specs));
    expect(mobile(10, 11)).toBe('clean');
    expect(mobile(10, 70)).toBe('clean');
    expect(mobile(9, 11)).toBe('flagged: edge tooClose');
    expect(mobile(10, 10)).toBe('flagged: font tooSmall');
    expect(mobile(10, 71)).toBe('flagged: font tooLarge');
    expect(mobile(10, 11, 'Desktop')).toBe('flagged: font tooSmall, edge tooClose');
  });
});

describe('grade gate instead of reject', () => {
  const shares = (percent: number, fields = {}) =>
    frame({ width: 1000, height: 1000 }, text('a', { box: [0, 0, 1000, percent * 10], ...fields }));

  it('OPPO S-D: each limit missed lowers the grade, the worst counts, and the frame is not rejected', () => {
    const share = (maxPercent: number, grade: string) =>
      ['element.share', { roles: 'text', maxPercent }, { onFail: { grade } }] as const;
    const specs = placements(written({ a: share(10, 'A'), b: share(30, 'B'), d: share(50, 'D') }));
    const graded = (percent: number) => {
      const { verdict, grade } = report(shares(percent), specs);
      return `${verdict} ${grade ?? 'S'}`;
    };
    expect([graded(10), graded(20), graded(40), graded(60)]).toEqual([
      'clean S',
      'clean A',
      'clean B',
      'clean D',
    ]);
  });

  it('vivo S/A/B: where the grade cannot be told a person looks, and it is never clean', () => {
    const check = caseOf({
      share: ['element.share', { roles: 'text', maxPercent: 10 }, { onFail: { grade: 'B' } }],
    });
    expect(check(shares(9))).toBe('clean');
    expect(check(shares(30))).toBe('clean: share tooMuch');
    const turned = { rotationDeg: 45, quad: null, size: null };
    expect(check(shares(30, turned))).toBe('unknown: share rotated?');
  });
});
