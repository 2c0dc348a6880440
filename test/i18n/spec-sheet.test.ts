import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../src/contract/draw-sheet.ts';
import { specSheet } from '../../src/i18n/spec-sheet.ts';
import { ruleOf, spec } from '../helpers/spec-builder.ts';

const size = { width: 1000, height: 2000 };
const written = spec({
  version: 3,
  zones: [
    { id: 'skip', title: 'Skip button', corner: 'topLeft', band: { side: 'top', size: { px: 180 } } },
    { id: 'note', corner: 'topLeft', band: { side: 'left', size: { percent: 10 } } },
  ],
  rules: [
    ruleOf('zone.safe', {
      insets: { top: { px: 180 }, right: { px: 60 }, bottom: { px: 60 }, left: { px: 60 } },
      roles: ['title'],
    }),
    ruleOf('zone.exclude', { zones: ['skip'], roles: 'text' }, { severity: 'major' }),
    ruleOf(
      'text.minSize',
      { minPx: 32 },
      { severity: 'major', why: { en: 'Unreadable', 'zh-CN': '看不清' } },
    ),
  ],
});

describe('specSheet', () => {
  it('lists the rules by severity in the language asked for', () => {
    const { name, sections } = specSheet(written, size, 'en');
    expect(name).toBe('Banner · v3');
    expect(sections.map(({ title }) => title)).toEqual(['Header', 'Blocking', 'Major']);
    expect(sections[2]?.lines).toEqual([
      'Keep-out zone: zones skip, roles text',
      'Smallest text: min 32 px — Unreadable',
    ]);
    expect(specSheet(written, size, 'zh-CN').sections[2]?.lines[1]).toBe('最小字号：下限 32 px — 看不清');
  });

  it('marks zones by what the rules do with them, and shows do and don’t for those that mean something', () => {
    const { zones, examples } = specSheet(written, size, 'en');
    expect(zones.map(({ title, kind }) => [title, kind])).toEqual([
      ['Safe zone', 'keep'],
      ['Skip button', 'avoid'],
      ['note', 'info'],
    ]);
    expect(examples.map(({ isGood, caption }) => [isGood, caption])).toEqual([
      [true, 'Do: Safe zone'],
      [false, 'Don’t: Safe zone'],
      [true, 'Do: Skip button'],
      [false, 'Don’t: Skip button'],
    ]);
  });

  it('is what the request takes, also for an empty spec and endless texts', () => {
    const long = spec({ name: { en: 'x'.repeat(5000), 'zh-CN': '长' }, platform: 'y'.repeat(5000) });
    for (const one of [written, spec(), long]) {
      expect(drawSheet.input.safeParse(specSheet(one, size, 'en')).success).toBe(true);
    }
  });
});
