import { describe, expect, it } from 'vitest';
import { libraryEntries } from '../../../../src/core/placement/library/index.ts';
import { lintPlacement } from '../../../../src/core/placement/lint/lint-placement.ts';
import { parsePlacements } from '../../../../src/core/placement/parse-placements.ts';
import { baseRoles } from '../../../../src/core/snapshot/role.ts';

const han = /\p{Script=Han}/u;
const specs = libraryEntries.map((entry) => entry.spec());

/** Read over plain http, which is the only address these pages have. */
const overHttp = ['lib.jd.main-image', 'lib.fkw.psd-page'];

describe('the library of ready specs', () => {
  it('holds 62 placements, each with an id of its own', () => {
    expect(new Set(libraryEntries.map(({ id }) => id)).size).toBe(62);
    expect(specs.map(({ id }) => id)).toEqual(libraryEntries.map(({ id }) => id));
  });

  it('can be read as one file of specs', () => {
    const parsed = parsePlacements(JSON.stringify(specs), 'library.json');
    expect(parsed).toMatchObject({ ok: true });
  });

  it.each(libraryEntries.map((entry) => [entry.id, entry] as const))(
    'has in %s a spec that survives its JSON, says its source, and contradicts itself nowhere',
    (id, entry) => {
      const spec = entry.spec();
      const parsed = parsePlacements(JSON.stringify(spec), id);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.problems));
      const [read] = parsed.value;
      expect(read).toMatchObject({ id, status: 'active', kind: entry.kind, platform: entry.platform });
      expect(read?.source).toMatchObject({ trust: entry.trust, reference: entry.source, date: '2026-11' });
      expect(lintPlacement(spec, specs).filter(({ level }) => level === 'error')).toEqual([]);
      expect(entry.spec()).toEqual(spec);
    },
  );

  it('takes official pages and mirrors only, by their address', () => {
    for (const { id, trust, source, date } of libraryEntries) {
      expect(['A', 'B']).toContain(trust);
      expect(source).toMatch(overHttp.includes(id) ? /^http:\/\/\S+$/ : /^https:\/\/\S+$/);
      expect(date).toBe('2026-11');
    }
  });

  it('names and explains every entry in both languages', () => {
    for (const { name, notes } of libraryEntries) {
      expect(name.en).not.toMatch(han);
      expect(name['zh-CN'].length).toBeGreaterThan(0);
      for (const note of notes) {
        expect(note.en).not.toBe('');
        expect(note['zh-CN']).toMatch(han);
      }
    }
  });

  it('says why wherever a rule has another source, and never lets a secondary one reject a frame', () => {
    const rules = specs.flatMap((spec) => [
      ...spec.rules,
      ...(spec.variants?.list ?? []).flatMap((variant) => variant.rules),
    ]);
    const secondary = rules.filter(({ source }) => source?.trust === 'C');
    expect(secondary.length).toBeGreaterThan(5);
    for (const { why, severity } of secondary) {
      expect(why?.['zh-CN']).toMatch(han);
      expect(severity).toBe('minor');
    }
  });

  it('shadows no base role with a role of its own', () => {
    const own = specs.flatMap(({ roles = {} }) => Object.keys(roles));
    expect(own.filter((role) => baseRoles.some((base) => base === role))).toEqual([]);
  });
});
