import { describe, expect, it } from 'vitest';
import type { PlacementSpec } from '../../../../src/core/placement/placement-spec.ts';
import { emptyPlacements, writeRecord } from '../../../../src/core/stored/placements/current.ts';
import {
  pinVersion,
  publishVersion,
  saveDraft,
  withoutDraft,
} from '../../../../src/core/stored/placements/edit-placements-record.ts';
import { readPlacementsRecord } from '../../../../src/core/stored/placements/read-placements-record.ts';
import { ruleOf, spec } from '../../../helpers/spec-builder.ts';

const at = (version: number, minPx = 9): PlacementSpec =>
  spec({ version, rules: [ruleOf('text.minSize', { minPx })] });
const publication = (of: PlacementSpec) => ({ spec: of, publishedAt: '2026-11-25', by: '王工', changes: [] });
const empty = emptyPlacements('0:0');

function published(...specs: readonly PlacementSpec[]) {
  return specs.reduce((record, one) => {
    const next = publishVersion(record, publication(one));
    if (!next.ok) throw new Error(next.failure.code);
    return next.value;
  }, empty);
}
const read = (record: typeof empty) => {
  const result = readPlacementsRecord(writeRecord(record));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

describe('publishVersion', () => {
  it('adds a version, keeps the earlier ones, and the latest counts', () => {
    const after = read(published(at(1), at(2, 12)));
    expect(after.published.map(({ spec: one }) => one.version)).toEqual([1, 2]);
    expect(after.specs).toMatchObject([{ version: 2 }]);
    expect(after.published[1]).toMatchObject({ by: '王工', publishedAt: '2026-11-25' });
  });

  it('refuses the same version with other content', () => {
    expect(publishVersion(published(at(1)), publication(at(1, 12)))).toEqual({
      ok: false,
      failure: { code: 'ALREADY_PUBLISHED', data: { id: 'test.banner', version: 1 } },
    });
  });

  it('changes nothing when the same version with the same content is there', () => {
    const record = published(at(1));
    expect(publishVersion(record, publication(at(1)))).toEqual({ ok: true, value: record });
  });

  it('takes away the draft and lifts the pin of that spec alone', () => {
    const other = { id: 'other', spec: { id: 'other' }, savedAt: null, by: null };
    const own = { id: 'test.banner', spec: at(2), savedAt: null, by: null };
    const pinned = pinVersion(pinVersion(published(at(1)), 'test.banner', 1), 'other', 4);
    const next = publishVersion(saveDraft(saveDraft(pinned, other), own), publication(at(2)));
    expect(next).toMatchObject({
      value: { drafts: [{ spec: { id: 'other' } }], pins: [{ placement: 'other' }] },
    });
  });

  it('does not use a published draft', () => {
    const draft: PlacementSpec = { ...at(2), status: 'draft' };
    expect(published(at(1), draft).published).toHaveLength(2);
  });
});

describe('drafts and pins', () => {
  it('keeps one draft for each spec, the last one', () => {
    const first = saveDraft(empty, { id: 'a', spec: { id: 'a', n: 1 }, savedAt: null, by: null });
    const second = saveDraft(first, { id: 'a', spec: { id: 'a', n: 2 }, savedAt: '2026', by: 'x' });
    expect(read(second).drafts).toEqual([{ id: 'a', spec: { id: 'a', n: 2 }, savedAt: '2026', by: 'x' }]);
    expect(withoutDraft(second, 'a').drafts).toEqual([]);
  });

  it('holds a spec at an earlier version until the pin is lifted', () => {
    const record = published(at(1), at(2));
    expect(read(pinVersion(record, 'test.banner', 1)).specs).toMatchObject([{ version: 1 }]);
    expect(read(pinVersion(pinVersion(record, 'test.banner', 1), 'test.banner', null)).specs).toMatchObject([
      { version: 2 },
    ]);
  });

  it('leaves a spec nobody can read where it is', () => {
    const odd = { ...empty, published: [{ spec: { odd: true }, publishedAt: null, by: null, changes: [] }] };
    const next = publishVersion(odd, publication(at(1)));
    expect(next.ok && next.value.published[0]).toEqual(odd.published[0]);
  });
});
