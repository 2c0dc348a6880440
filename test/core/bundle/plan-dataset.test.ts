import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, ExportPlan, Loss } from '../../../src/core/bundle/dataset.ts';
import { fileNameOf, planDataset, slugOf } from '../../../src/core/bundle/plan-dataset.ts';
import type { FrameReport } from '../../../src/core/check/finding.ts';
import { plan } from '../../helpers/export-scene.ts';
import { findingOf } from '../../helpers/finding-builder.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { reportOf } from '../../helpers/report-of.ts';

const planOf = (
  asked: ExportPlan,
  reports: readonly FrameReport[],
): { readonly dataset: Dataset; readonly losses: readonly Loss[] } =>
  planDataset(
    asked,
    reports.map((report) => ({ report, size: { width: 100, height: 50 } })),
  );

const clean = reportOf(frame({ id: '1:1', name: 'Clean' }), { verdict: 'clean' });
const flagged = reportOf(frame({ id: '1:2', name: 'Flagged' }), { verdict: 'flagged' });
const unknown = reportOf(frame({ id: '1:3', name: 'Unknown' }), { verdict: 'unknown' });
const unmatched = reportOf(frame({ id: '1:4', name: 'Unmatched' }));
const all = [flagged, clean, unknown, unmatched];

const failing = findingOf();

/** The hash when one frame was checked with this outcome. */
const hashOf = (fields: Partial<FrameReport>): string =>
  planOf(plan(), [
    { ...flagged, placement: { id: 'feed', version: 1, variant: null }, findings: [failing], ...fields },
  ]).dataset.planHash;

describe('planDataset', () => {
  it('keeps every frame in document order and numbers them from 1 when nothing is gated', () => {
    const { dataset, losses } = planOf(plan(), all);
    expect(dataset.frames.map(({ name, number }) => [number, name])).toEqual([
      [1, 'Flagged'],
      [2, 'Clean'],
      [3, 'Unknown'],
      [4, 'Unmatched'],
    ]);
    expect(losses).toEqual([]);
  });

  it('lets only clean frames through the gate and names each frame it keeps out, with its verdict', () => {
    const { dataset, losses } = planOf(plan({ gate: 'clean' }), all);
    expect(dataset.frames.map(({ name, number }) => [number, name])).toEqual([[1, 'Clean']]);
    expect(losses.map(({ code, frame: of, data }) => [code, of?.name, data])).toEqual([
      ['frame-gated', 'Flagged', { verdict: 'flagged' }],
      ['frame-gated', 'Unknown', { verdict: 'unknown' }],
      ['frame-gated', 'Unmatched', { verdict: 'unmatched' }],
    ]);
  });

  it('counts a frame that is named twice once', () => {
    expect(planOf(plan(), [clean, clean]).dataset.frames).toHaveLength(1);
  });

  it('gives the same plan the same hash, whatever the order of its fields', () => {
    const { documentName, ...rest } = plan();
    expect(planOf({ ...rest, documentName }, all).dataset.planHash).toBe(
      planOf(plan(), all).dataset.planHash,
    );
  });

  it.each([
    ['the scale', planOf(plan({ scale: 3 }), all)],
    ['the formats', planOf(plan({ formats: ['coco'] }), all)],
    ['the licence', planOf(plan({ licence: 'MIT' }), all)],
    ['a frame', planOf(plan(), [{ ...flagged, hash: 'f'.repeat(64) }, clean, unknown, unmatched])],
    ['the frames in scope', planOf(plan(), [clean])],
    [
      'a frame name',
      planOf(plan(), [{ ...flagged, frame: { ...flagged.frame, name: 'x' } }, clean, unknown, unmatched]),
    ],
  ])('changes its hash with %s', (_what, { dataset }) => {
    expect(dataset.planHash).not.toBe(planOf(plan(), all).dataset.planHash);
    expect(dataset.name.slice(-8)).toBe(dataset.planHash.slice(0, 8));
  });
});

describe('the hash of a plan', () => {
  it.each<[string, Partial<FrameReport>]>([
    ['the verdict', { verdict: 'unknown' }],
    ['no placement', { placement: null }],
    ['another placement', { placement: { id: 'splash', version: 1, variant: null } }],
    ['another version of the placement', { placement: { id: 'feed', version: 2, variant: null } }],
    ['no finding', { findings: [] }],
    ['another finding', { findings: [{ ...failing, fingerprint: 'f'.repeat(16) }] }],
    ['one finding more', { findings: [failing, { ...failing, fingerprint: 'f'.repeat(16) }] }],
    ['a milder finding', { findings: [{ ...failing, severity: 'minor' }] }],
    ['another kind of rule', { findings: [{ ...failing, rule: 'text.maxLines' }] }],
    ['a finding that became unknown', { findings: [{ ...failing, verdict: 'unknown' }] }],
  ])('changes with %s', (_what, fields) => {
    expect(hashOf(fields)).not.toBe(hashOf({}));
  });

  it('stays with facts that no bundle carries', () => {
    expect(hashOf({ findings: [{ ...failing, data: { px: 9 } }] })).toBe(hashOf({}));
  });
});

describe('names of a bundle', () => {
  it.each([
    ['Spring Sale 2026!', 'spring-sale-2026'],
    ['Café “Été”', 'cafe-ete'],
    ['春季大促', 'dataset'],
    ['', 'dataset'],
    ['../../etc', 'etc'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('makes %j into %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('are safe for any document name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
        expect(slugOf(name).length).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('give every frame a file name of its own that is safe whatever the document and the frame are called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 20 }),
        (name, frameIds) => {
          const wellFormed = [...new Set(frameIds.map((id) => id.replace(/\p{Surrogate}/gu, '\ufffd')))];
          const names = wellFormed.map((id) => fileNameOf(name, id, { is: 'scale', scale: 1 }));
          expect(new Set(names).size).toBe(wellFormed.length);
          for (const one of names) expect(one).toMatch(/^[a-z][a-z0-9]{7,31}$/u);
        },
      ),
    );
  });

  it('stay the same for the same frame of the same document, whatever else is exported', () => {
    const alone = planOf(plan({ scale: 1 }), [clean]);
    const among = planOf(plan({ targets: [half, { is: 'scale', scale: 1 }] }), all);
    expect(among.dataset.frames.map(({ fileName }) => fileName)).toContain(alone.dataset.frames[0]?.fileName);
  });

  it('differ between the pictures of one frame, which stay one group in one split', () => {
    const targets = [half, { is: 'scale', scale: 1 }, square] as const;
    const { frames } = planOf(plan({ targets }), [clean, flagged]).dataset;
    expect(new Set(frames.map(({ fileName }) => fileName)).size).toBe(6);
    expect(frames.map(({ number, name, target }) => [number, name, target])).toEqual([
      [1, 'Clean', half],
      [2, 'Clean', targets[1]],
      [3, 'Clean', square],
      [4, 'Flagged', half],
      [5, 'Flagged', targets[1]],
      [6, 'Flagged', square],
    ]);
    expect(new Set(frames.slice(0, 3).map(({ groupId }) => groupId)).size).toBe(1);
  });

  it('come with the scale that brings each picture to its size', () => {
    const sizes = [
      { is: 'side', px: 20, fit: 'short' },
      { is: 'side', px: 20, fit: 'cover' },
      { is: 'side', px: 20, fit: 'contain' },
    ] as const;
    const { frames } = planOf(plan({ targets: sizes }), [clean]).dataset;
    expect(frames.map(({ scale }) => scale)).toEqual([0.4, 0.4, 0.2]);
  });
});

const half = { is: 'scale', scale: 0.5 } as const;
const square = { is: 'side', px: 256, fit: 'cover' } as const;

describe('negative examples', () => {
  it('come along behind the gate on request: flagged frames, not those nobody could judge', () => {
    const { dataset, losses } = planOf(plan({ gate: 'clean', negatives: true }), all);
    expect(dataset.frames.map(({ name }) => name)).toEqual(['Flagged', 'Clean']);
    expect(losses.map(({ frame: of }) => of?.name)).toEqual(['Unknown', 'Unmatched']);
  });
});

describe('a picture size', () => {
  it('that would take a scale Figma does not have costs the frame, by name', () => {
    const tiny = { report: clean, size: { width: 1, height: 1 } };
    const targets = [{ is: 'side', px: 512, fit: 'short' }] as const;
    const { dataset, losses } = planDataset(plan({ targets }), [tiny]);
    expect(dataset.frames).toEqual([]);
    expect(losses).toMatchObject([
      { code: 'frame-beyond-scale', frame: { name: 'Clean' }, data: { target: 's512', width: 1, height: 1 } },
    ]);
  });
});
